package io.github.budget4s.report.variance;

import io.github.budget4s.analysis.variance.Dimension;
import io.github.budget4s.analysis.variance.Scope;
import io.github.budget4s.analysis.variance.VarianceCheck;
import io.github.budget4s.analysis.variance.VarianceRow;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.domain.plan.Channel;
import io.github.budget4s.report.InputSummary;
import io.github.budget4s.report.Report;
import io.github.budget4s.report.table.Cell;
import io.github.budget4s.report.table.Column;
import io.github.budget4s.report.table.Table;
import java.util.ArrayList;
import java.util.List;

/**
 * Shows spend against the budget:
 * {@code scope,key,budget,actual,committed,available,variance,variance_ratio,flag,p_yellow,p_red}, with what it is told
 * apart by in front.
 */
public final class VarianceReport {

    private VarianceReport() {}

    /** Shows a check. */
    public static Report of(VarianceCheck check, List<InputSummary> inputs, List<Note> notes) {
        List<Dimension> by = check.request().by();
        List<Column> columns = new ArrayList<>();
        by.forEach(dimension -> columns.add(column(dimension)));
        columns.addAll(List.of(
                new Column("scope", Column.Kind.TEXT),
                new Column("key", Column.Kind.MONTH),
                new Column("budget", Column.Kind.MONEY),
                new Column("actual", Column.Kind.MONEY),
                new Column("committed", Column.Kind.MONEY),
                new Column("available", Column.Kind.MONEY),
                new Column("variance", Column.Kind.MONEY),
                new Column("variance_ratio", Column.Kind.RATIO),
                new Column("flag", Column.Kind.TEXT),
                new Column("p_yellow", Column.Kind.RATIO),
                new Column("p_red", Column.Kind.RATIO)));
        List<List<Cell>> rows = check.rows().stream().map(row -> cells(row, by)).toList();
        return new Report(
                "variance",
                Message.of("variance.title", check.request().month()),
                inputs,
                Table.of(columns, rows),
                notes);
    }

    private static Column column(Dimension dimension) {
        return switch (dimension) {
            case CHANNEL -> new Column("channel", Column.Kind.TEXT);
            case ACTIVITY -> new Column("activity", Column.Kind.TEXT);
            case STORE -> new Column("store", Column.Kind.TEXT);
        };
    }

    private static List<Cell> cells(VarianceRow row, List<Dimension> by) {
        List<Cell> cells = new ArrayList<>();
        by.forEach(dimension -> cells.add(value(row, dimension)));
        Ratio ratio = row.ratio();
        cells.addAll(List.of(
                Cell.coded(row.scope().code(), words(row.scope())),
                Cell.of(row.key()),
                Cell.of(row.budget()),
                Cell.of(row.actual()),
                Cell.of(row.committed()),
                Cell.of(row.available()),
                Cell.of(row.variance()),
                ratio == null ? Cell.ABSENT : Cell.of(ratio),
                Cell.of(row.flag())));
        VarianceRow.Ending ending = row.ending();
        cells.add(ending == null ? Cell.ABSENT : Cell.of(ending.yellow()));
        cells.add(ending == null ? Cell.ABSENT : Cell.of(ending.red()));
        return cells;
    }

    private static Cell value(VarianceRow row, Dimension dimension) {
        String value = row.values().get(dimension);
        if (value == null) {
            return Cell.ABSENT;
        }
        return value.isEmpty() ? Cell.coded(Channel.UNATTRIBUTED, none(dimension)) : Cell.of(value);
    }

    /** Says that spend or budget names none. */
    private static Message none(Dimension dimension) {
        return switch (dimension) {
            case CHANNEL -> Message.of("name.unattributed");
            case ACTIVITY -> Message.of("variance.no-activity");
            case STORE -> Message.of("variance.no-store");
        };
    }

    /** Puts a scope into words. */
    static Message words(Scope scope) {
        return switch (scope) {
            case MONTH -> Message.of("variance.scope.month");
            case YEAR_TO_DATE -> Message.of("variance.scope.year-to-date");
            case FULL_YEAR -> Message.of("variance.scope.full-year");
        };
    }
}
