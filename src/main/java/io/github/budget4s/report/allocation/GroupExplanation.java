package io.github.budget4s.report.allocation;

import io.github.budget4s.analysis.allocation.CellName;
import io.github.budget4s.analysis.allocation.ChannelAllocation;
import io.github.budget4s.analysis.allocation.ChannelBudget;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.plan.ChannelGroups;
import io.github.budget4s.report.InputSummary;
import io.github.budget4s.report.Report;
import io.github.budget4s.report.Steps;
import io.github.budget4s.report.table.Cell;
import java.util.List;

/** Shows of which channels the month of a group is made. */
public final class GroupExplanation {

    private GroupExplanation() {}

    /** Finds the group that a cell names, with the nearest one where there is none of that name. */
    public static String named(ChannelAllocation allocation, ChannelGroups groups, CellName cell, int key) {
        List<String> names = allocation.channels().stream()
                .map(channel -> groups.of(channel.name()))
                .distinct()
                .toList();
        return names.get(cell.placeOf(key, names));
    }

    /**
     * Explains a month of a group.
     *
     * @param monthOfYear the month, 1 to 12
     */
    public static Report of(
            ChannelAllocation allocation,
            int monthOfYear,
            String group,
            ChannelGroups groups,
            List<InputSummary> inputs,
            List<Note> notes) {
        Steps steps = new Steps();
        Money sum = Money.ZERO;
        for (int i = 0; i < allocation.channels().size(); i++) {
            ChannelBudget channel = allocation.channels().get(i);
            if (groups.of(channel.name()).equals(group)) {
                ChannelAllocation.Cell cell = allocation.cell(monthOfYear, i);
                sum = sum.plus(cell.amount());
                steps.add(
                        Message.of("explanation.group-channel", channel.name()),
                        Message.of(
                                "explanation.total-of-activities", cell.flexible(), cell.regular(), cell.activities()),
                        Cell.of(cell.amount()));
            }
        }
        steps.add(Message.of("explanation.group"), Message.of("explanation.group-of", group), Cell.of(sum));
        return new Report(
                "allocate",
                Message.of(
                        "explanation.group-title",
                        group,
                        allocation.allocation().month(monthOfYear).month()),
                inputs,
                steps.table(),
                notes);
    }
}
