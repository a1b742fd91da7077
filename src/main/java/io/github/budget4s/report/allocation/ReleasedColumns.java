package io.github.budget4s.report.allocation;

import io.github.budget4s.analysis.reserve.ReleasedMoney;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.report.Report;
import io.github.budget4s.report.table.Cell;
import io.github.budget4s.report.table.Column;
import io.github.budget4s.report.table.Table;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Puts released money beside a budget: {@code released}, and {@code with_released}, which is what was planned and what
 * was released together. What was planned stays as it is, also for whoever reads the result as a budget again.
 */
public final class ReleasedColumns {

    private static final List<Column> ADDED =
            List.of(new Column("released", Column.Kind.MONEY), new Column("with_released", Column.Kind.MONEY));

    private final Table table;
    private final ReleasedMoney released;
    private final int month;
    private final int channel;
    private final int planned;

    private ReleasedColumns(Table table, ReleasedMoney released) {
        this.table = table;
        this.released = released;
        this.month = column("month");
        this.channel = column("channel");
        this.planned = Math.max(column("total"), column("amount"));
    }

    /**
     * Adds the columns to a budget by month, or by month and channel; to another table only a note.
     *
     * @param released what was released in the year; when it is nothing the report stays as it is
     */
    public static Report added(Report report, ReleasedMoney released) {
        if (released.cells().isEmpty()) {
            return report;
        }
        List<Note> notes = new ArrayList<>(report.notes());
        ReleasedColumns added = new ReleasedColumns(report.table(), released);
        boolean byMonth = added.month >= 0 && added.planned >= 0 && added.column("store") < 0;
        notes.add(Note.information(
                byMonth ? "allocation.note.released" : "allocation.note.released-apart",
                released.total(),
                List.copyOf(released.cells().keySet())));
        return new Report(
                report.command(), report.title(), report.inputs(), byMonth ? added.table() : report.table(), notes);
    }

    private int column(String name) {
        for (int i = 0; i < table.columns().size(); i++) {
            if (table.columns().get(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }

    private Table table() {
        List<List<Cell>> rows = new ArrayList<>();
        SortedMap<YearMonth, SortedMap<String, Money>> left = new TreeMap<>();
        released.cells().forEach((each, channels) -> left.put(each, new TreeMap<>(channels)));
        for (int i = 0; i < table.rows().size(); i++) {
            List<Cell> row = table.rows().get(i);
            YearMonth of = month(row);
            rows.add(longer(row, taken(left, of, channel < 0 ? null : channelOf(row.get(channel)))));
            boolean lastOfMonth = i + 1 == table.rows().size()
                    || !of.equals(month(table.rows().get(i + 1)));
            if (lastOfMonth) {
                // A channel that the plan gives no money in the month has a row of its own.
                left.getOrDefault(of, Collections.emptySortedMap())
                        .forEach((name, amount) -> rows.add(longer(unplanned(of, name), amount)));
            }
        }
        List<Cell> totals = table.totals();
        return new Table(
                joined(table.columns(), ADDED),
                rows,
                totals == null ? null : longer(totals, released.total()),
                table.barColumn());
    }

    private YearMonth month(List<Cell> row) {
        return row.get(month) instanceof Cell.MonthCell cell ? cell.month() : YearMonth.of(1, 1);
    }

    private static String channelOf(Cell cell) {
        return cell instanceof Cell.TextCell text ? text.text() : ReleasedMoney.UNATTRIBUTED;
    }

    private static Money taken(
            SortedMap<YearMonth, SortedMap<String, Money>> left, YearMonth of, @Nullable String channel) {
        SortedMap<String, Money> channels = left.get(of);
        if (channels == null) {
            return Money.ZERO;
        }
        if (channel == null) {
            left.remove(of);
            return channels.values().stream().reduce(Money.ZERO, Money::plus);
        }
        Money amount = channels.remove(channel);
        return amount == null ? Money.ZERO : amount;
    }

    private List<Cell> unplanned(YearMonth of, String name) {
        List<Cell> row = new ArrayList<>(Collections.nCopies(table.columns().size(), Cell.ABSENT));
        row.set(month, Cell.of(of));
        row.set(channel, name.equals(ReleasedMoney.UNATTRIBUTED) ? Cell.named(name) : Cell.of(name));
        row.set(planned, Cell.of(Money.ZERO));
        return row;
    }

    private List<Cell> longer(List<Cell> row, Money amount) {
        Money before = row.get(planned) instanceof Cell.MoneyCell cell ? cell.money() : Money.ZERO;
        return joined(row, List.of(Cell.of(amount), Cell.of(before.plus(amount))));
    }

    private static <T> List<T> joined(List<T> first, List<T> second) {
        List<T> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
