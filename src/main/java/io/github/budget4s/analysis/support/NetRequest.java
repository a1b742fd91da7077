package io.github.budget4s.analysis.support;

import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.policy.Policy;
import io.github.budget4s.domain.sales.Units;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * Says what support is to be taken off spend and budget.
 *
 * @param policy the OEM's policy
 * @param facts what support is computed from: spend is what was paid and ordered as far as it is known, all else counts
 *     up to the last month
 * @param last the last month that is over
 * @param salesPlan the vehicles that the plan expects from January to December; none where it does not say
 * @param lapsed what of each item has lapsed unclaimed, by its label and the month that earned it
 */
public record NetRequest(
        Policy policy,
        ActualFacts facts,
        YearMonth last,
        List<Units> salesPlan,
        Map<String, SortedMap<YearMonth, Money>> lapsed) {

    public NetRequest {
        salesPlan = List.copyOf(salesPlan);
        lapsed = Map.copyOf(lapsed);
    }
}
