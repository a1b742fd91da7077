package io.github.budget4s.analysis.claims;

import io.github.budget4s.domain.claims.Claims;
import io.github.budget4s.domain.funnel.Funnel;
import io.github.budget4s.domain.plan.Plan;
import io.github.budget4s.domain.policy.Policy;
import io.github.budget4s.domain.sales.SalesHistory;
import io.github.budget4s.domain.spend.Spend;
import java.time.LocalDate;

/**
 * Says whose claims are looked at on which day.
 *
 * @param policy the OEM's policy
 * @param year the year it holds for
 * @param plan the plan, whose activities are events where spend names none
 * @param spend what was spent, each day apart
 * @param sales the vehicles sold; empty when not known
 * @param funnel deliveries and revenue where the sales do not say; empty when not known
 * @param claims what was claimed
 * @param asOf the day on which it is looked at
 * @param warnDays how many days before an item lapses it is yellow
 */
public record ClaimsRequest(
        Policy policy,
        int year,
        Plan plan,
        Spend spend,
        SalesHistory sales,
        Funnel funnel,
        Claims claims,
        LocalDate asOf,
        int warnDays) {}
