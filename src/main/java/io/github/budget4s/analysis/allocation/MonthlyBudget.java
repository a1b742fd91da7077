package io.github.budget4s.analysis.allocation;

import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.money.Ratio;
import java.time.YearMonth;

/**
 * Holds the budget of one month.
 *
 * @param month the month
 * @param share its share of the sales
 * @param regular its part of what runs all year
 * @param activities what its activities have of their own
 * @param part its part of the flexible pool, with the steps to it
 */
public record MonthlyBudget(YearMonth month, Ratio share, Money regular, Money activities, LargestRemainder.Part part) {

    /** States the month's part of the flexible pool. */
    public Money flexible() {
        return part.amount();
    }

    /** States all the money of the month. */
    public Money total() {
        return regular.plus(activities).plus(flexible());
    }
}
