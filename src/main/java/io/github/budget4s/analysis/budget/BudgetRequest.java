package io.github.budget4s.analysis.budget;

import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.plan.Plan;
import io.github.budget4s.domain.policy.Policy;
import io.github.budget4s.domain.sales.Units;
import org.jspecify.annotations.Nullable;

/**
 * Holds what a proposal is made from.
 *
 * @param year the planning year; the year before it is "this year"
 * @param policy what the OEM supports
 * @param plan what the plan says already
 * @param history what was spent and sold
 * @param expectedUnits the vehicles of the planning year; null to take the plan's, else this year's
 * @param expectedRevenue the revenue of the planning year; null to take this year's per vehicle
 * @param unit what each proposed amount is a multiple of
 * @param withinCeiling whether the proposal is cut to the ceiling; otherwise it is compared only
 */
public record BudgetRequest(
        int year,
        Policy policy,
        Plan plan,
        BudgetHistory history,
        @Nullable Units expectedUnits,
        @Nullable Money expectedRevenue,
        Money unit,
        boolean withinCeiling) {

    /** Returns the year before the planning year. */
    public int thisYear() {
        return year - 1;
    }
}
