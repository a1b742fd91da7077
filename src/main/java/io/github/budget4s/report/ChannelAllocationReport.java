package io.github.budget4s.report;

import io.github.budget4s.analysis.allocation.ChannelAllocation;
import io.github.budget4s.analysis.allocation.FixedMoney;
import io.github.budget4s.analysis.allocation.StoreAllocation;
import io.github.budget4s.analysis.allocation.StoreBudget;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.message.Note;
import java.util.ArrayList;
import java.util.List;

/**
 * Shows a year's budget by month and channel: {@code month,channel,amount}, with {@code store} in front for a group.
 */
public final class ChannelAllocationReport {

    private static final List<Column> COLUMNS = List.of(
            new Column("month", Column.Kind.MONTH),
            new Column("channel", Column.Kind.TEXT),
            new Column("amount", Column.Kind.MONEY));

    private ChannelAllocationReport() {}

    /** Shows one budget. */
    public static Report of(ChannelAllocation allocation, List<InputSummary> inputs, List<Note> notes) {
        Table table = new Table(
                COLUMNS,
                rows(allocation),
                List.of(
                        Cell.ABSENT,
                        Cell.ABSENT,
                        Cell.of(allocation.allocation().spread())),
                null);
        return report(allocation.allocation().request().year(), inputs, table, notes);
    }

    /** Shows the budgets of a group's stores. */
    public static Report of(StoreAllocation allocation, List<InputSummary> inputs, List<Note> notes) {
        List<List<Cell>> rows = new ArrayList<>();
        for (StoreBudget store : allocation.stores()) {
            ChannelAllocation channels = store.channels();
            if (channels != null) {
                rows.addAll(StoreAllocationReport.inFront(store, rows(channels)));
            }
        }
        Table table = new Table(
                StoreAllocationReport.inFront(COLUMNS),
                rows,
                List.of(Cell.ABSENT, Cell.ABSENT, Cell.ABSENT, Cell.of(allocation.spread())),
                null);
        return report(allocation.request().year(), inputs, table, notes);
    }

    private static List<List<Cell>> rows(ChannelAllocation allocation) {
        return allocation.cells().stream()
                .map(cell -> List.of(
                        Cell.of(cell.month()),
                        cell.channel().equals(FixedMoney.UNATTRIBUTED)
                                ? Cell.named(FixedMoney.UNATTRIBUTED)
                                : Cell.of(cell.channel()),
                        Cell.of(cell.amount())))
                .toList();
    }

    private static Report report(int year, List<InputSummary> inputs, Table table, List<Note> notes) {
        return new Report(
                "allocate", Message.of("allocation.title-by-channel", String.valueOf(year)), inputs, table, notes);
    }
}
