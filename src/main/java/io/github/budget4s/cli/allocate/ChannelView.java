package io.github.budget4s.cli.allocate;

import io.github.budget4s.analysis.allocation.Allocation;
import io.github.budget4s.analysis.allocation.CellName;
import io.github.budget4s.analysis.allocation.ChannelAllocation;
import io.github.budget4s.analysis.allocation.ChannelBudget;
import io.github.budget4s.analysis.allocation.ChannelRequest;
import io.github.budget4s.analysis.festival.AdjustedHistory;
import io.github.budget4s.input.Inputs;
import io.github.budget4s.report.Report;
import io.github.budget4s.report.allocation.CellExplanation;
import io.github.budget4s.report.allocation.ChannelAllocationNotes;
import io.github.budget4s.report.allocation.ChannelAllocationReport;
import io.github.budget4s.report.allocation.GroupExplanation;
import io.github.budget4s.report.allocation.ReleasedColumns;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows the budget by month and channel. */
final class ChannelView {

    private ChannelView() {}

    static Report of(Task task, ChannelRequest channels, Allocation allocation, @Nullable AdjustedHistory adjusted) {
        Inputs inputs = task.inputs();
        ChannelAllocation byChannel = ChannelAllocation.of(allocation, channels);
        inputs.note(ChannelAllocationNotes.of(byChannel));
        CellName cell = task.explain();
        if (cell == null) {
            return ChannelAllocationReport.of(
                    byChannel, task.groups(), task.released(), inputs.summaries(), inputs.notes());
        }
        cell.refuseMoreKeysThan(1);
        inputs.note(ReleasedColumns.notesApart(task.released()));
        if (!task.groups().isEmpty()) {
            return GroupExplanation.of(
                    byChannel,
                    task.explainedMonth(cell),
                    GroupExplanation.named(byChannel, task.groups(), cell, 0),
                    task.groups(),
                    inputs.summaries(),
                    inputs.notes());
        }
        return CellExplanation.of(
                byChannel,
                task.explainedMonth(cell),
                cell.placeOf(0, names(byChannel.channels())),
                adjusted,
                inputs.inspectionsOfSales(),
                inputs.summaries(),
                inputs.notes());
    }

    static List<String> names(List<ChannelBudget> channels) {
        return channels.stream().map(ChannelBudget::name).toList();
    }
}
