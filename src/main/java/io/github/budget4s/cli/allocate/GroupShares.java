package io.github.budget4s.cli.allocate;

import io.github.budget4s.analysis.allocation.AllocationRequest;
import io.github.budget4s.analysis.allocation.MonthShares;
import io.github.budget4s.analysis.festival.AdjustedHistory;
import io.github.budget4s.analysis.festival.FestivalAdjustment;
import org.jspecify.annotations.Nullable;

/**
 * Holds the shares of the months of the whole budget, which stores add up to.
 *
 * @param shares the shares
 * @param adjusted the history with Spring Festival moved; null when it was taken as it is
 */
record GroupShares(MonthShares shares, @Nullable AdjustedHistory adjusted) {

    static GroupShares of(Task task) {
        if (task.salesPlan() != null) {
            return new GroupShares(MonthShares.ofPlan(task.salesPlan()), null);
        }
        AllocationRequest request = task.request();
        MonthShares.OfHistory shares = MonthShares.ofHistory(task.sales().history(), request);
        if (!task.springFestival()) {
            return new GroupShares(shares, null);
        }
        AdjustedHistory adjusted = FestivalAdjustment.adjust(
                shares.history(),
                request.months(),
                shares.window().months(),
                request.history().missingIsZero());
        return new GroupShares(MonthShares.ofAdjusted(shares, adjusted.history()), adjusted);
    }
}
