package io.github.budget4s.cli.allocate;

import io.github.budget4s.analysis.allocation.AllocationRequest;
import io.github.budget4s.analysis.allocation.CellName;
import io.github.budget4s.analysis.allocation.ChannelRequest;
import io.github.budget4s.analysis.reserve.ReleasedMoney;
import io.github.budget4s.domain.plan.ChannelGroups;
import io.github.budget4s.domain.plan.StorePlan;
import io.github.budget4s.domain.sales.Units;
import io.github.budget4s.input.Inputs;
import io.github.budget4s.read.ledger.kind.SalesContent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Holds what each view of an allocation is made from.
 *
 * @param planned what the plan says besides the money
 * @param channels how channels share; null when the budget is not broken down by them
 * @param springFestival whether past months are moved to where the festival is in the planning year
 * @param explain the amount to explain; null for the whole table
 * @param released what was released of the reserve in the year
 */
record Task(
        AllocationRequest request,
        Planned planned,
        @Nullable ChannelRequest channels,
        SalesContent sales,
        boolean springFestival,
        @Nullable CellName explain,
        ReleasedMoney released,
        Inputs inputs) {

    /**
     * Holds what the plan says besides the money.
     *
     * @param salesPlan the units of January to December by which months share; null when they share by past sales
     * @param stores what is planned of single stores
     * @param groups the groups by which channels are added up; none where they are shown one by one
     */
    record Planned(@Nullable List<Units> salesPlan, List<StorePlan> stores, ChannelGroups groups) {}

    /** Returns the groups by which channels are added up; none where they are shown one by one. */
    ChannelGroups groups() {
        return planned.groups();
    }

    /** Returns the units of January to December by which months share; null when they share by past sales. */
    @Nullable
    List<Units> salesPlan() {
        return planned.salesPlan();
    }

    /** Returns the month of the year to explain. */
    int explainedMonth(CellName cell) {
        return cell.monthOf(request.months());
    }
}
