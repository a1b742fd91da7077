package io.github.budget4s.analysis.allocation;

import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.money.Ratio;
import java.time.YearMonth;

/**
 * Holds the budget of one month.
 *
 * @param month the month
 * @param share its share of the sales
 * @param regular what regular items cost in it
 * @param activities what its activities have of their own
 * @param bounds the least and the most that the whole month may have
 * @param spread its part of the flexible pool, with the bounds of that part and the steps to it
 */
public record MonthlyBudget(
        YearMonth month, Ratio share, Money regular, Money activities, Bounds bounds, BoundedSpread.Part spread) {

    /** Returns how the month's part of the flexible pool was rounded. */
    public LargestRemainder.Part part() {
        return spread.rounding();
    }

    /** Returns whether a bound holds the month. */
    public BoundedSpread.Held held() {
        return spread.held();
    }

    /** Returns the month's part of the flexible pool. */
    public Money flexible() {
        return spread.amount();
    }

    public Money total() {
        return regular.plus(activities).plus(flexible());
    }
}
