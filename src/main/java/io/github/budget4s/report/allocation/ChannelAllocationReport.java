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
import io.github.budget4s.domain.plan.ChannelGroups;
import io.github.budget4s.report.InputSummary;
import io.github.budget4s.report.Report;
import io.github.budget4s.report.table.Cell;
import io.github.budget4s.report.table.Column;
import io.github.budget4s.report.table.Table;
import io.github.budget4s.report.table.TableBuilder;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Shows a year's budget by month and channel, {@code month,channel,amount}, or by month and group of channels,
 * {@code month,group,amount}; with {@code store} in front for a group of stores and {@code released,with_released}
 * behind where money of the reserve was released.
 */
public final class ChannelAllocationReport {

    private ChannelAllocationReport() {}

    /**
     * Holds a row.
     *
     * @param store the store; empty for one budget
     */
    private record Row(String store, YearMonth month, String channel, Money amount, Money released) {

        Row plus(Row other) {
            return new Row(store, month, channel, amount.plus(other.amount), released.plus(other.released));
        }
    }

    /**
     * Shows one budget.
     *
     * @param groups the groups that channels are added up by; none where each has rows of its own
     * @param released what was released of the reserve in the year; a channel that the plan gives no money has a row of
     *     its own at the end of the month
     */
    public static Report of(
            ChannelAllocation allocation,
            ChannelGroups groups,
            ReleasedMoney released,
            List<InputSummary> inputs,
            List<Note> notes) {
        TableBuilder<Row> t = new TableBuilder<>();
        addColumns(t, groups);
        List<Note> all = new ArrayList<>(notes);
        if (!released.isNothing()) {
            ReleasedColumns.add(t, Row::amount, Row::released);
            all.add(ReleasedColumns.note(released));
        }
        List<Row> rows = new ArrayList<>();
        addRows("", allocation, released, rows);
        return report(allocation.allocation().request().year(), inputs, t.table(grouped(rows, groups)), all);
    }

    /**
     * Shows the budgets of a group's stores.
     *
     * @param groups the groups that channels are added up by; none where each has rows of its own
     */
    public static Report of(
            StoreAllocation allocation, ChannelGroups groups, List<InputSummary> inputs, List<Note> notes) {
        TableBuilder<Row> t = new TableBuilder<>();
        t.text("store", Row::store);
        addColumns(t, groups);
        List<Row> rows = new ArrayList<>();
        for (StoreBudget store : allocation.stores()) {
            ChannelAllocation channels = store.channels();
            if (channels != null) {
                addRows(store.store(), channels, ReleasedMoney.NONE, rows);
            }
        }
        return report(allocation.request().year(), inputs, t.table(grouped(rows, groups)), notes);
    }

    /** Adds up the channels of each group, the groups in the order of the plan, then what is in none. */
    private static List<Row> grouped(List<Row> rows, ChannelGroups groups) {
        if (groups.isEmpty()) {
            return rows;
        }
        Map<List<Object>, Row> sums = new LinkedHashMap<>();
        for (Row row : rows) {
            List<Object> month = List.of(row.store(), row.month());
            if (sums.keySet().stream()
                    .noneMatch(key -> key.subList(0, month.size()).equals(month))) {
                groups.names()
                        .forEach(name -> sums.put(
                                List.of(row.store(), row.month(), name),
                                new Row(row.store(), row.month(), name, Money.ZERO, Money.ZERO)));
            }
            String group = groups.of(row.channel());
            sums.merge(
                    List.of(row.store(), row.month(), group),
                    new Row(row.store(), row.month(), group, row.amount(), row.released()),
                    Row::plus);
        }
        return List.copyOf(sums.values());
    }

    private static void addColumns(TableBuilder<Row> t, ChannelGroups groups) {
        t.month("month", Row::month);
        // A channel of the plan may be called like the one of money that names none: the word is the program's.
        t.cell(groups.isEmpty() ? "channel" : "group", Column.Kind.TEXT, row -> channel(row.channel()));
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
