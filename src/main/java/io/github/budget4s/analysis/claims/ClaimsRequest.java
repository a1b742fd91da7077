package io.github.budget4s.analysis.claims;

import io.github.budget4s.analysis.support.ActualFacts;
import io.github.budget4s.domain.claims.Claims;
import io.github.budget4s.domain.policy.Policy;
import java.time.LocalDate;

/**
 * Says whose claims are looked at on which day.
 *
 * @param policy the OEM's policy
 * @param facts what support is computed from: the year, the plan, the spend with each day apart, sales and funnel
 * @param claims what was claimed
 * @param asOf the day on which it is looked at
 * @param warnDays how many days before an item lapses it is yellow
 */
public record ClaimsRequest(Policy policy, ActualFacts facts, Claims claims, LocalDate asOf, int warnDays) {}
