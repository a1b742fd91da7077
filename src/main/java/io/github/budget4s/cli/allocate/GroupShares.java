package io.github.budget4s.cli.allocate;

import io.github.budget4s.analysis.allocation.AllocationRequest;
import io.github.budget4s.analysis.allocation.MonthShares;
import io.github.budget4s.analysis.festival.AdjustedHistory;
import io.github.budget4s.analysis.festival.FestivalAdjustment;
import io.github.budget4s.domain.sales.SalesHistory;
import io.github.budget4s.domain.sales.Units;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Holds the shares of the months of the whole budget, which stores add up to.
 *
 * @param shares the shares
 * @param adjusted the history with Spring Festival moved; null when it was taken as it is
 */
public record GroupShares(MonthShares shares, @Nullable AdjustedHistory adjusted) {

    static GroupShares of(Task task) {
        return of(task.salesPlan(), task.sales().history(), task.request(), task.springFestival());
    }

    /**
     * Finds the shares.
     *
     * @param salesPlan the units of January to December by which months share; null when they share by past sales
     */
    public static GroupShares of(
            @Nullable List<Units> salesPlan, SalesHistory sold, AllocationRequest request, boolean springFestival) {
        if (salesPlan != null) {
            return new GroupShares(MonthShares.ofPlan(salesPlan), null);
        }
        MonthShares.OfHistory shares = MonthShares.ofHistory(sold, request);
        if (!springFestival) {
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
