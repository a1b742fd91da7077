package io.github.budget4s.report.variance;

import io.github.budget4s.analysis.variance.Dimension;
import io.github.budget4s.analysis.variance.Scope;
import io.github.budget4s.analysis.variance.VarianceCheck;
import io.github.budget4s.analysis.variance.VarianceRow;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.plan.Channel;
import io.github.budget4s.report.InputSummary;
import io.github.budget4s.report.Report;
import io.github.budget4s.report.table.Cell;
import io.github.budget4s.report.table.Column;
import io.github.budget4s.report.table.Formula;
import io.github.budget4s.report.table.Table;
import io.github.budget4s.report.table.TableBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Shows spend against the budget:
 * {@code scope,key,budget,actual,committed,available,variance,variance_ratio,flag,p_yellow,p_red}, with what it is told
 * apart by in front.
 */
public final class VarianceReport {

    private VarianceReport() {}

    /** The columns of what is held against the budget, which a workbook may take from elsewhere. */
    public interface Sources {

        /** Returns where a workbook has a figure of a row from; null where it stands in the row itself. */
        @Nullable
        Formula of(VarianceRow row, String column);
    }

    public static Report of(VarianceCheck check, List<InputSummary> inputs, List<Note> notes) {
        return new Report(
                        "variance",
                        Message.of("variance.title", check.request().month()),
                        inputs,
                        table(check, check.request().by(), check.rows(), (row, column) -> null),
                        notes)
                .with(VarianceChart.of(check));
    }

    /**
     * Shows some rows of a check.
     *
     * @param by what the rows are told apart by
     * @param sources where a workbook has figures from
     */
    public static Table table(VarianceCheck check, List<Dimension> by, List<VarianceRow> rows, Sources sources) {
        TableBuilder<VarianceRow> t = new TableBuilder<>();
        for (Dimension dimension : by) {
            t.cell(
                    dimension.columnName(),
                    Column.Kind.TEXT,
                    row -> value(row.values().get(dimension), dimension));
        }
        t.cell("scope", Column.Kind.TEXT, row -> Cell.coded(row.scope().code(), words(row.scope())));
        t.cell("key", Column.Kind.MONTH, row -> Cell.of(row.key()));
        t.cell(FlagFormula.BUDGET, row -> money(row.budget(), sources.of(row, "budget")));
        t.cell(FlagFormula.ACTUAL, row -> money(row.actual(), sources.of(row, "actual")));
        t.cell(FlagFormula.COMMITTED, row -> money(row.committed(), sources.of(row, "committed")));
        t.money("available", VarianceRow::available).follows(FlagFormula.AVAILABLE);
        t.money("variance", VarianceRow::variance).follows(FlagFormula.OVER);
        t.ratio("variance_ratio", VarianceRow::ratio).follows(FlagFormula.RATIO);
        t.cell("flag", Column.Kind.TEXT, row -> flag(check, row));
        t.ratio("p_yellow", row -> row.ending() == null ? null : row.ending().yellow());
        t.ratio("p_red", row -> row.ending() == null ? null : row.ending().red());
        return t.table(rows);
    }

    private static Cell money(Money amount, @Nullable Formula source) {
        return source == null ? Cell.of(amount) : Cell.computed(Cell.of(amount), source);
    }

    /** The running month is judged by what it will probably come to, which no formula says. */
    private static Cell flag(VarianceCheck check, VarianceRow row) {
        return row.scope() == Scope.RUNNING
                ? Cell.of(row.flag())
                : Cell.judged(
                        row.flag(),
                        FlagFormula.judgement(
                                check.request().tolerances(),
                                check.request().bothWays(),
                                row.values().get(Dimension.CHANNEL)));
    }

    /** Shows what a row is of; nothing where it is of all. */
    public static Cell value(@Nullable String value, Dimension dimension) {
        if (value == null) {
            return Cell.ABSENT;
        }
        return value.isEmpty() ? Cell.coded(Channel.UNATTRIBUTED, none(dimension)) : Cell.of(value);
    }

    /** Says that spend or budget names none. */
    public static Message none(Dimension dimension) {
        return switch (dimension) {
            case CHANNEL, GROUP -> Message.of("name.unattributed");
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
