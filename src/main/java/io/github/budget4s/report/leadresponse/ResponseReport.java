package io.github.budget4s.report.leadresponse;

import io.github.budget4s.analysis.leadresponse.LeadResponse;
import io.github.budget4s.analysis.leadresponse.ResponseKey;
import io.github.budget4s.analysis.statistics.Interval;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.domain.plan.Channel;
import io.github.budget4s.report.InputSummary;
import io.github.budget4s.report.Report;
import io.github.budget4s.report.table.Cell;
import io.github.budget4s.report.table.Column;
import io.github.budget4s.report.table.Table;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** Shows how many leads were answered within the promise. */
public final class ResponseReport {

    private static final List<Column> COLUMNS = List.of(
            new Column("leads", Column.Kind.COUNT),
            new Column("due", Column.Kind.COUNT),
            new Column("in_time", Column.Kind.COUNT),
            new Column("late", Column.Kind.COUNT),
            new Column("unanswered", Column.Kind.COUNT),
            new Column("open", Column.Kind.COUNT),
            new Column("in_time_rate", Column.Kind.RATIO),
            new Column("lo" + Interval.LEVEL, Column.Kind.RATIO),
            new Column("hi" + Interval.LEVEL, Column.Kind.RATIO),
            new Column("median_minutes", Column.Kind.COUNT),
            new Column("p90_minutes", Column.Kind.COUNT));

    static final int MEDIAN = 50;
    static final int NINETY = 90;
    static final int HUNDRED = 100;

    private static final String UNSTATED = "unstated";

    private ResponseReport() {}

    /** Shows a row for each key. */
    public static Report of(
            List<ResponseKey> keys, LeadResponse.Summary summary, List<InputSummary> inputs, List<Note> notes) {
        List<Column> columns = new ArrayList<>();
        keys.forEach(key -> columns.add(
                new Column(key.columnName(), key == ResponseKey.MONTH ? Column.Kind.MONTH : Column.Kind.TEXT)));
        columns.addAll(COLUMNS);
        List<List<Cell>> rows = summary.rows().stream()
                .map(row -> cells(key(keys, row.key()), row))
                .toList();
        List<Cell> nothing = keys.stream().map(key -> Cell.ABSENT).toList();
        return new Report(
                "response",
                Message.of("response.title"),
                inputs,
                new Table(columns, rows, cells(nothing, summary.total()), null),
                notes);
    }

    /** Makes the cells of a key. */
    static List<Cell> key(List<ResponseKey> keys, List<String> key) {
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            String text = key.get(i);
            cells.add(
                    switch (keys.get(i)) {
                        case MONTH -> text.isEmpty() ? Cell.key(text) : Cell.of(YearMonth.parse(text));
                        case TEMPERATURE -> Cell.named(text.isEmpty() ? UNSTATED : text);
                        default -> Cell.key(text);
                    });
        }
        return cells;
    }

    /** Puts a part of a key into words as the table has it. */
    static Object word(ResponseKey key, String value) {
        if (value.isEmpty()) {
            return Message.of("name." + (key == ResponseKey.TEMPERATURE ? UNSTATED : Channel.UNATTRIBUTED));
        }
        return key == ResponseKey.TEMPERATURE ? Message.of("name." + value) : value;
    }

    private static List<Cell> cells(List<Cell> key, LeadResponse row) {
        List<Cell> cells = new ArrayList<>(key);
        cells.add(Cell.of(row.leads()));
        cells.add(Cell.of(row.due()));
        cells.add(Cell.of(row.inTime()));
        cells.add(Cell.of(row.late()));
        cells.add(Cell.of(row.unanswered()));
        cells.add(Cell.of(row.open()));
        Ratio rate = row.inTimeRate();
        cells.add(rate == null ? Cell.ABSENT : Cell.of(rate));
        Interval interval = Interval.ofRate(row.inTime(), row.due()).orElse(null);
        cells.add(interval == null ? Cell.ABSENT : Cell.of(Ratio.of(interval.low())));
        cells.add(interval == null ? Cell.ABSENT : Cell.of(Ratio.of(interval.high())));
        cells.add(row.minutesOf(MEDIAN, HUNDRED).map(Cell::of).orElse(Cell.ABSENT));
        cells.add(row.minutesOf(NINETY, HUNDRED).map(Cell::of).orElse(Cell.ABSENT));
        return cells;
    }
}
