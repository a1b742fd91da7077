package io.github.budget4s.analysis.allocation;

import io.github.budget4s.analysis.allocation.StoreBudget.Borrowed;
import io.github.budget4s.analysis.coverage.Coverage;
import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.problem.Problem;
import io.github.budget4s.domain.sales.SalesHistory;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Holds by which shares a store is spread over its months.
 *
 * @param reason why they are the group's; null when they are its own
 * @param months the shares
 * @param problem why there are none; null when there are
 */
record StoreShares(
        @Nullable Borrowed reason,
        MonthShares months,
        @Nullable Problem problem) {

    /**
     * Takes the shares of a store: its own when it has twelve months or more in the group's window, else the group's.
     *
     * @param history the store's, from its first sale on
     * @param group the shares of the whole group
     */
    static StoreShares of(
            String store, SalesHistory history, HistoryWindow window, AllocationRequest request, MonthShares group) {
        if (group instanceof MonthShares.OfPlan) {
            return new StoreShares(Borrowed.BY_PLAN, group, null);
        }
        HistoryWindow own = window.within(history);
        ShareMethod method = request.history().method();
        if (own == null || (method instanceof ShareMethod.WeightedYears weighted && !weighted.fits(own))) {
            return new StoreShares(Borrowed.TOO_FEW_MONTHS, group, null);
        }
        if (own.months().months().stream()
                .anyMatch(month -> history.units(month).isNegative())) {
            return new StoreShares(Borrowed.NEGATIVE_MONTH, group, null);
        }
        if (!counted(own, method).stream().allMatch(range -> isAnythingSold(history, range))) {
            return new StoreShares(Borrowed.NOTHING_SOLD, group, null);
        }
        List<YearMonth> missing = new ArrayList<>(Coverage.missing(history, own.months()));
        missing.removeAll(own.filled());
        boolean monthly = history.months().values().stream().allMatch(sales -> sales.lastDay() == 0);
        Problem problem = missing.isEmpty() || !monthly || request.history().missingIsZero()
                ? null
                : history.problem("allocation.store-months-missing", store, own.months(), MonthRange.runs(missing));
        return new StoreShares(
                null,
                new MonthShares.OfHistory(SalesShares.of(history, own, method), method, history, own, missing),
                problem);
    }

    /** Lists the runs of months of which each must have sold something. */
    private static List<MonthRange> counted(HistoryWindow own, ShareMethod method) {
        if (!(method instanceof ShareMethod.WeightedYears years)) {
            return List.of(own.months());
        }
        List<MonthRange> counted = new ArrayList<>();
        List<Integer> weights = years.of(own);
        for (int i = 0; i < weights.size(); i++) {
            if (weights.get(i) > 0) {
                counted.add(own.yearRanges().get(i));
            }
        }
        return counted;
    }

    private static boolean isAnythingSold(SalesHistory history, MonthRange range) {
        return range.months().stream().anyMatch(month -> !history.units(month).isZero());
    }
}
