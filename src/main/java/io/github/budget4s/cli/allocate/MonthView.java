package io.github.budget4s.cli.allocate;

import io.github.budget4s.analysis.allocation.Allocation;
import io.github.budget4s.analysis.allocation.AllocationRequest;
import io.github.budget4s.analysis.allocation.Allocator;
import io.github.budget4s.analysis.allocation.CellName;
import io.github.budget4s.analysis.allocation.ChannelAllocation;
import io.github.budget4s.analysis.festival.AdjustedHistory;
import io.github.budget4s.input.Inputs;
import io.github.budget4s.report.Report;
import io.github.budget4s.report.allocation.AllocationExplanation;
import io.github.budget4s.report.allocation.AllocationNotes;
import io.github.budget4s.report.allocation.AllocationReport;
import io.github.budget4s.report.allocation.ChannelAllocationNotes;
import io.github.budget4s.report.allocation.ReleasedColumns;
import io.github.budget4s.report.festival.FestivalNotes;
import org.jspecify.annotations.Nullable;

/** Shows the budget by month; by month and channel where that is asked for. */
final class MonthView {

    private MonthView() {}

    static Report of(Task task) {
        Inputs inputs = task.inputs();
        AllocationRequest request = task.request();
        GroupShares group = GroupShares.of(task);
        AdjustedHistory adjusted = group.adjusted();
        if (adjusted != null) {
            inputs.note(FestivalNotes.of(adjusted));
        }
        Allocation allocation = Allocator.allocate(group.shares(), request);
        inputs.note(AllocationNotes.of(allocation, inputs.project().store().opened()));
        CellName cell = task.explain();
        if (cell != null && cell.keys().isEmpty()) {
            return explanation(task, cell, allocation, adjusted);
        }
        if (task.channels() != null) {
            return ChannelView.of(task, task.channels(), allocation, adjusted);
        }
        if (cell != null) {
            cell.refuseMoreKeysThan(0);
        }
        return AllocationReport.of(allocation, task.released(), inputs.summaries(), inputs.notes());
    }

    /** Spreads the budget by month, and by channel where that is asked for. */
    static SpreadYear spread(Task task) {
        GroupShares group = GroupShares.of(task);
        if (group.adjusted() != null) {
            task.inputs().note(FestivalNotes.of(group.adjusted()));
        }
        Allocation allocation = Allocator.allocate(group.shares(), task.request());
        task.inputs()
                .note(AllocationNotes.of(
                        allocation, task.inputs().project().store().opened()));
        ChannelAllocation channels = null;
        if (task.channels() != null) {
            channels = ChannelAllocation.of(allocation, task.channels());
            task.inputs().note(ChannelAllocationNotes.of(channels));
        }
        return new SpreadYear(allocation, channels, null, task.inputs());
    }

    private static Report explanation(
            Task task, CellName cell, Allocation allocation, @Nullable AdjustedHistory adjusted) {
        Inputs inputs = task.inputs();
        inputs.note(ReleasedColumns.notesApart(task.released()));
        return AllocationExplanation.of(
                allocation,
                task.explainedMonth(cell),
                adjusted,
                inputs.inspectionsOfSales(),
                inputs.summaries(),
                inputs.notes());
    }
}
