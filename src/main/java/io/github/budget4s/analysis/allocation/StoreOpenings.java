package io.github.budget4s.analysis.allocation;

import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.plan.StorePlan;
import io.github.budget4s.domain.problem.Problem;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import io.github.budget4s.domain.sales.SalesHistory;
import io.github.budget4s.domain.sales.Units;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Holds the months in which stores opened by the plan; of all others the first sale tells. */
final class StoreOpenings {

    private final SortedMap<String, YearMonth> opened = new TreeMap<>();

    private StoreOpenings() {}

    /**
     * Takes the openings that the plan names.
     *
     * @param year the planning year
     * @throws RefusedException when a store sold before it opened, or opens in the course of the year without a sales
     *     plan that has nothing before
     */
    static StoreOpenings of(StoreAllocator.Group stores, MonthRange year) {
        StoreOpenings openings = new StoreOpenings();
        List<Problem> problems = new ArrayList<>();
        for (StorePlan plan : stores.plans()) {
            YearMonth month = plan.opened();
            if (month == null) {
                continue;
            }
            openings.opened.put(plan.store(), month);
            SalesHistory sold = stores.histories().get(plan.store());
            YearMonth first = sold == null
                    ? null
                    : sold.sinceFirstSale().range().map(MonthRange::first).orElse(null);
            if (sold != null && first != null && first.isBefore(month)) {
                problems.add(sold.problem("allocation.sold-before-opening", plan.store(), first, month));
            }
            if (month.isAfter(year.first()) && !isClosedUntil(month, plan.salesPlan(), year)) {
                problems.add(new Problem(null, Message.of("allocation.opens-in-year", plan.store(), month)));
            }
        }
        if (!problems.isEmpty()) {
            throw new RefusedException(Reason.DATA, problems, problems.size());
        }
        return openings;
    }

    private static boolean isClosedUntil(YearMonth opened, List<Units> salesPlan, MonthRange year) {
        return !salesPlan.isEmpty()
                && year.months().stream()
                        .filter(month -> month.isBefore(opened))
                        .allMatch(month ->
                                salesPlan.get(month.getMonthValue() - 1).isZero());
    }

    /**
     * Lists for each store the months of the planning year, 1 to 12, in which it is not open yet.
     *
     * @return no list where every store is open all year, as nearly always
     */
    List<Set<Integer>> closed(List<String> stores, MonthRange year) {
        List<Set<Integer>> closed = new ArrayList<>();
        for (String store : stores) {
            YearMonth month = opened.get(store);
            Set<Integer> before = new TreeSet<>();
            for (YearMonth each : year.months()) {
                if (month != null && each.isBefore(month)) {
                    before.add(each.getMonthValue());
                }
            }
            closed.add(before);
        }
        return closed.stream().allMatch(Set::isEmpty) ? List.of() : closed;
    }

    /** Returns what a store sold since it opened. */
    SalesHistory since(String store, SalesHistory history) {
        YearMonth month = opened.get(store);
        return month == null || history.sinceFirstSale().isEmpty() ? history.sinceFirstSale() : history.since(month);
    }
}
