package io.github.budget4s.report.allocation;

import io.github.budget4s.analysis.allocation.ChannelAllocation;
import io.github.budget4s.analysis.allocation.ChannelBudget;
import io.github.budget4s.analysis.allocation.MonthlyBudget;
import io.github.budget4s.analysis.allocation.StoreAllocation;
import io.github.budget4s.analysis.allocation.StoreBudget;
import io.github.budget4s.analysis.reserve.ReleasedMoney;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.plan.Channel;
import io.github.budget4s.report.InputSummary;
import io.github.budget4s.report.Report;
import io.github.budget4s.report.table.Cell;
import io.github.budget4s.report.table.Column;
import io.github.budget4s.report.table.Table;
import io.github.budget4s.report.table.TableBuilder;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Shows a year's budget by month and channel: {@code month,channel,amount}, with {@code store} in front for a group and
 * {@code released,with_released} behind where money of the reserve was released.
 */
public final class ChannelAllocationReport {

    private ChannelAllocationReport() {}

    /**
     * Holds a row.
     *
     * @param store the store; empty for one budget
     */
    private record Row(String store, YearMonth month, String channel, Money amount, Money released) {}

    /**
     * Shows one budget.
     *
     * @param released what was released of the reserve in the year; a channel that the plan gives no money has a row of
     *     its own at the end of the month
     */
    public static Report of(
            ChannelAllocation allocation, ReleasedMoney released, List<InputSummary> inputs, List<Note> notes) {
        TableBuilder<Row> t = new TableBuilder<>();
        addColumns(t);
        List<Note> all = new ArrayList<>(notes);
        if (!released.isNothing()) {
            ReleasedColumns.add(t, Row::amount, Row::released);
            all.add(ReleasedColumns.note(released));
        }
        List<Row> rows = new ArrayList<>();
        addRows("", allocation, released, rows);
        return report(allocation.allocation().request().year(), inputs, t.table(rows), all);
    }

    /** Shows the budgets of a group's stores. */
    public static Report of(StoreAllocation allocation, List<InputSummary> inputs, List<Note> notes) {
        TableBuilder<Row> t = new TableBuilder<>();
        t.text("store", Row::store);
        addColumns(t);
        List<Row> rows = new ArrayList<>();
        for (StoreBudget store : allocation.stores()) {
            ChannelAllocation channels = store.channels();
            if (channels != null) {
                addRows(store.store(), channels, ReleasedMoney.NONE, rows);
            }
        }
        return report(allocation.request().year(), inputs, t.table(rows), notes);
    }

    private static void addColumns(TableBuilder<Row> t) {
        t.month("month", Row::month);
        // A channel of the plan may be called like the one of money that names none: the word is the program's.
        t.cell("channel", Column.Kind.TEXT, row -> channel(row.channel()));
        t.money("amount", Row::amount).summed();
    }

    private static Cell channel(String name) {
        return name.equals(Channel.UNATTRIBUTED) ? Cell.key("") : Cell.of(name);
    }

    private static void addRows(String store, ChannelAllocation allocation, ReleasedMoney released, List<Row> rows) {
        List<String> channels =
                allocation.channels().stream().map(ChannelBudget::name).toList();
        for (MonthlyBudget budget : allocation.allocation().months()) {
            YearMonth month = budget.month();
            Map<String, Money> unplanned = new TreeMap<>(released.channels(month));
            for (int channel = 0; channel < channels.size(); channel++) {
                String name = channels.get(channel);
                Money amount = allocation.amount(month.getMonthValue(), channel);
                rows.add(new Row(store, month, name, amount, released.of(month, name)));
                unplanned.remove(name);
            }
            unplanned.forEach((name, amount) -> rows.add(new Row(store, month, name, Money.ZERO, amount)));
        }
    }

    private static Report report(int year, List<InputSummary> inputs, Table table, List<Note> notes) {
        return new Report(
                "allocate", Message.of("allocation.title-by-channel", String.valueOf(year)), inputs, table, notes);
    }
}
