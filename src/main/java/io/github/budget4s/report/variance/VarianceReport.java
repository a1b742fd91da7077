package io.github.budget4s.report.variance;

import io.github.budget4s.analysis.variance.Dimension;
import io.github.budget4s.analysis.variance.Scope;
import io.github.budget4s.analysis.variance.VarianceCheck;
import io.github.budget4s.analysis.variance.VarianceRow;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.domain.plan.Channel;
import io.github.budget4s.report.InputSummary;
import io.github.budget4s.report.Report;
import io.github.budget4s.report.table.Cell;
import io.github.budget4s.report.table.Column;
import io.github.budget4s.report.table.TableBuilder;
import java.util.List;

/**
 * Shows spend against the budget:
 * {@code scope,key,budget,actual,committed,available,variance,variance_ratio,flag,p_yellow,p_red}, with what it is told
 * apart by in front.
 */
public final class VarianceReport {

    private VarianceReport() {}

    public static Report of(VarianceCheck check, List<InputSummary> inputs, List<Note> notes) {
        TableBuilder<VarianceRow> t = new TableBuilder<>();
        for (Dimension dimension : check.request().by()) {
            t.cell(dimension.columnName(), Column.Kind.TEXT, row -> value(row, dimension));
        }
        t.cell("scope", Column.Kind.TEXT, row -> Cell.coded(row.scope().code(), words(row.scope())));
        t.cell("key", Column.Kind.MONTH, row -> Cell.of(row.key()));
        t.money("budget", VarianceRow::budget);
        t.money("actual", VarianceRow::actual);
        t.money("committed", VarianceRow::committed);
        t.money("available", VarianceRow::available);
        t.money("variance", VarianceRow::variance);
        t.ratio("variance_ratio", VarianceRow::ratio);
        t.flag("flag", VarianceRow::flag);
        t.ratio("p_yellow", row -> row.ending() == null ? null : row.ending().yellow());
        t.ratio("p_red", row -> row.ending() == null ? null : row.ending().red());
        return new Report(
                        "variance",
                        Message.of("variance.title", check.request().month()),
                        inputs,
                        t.table(check.rows()),
                        notes)
                .with(VarianceChart.of(check));
    }

    private static Cell value(VarianceRow row, Dimension dimension) {
        String value = row.values().get(dimension);
        if (value == null) {
            return Cell.ABSENT;
        }
        return value.isEmpty() ? Cell.coded(Channel.UNATTRIBUTED, none(dimension)) : Cell.of(value);
    }

    /** Says that spend or budget names none. */
    public static Message none(Dimension dimension) {
        return switch (dimension) {
            case CHANNEL -> Message.of("name.unattributed");
            case ACTIVITY -> Message.of("variance.no-activity");
            case STORE -> Message.of("variance.no-store");
        };
    }

    /** Puts a scope into words. */
    public static Message words(Scope scope) {
        return switch (scope) {
            case MONTH -> Message.of("variance.scope.month");
            case RUNNING -> Message.of("variance.scope.running");
            case YEAR_TO_DATE -> Message.of("variance.scope.year-to-date");
            case FULL_YEAR -> Message.of("variance.scope.full-year");
        };
    }
}
