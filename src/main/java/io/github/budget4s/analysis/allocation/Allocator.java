package io.github.budget4s.analysis.allocation;

import io.github.budget4s.analysis.coverage.Coverage;
import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import io.github.budget4s.domain.sales.SalesHistory;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** Spreads a year's budget over its months by their shares of past sales. */
public final class Allocator {

    private Allocator() {}

    /**
     * Spreads a budget.
     *
     * <p>Total less reserve less regular is the flexible pool; it goes to the months by their share of the window's
     * sales, by largest remainder in units of {@code request.unit()}. Regular money is spread evenly by the same rule.
     *
     * @throws RefusedException when an amount is negative, the pool is below nothing, the history is too short, a month
     *     of the window is missing or negative in sum, or nothing was sold
     */
    public static Allocation allocate(SalesHistory history, AllocationRequest request) {
        refuseNegative("--total", request.total());
        refuseNegative("--reserve", request.reserve());
        refuseNegative("--regular", request.regular());
        if (request.unit().cents() <= 0) {
            throw new RefusedException(Reason.USAGE, "allocation.unit", request.unit());
        }
        Money pool = pool(request);
        if (pool.isNegative()) {
            throw new RefusedException(
                    Reason.DATA,
                    "allocation.pool-negative",
                    request.total(),
                    request.reserve(),
                    request.regular(),
                    pool.negated());
        }
        HistoryWindow window = HistoryWindow.choose(history, request.year(), request.historyUntil());
        List<YearMonth> missing = Coverage.missing(history, window.months());
        if (!missing.isEmpty() && !request.missingIsZero()) {
            throw new RefusedException(
                    Reason.DATA,
                    history.problem("allocation.months-missing", window.months(), MonthRange.runs(missing)));
        }
        List<Ratio> shares = SalesShares.of(history, window, request.method());
        List<LargestRemainder.Part> parts = LargestRemainder.spread(pool, shares, request.unit());
        List<Money> regular =
                LargestRemainder.spreadEvenly(request.regular(), MonthRange.MONTHS_OF_A_YEAR, request.unit());
        List<MonthlyBudget> months = new ArrayList<>();
        for (int i = 0; i < MonthRange.MONTHS_OF_A_YEAR; i++) {
            YearMonth month = YearMonth.of(request.year(), i + 1);
            months.add(new MonthlyBudget(month, shares.get(i), regular.get(i), Money.ZERO, parts.get(i)));
        }
        return new Allocation(request, history, window, missing, pool, months);
    }

    private static Money pool(AllocationRequest request) {
        try {
            return request.total().minus(request.reserve()).minus(request.regular());
        } catch (ArithmeticException e) {
            throw new RefusedException(Reason.USAGE, "allocation.too-large", request.reserve(), request.regular());
        }
    }

    private static void refuseNegative(String option, Money amount) {
        if (amount.isNegative()) {
            throw new RefusedException(Reason.USAGE, "allocation.negative-amount", option, amount);
        }
    }
}
