package io.github.budget4s.report.allocation;

import io.github.budget4s.analysis.allocation.ChannelAllocation;
import io.github.budget4s.analysis.allocation.FixedMoney;
import io.github.budget4s.analysis.allocation.MonthlyBudget;
import io.github.budget4s.analysis.allocation.StoreAllocation;
import io.github.budget4s.analysis.allocation.StoreBudget;
import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.report.InputSummary;
import io.github.budget4s.report.Report;
import io.github.budget4s.report.table.Cell;
import io.github.budget4s.report.table.Column;
import io.github.budget4s.report.table.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
                rows(allocation, null),
                List.of(
                        Cell.ABSENT,
                        Cell.ABSENT,
                        Cell.of(allocation.allocation().spread())),
                null);
        return report(allocation.allocation().request().year(), inputs, table, notes);
    }

    /** Shows the budgets of a group's stores. */
    public static Report of(StoreAllocation allocation, List<InputSummary> inputs, List<Note> notes) {
        // A group of a thousand stores has a hundred thousand rows, which is work for every core.
        List<List<Cell>> rows = allocation.stores().parallelStream()
                .flatMap(store -> rows(store).stream())
                .toList();
        Table table = new Table(
                StoreAllocationReport.inFront(COLUMNS),
                rows,
                List.of(Cell.ABSENT, Cell.ABSENT, Cell.ABSENT, Cell.of(allocation.spread())),
                null);
        return report(allocation.request().year(), inputs, table, notes);
    }

    private static List<List<Cell>> rows(StoreBudget store) {
        ChannelAllocation channels = store.channels();
        return channels == null ? List.of() : rows(channels, Cell.of(store.store()));
    }

    private static List<List<Cell>> rows(ChannelAllocation allocation, @Nullable Cell store) {
        List<Cell> channels = allocation.channels().stream()
                .map(channel -> channel.name().equals(FixedMoney.UNATTRIBUTED)
                        ? Cell.named(FixedMoney.UNATTRIBUTED)
                        : Cell.of(channel.name()))
                .toList();
        List<List<Cell>> rows = new ArrayList<>(MonthRange.MONTHS_OF_A_YEAR * channels.size());
        for (MonthlyBudget budget : allocation.allocation().months()) {
            Cell month = Cell.of(budget.month());
            int monthOfYear = budget.month().getMonthValue();
            for (int channel = 0; channel < channels.size(); channel++) {
                Cell amount = Cell.of(allocation.amount(monthOfYear, channel));
                rows.add(
                        store == null
                                ? List.of(month, channels.get(channel), amount)
                                : List.of(store, month, channels.get(channel), amount));
            }
        }
        return rows;
    }

    private static Report report(int year, List<InputSummary> inputs, Table table, List<Note> notes) {
        return new Report(
                "allocate", Message.of("allocation.title-by-channel", String.valueOf(year)), inputs, table, notes);
    }
}
