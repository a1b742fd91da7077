package io.github.budget4s.analysis.budget;

import io.github.budget4s.domain.funnel.Funnel;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.plan.Plan;
import io.github.budget4s.domain.policy.Policy;
import io.github.budget4s.domain.sales.SalesHistory;
import io.github.budget4s.domain.sales.Units;
import io.github.budget4s.domain.spend.Spend;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Holds what a proposal is made from.
 *
 * @param year the planning year; the year before it is "this year"
 * @param policy what the OEM supports
 * @param plan what the plan says already
 * @param spend what was spent, this year and, where there are files of it, before
 * @param sales what was sold; empty when nobody knows
 * @param funnel what came in, for the revenue per vehicle where the sales do not say it
 * @param lastMonth the last month of this year that is over; null for the last one that has spend
 * @param expectedUnits the vehicles of the planning year; null to take the plan's, else this year's
 * @param expectedRevenue the revenue of the planning year; null to take this year's per vehicle
 * @param unit what each proposed amount is a multiple of
 * @param withinCeiling whether the proposal is cut to the ceiling; otherwise it is compared only
 */
public record BudgetRequest(
        int year,
        Policy policy,
        Plan plan,
        Spend spend,
        SalesHistory sales,
        Funnel funnel,
        @Nullable YearMonth lastMonth,
        @Nullable Units expectedUnits,
        @Nullable Money expectedRevenue,
        Money unit,
        boolean withinCeiling) {

    /** Returns the year before the planning year. */
    public int thisYear() {
        return year - 1;
    }
}
