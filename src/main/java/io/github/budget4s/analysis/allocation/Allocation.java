package io.github.budget4s.analysis.allocation;

import io.github.budget4s.domain.money.Money;
import java.util.ArrayList;
import java.util.List;

/**
 * Holds a year's budget spread over its months.
 *
 * @param request what was asked for
 * @param shares the shares of the months, and where they are from
 * @param fixed the money that had its month before
 * @param pool what was left to be spread by share
 * @param months the twelve months in the order of the planning year
 */
public record Allocation(
        AllocationRequest request, MonthShares shares, FixedMoney fixed, Money pool, List<MonthlyBudget> months) {

    public Allocation {
        months = List.copyOf(months);
    }

    /** Finds the budget of a month of the year, 1 to 12. */
    public MonthlyBudget month(int monthOfYear) {
        return months.get(request.months().place(monthOfYear));
    }

    /** Lists the months that a bound holds at their minimum or maximum. */
    public List<MonthlyBudget> heldAt(BoundedSpread.Held bound) {
        List<MonthlyBudget> held = new ArrayList<>();
        for (MonthlyBudget month : months) {
            if (month.held() == bound) {
                held.add(month);
            }
        }
        return held;
    }

    /** Adds up what was spread: the total without the reserve. */
    public Money spread() {
        Money sum = Money.ZERO;
        for (MonthlyBudget month : months) {
            sum = sum.plus(month.total());
        }
        return sum;
    }
}
