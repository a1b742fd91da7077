package io.github.budget4s.analysis.allocation;

import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.sales.SalesHistory;
import io.github.budget4s.domain.sales.Units;
import java.time.YearMonth;
import java.util.List;

/**
 * Holds a year's budget spread over its months.
 *
 * @param request what was asked for
 * @param history the sales that gave the shares
 * @param window the months of them that were taken
 * @param missing the months of the window without a line, counted as nothing sold
 * @param pool what was left to be spread by share
 * @param months the twelve months
 */
public record Allocation(
        AllocationRequest request,
        SalesHistory history,
        HistoryWindow window,
        List<YearMonth> missing,
        Money pool,
        List<MonthlyBudget> months) {

    /** Copies the lists. */
    public Allocation {
        missing = List.copyOf(missing);
        months = List.copyOf(months);
    }

    /** Adds up the units of the window. */
    public Units units() {
        return window.months().months().stream().map(history::units).reduce(Units.ZERO, Units::plus);
    }

    /** Finds the budget of a month of the year, 1 to 12. */
    public MonthlyBudget month(int monthOfYear) {
        return months.get(monthOfYear - 1);
    }

    /** Adds up what was spread: the total without the reserve. */
    public Money spread() {
        return months.stream().map(MonthlyBudget::total).reduce(Money.ZERO, Money::plus);
    }
}
