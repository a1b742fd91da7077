package io.github.budget4s.report.kpi;

import io.github.budget4s.analysis.kpi.TargetResult;
import io.github.budget4s.analysis.kpi.TargetTable;
import io.github.budget4s.domain.flag.Flag;
import io.github.budget4s.domain.measure.Measure;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.domain.plan.Target;
import io.github.budget4s.report.InputSummary;
import io.github.budget4s.report.Report;
import io.github.budget4s.report.table.Cell;
import io.github.budget4s.report.table.Column;
import io.github.budget4s.report.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Shows targets against what was reached: {@code scope,item,measure,direction,target,actual,attainment,missing,...}.
 */
public final class TargetReport {

    private static final List<Column> COLUMNS = List.of(
            new Column("scope", Column.Kind.TEXT),
            new Column("item", Column.Kind.TEXT),
            new Column("measure", Column.Kind.TEXT),
            new Column("direction", Column.Kind.TEXT),
            new Column("target", Column.Kind.COUNT),
            new Column("actual", Column.Kind.COUNT),
            new Column("attainment", Column.Kind.RATIO),
            new Column("missing", Column.Kind.COUNT),
            new Column("missing_of", Column.Kind.TEXT),
            new Column("flag", Column.Kind.TEXT));

    private TargetReport() {}

    /** Shows all targets of a plan, a row each. */
    public static Report of(String command, TargetTable table, List<InputSummary> inputs, List<Note> notes) {
        List<List<Cell>> rows = table.results().stream().map(TargetReport::row).toList();
        List<Note> all = new ArrayList<>(notes);
        all.addAll(notes(table));
        return new Report(
                command, Message.of("target.title", List.of(table.months())), inputs, Table.of(COLUMNS, rows), all);
    }

    private static List<Cell> row(TargetResult result) {
        TargetResult.Missing missing = result.missing();
        Ratio attainment = result.attainment();
        Flag flag = result.flag();
        Measure measure = result.measure();
        return List.of(
                Cell.named(name(result.scope())),
                result.key().isEmpty() ? Cell.ABSENT : Cell.of(result.key()),
                measure == null ? Cell.of(result.target().measure()) : Cell.named(measure.name()),
                Cell.named(name(result.target().direction())),
                value(result, result.value()),
                result.actual() == null ? Cell.ABSENT : value(result, result.actual()),
                attainment == null ? Cell.ABSENT : Cell.of(attainment),
                missing == null ? Cell.ABSENT : KpiCells.value(missing.of(), missing.amount()),
                missing == null ? Cell.ABSENT : Cell.named(missing.of().name()),
                flag == null ? Cell.ABSENT : Cell.named(flag.code()));
    }

    /**
     * Shows a value of a target in the kind of its measure, or as the plan wrote it where it has a measure of its own.
     */
    public static Cell value(TargetResult result, Ratio value) {
        Measure measure = result.measure();
        if (measure != null) {
            return KpiCells.value(measure, value);
        }
        return result.target().percent() ? Cell.of(value) : KpiCells.number(value);
    }

    private static List<Note> notes(TargetTable table) {
        List<Note> notes = new ArrayList<>();
        boolean scaled = !table.part().equals(Ratio.ONE);
        if (scaled
                && table.results().stream()
                        .anyMatch(result -> result.measure() != null
                                && result.measure().isSum()
                                && result.scope() != TargetResult.Scope.ACTIVITY
                                && result.scope() != TargetResult.Scope.MONTH)) {
            notes.add(Note.information("target.note.part", List.of(table.months()), table.part()));
        }
        List<String> unmeasured = table.results().stream()
                .filter(result -> result.measure() == null)
                .map(result -> result.target().measure())
                .distinct()
                .toList();
        if (!unmeasured.isEmpty()) {
            notes.add(Note.information("target.note.unmeasured", unmeasured));
        }
        List<Object> absent = table.results().stream()
                .filter(result -> result.measure() != null && result.actual() == null)
                .map(result -> result.measure())
                .distinct()
                .<Object>map(measure -> Message.of("column." + (measure == null ? "" : measure.name())))
                .toList();
        if (!absent.isEmpty()) {
            notes.add(Note.warning("target.note.absent", absent));
        }
        List<String> byMonth = table.results().stream()
                .filter(result -> result.scope() == TargetResult.Scope.MONTH)
                .map(TargetResult::key)
                .distinct()
                .toList();
        if (!byMonth.isEmpty()) {
            notes.add(Note.information("target.note.by-month", byMonth));
        }
        return notes;
    }

    private static String name(TargetResult.Scope scope) {
        return scope.name().toLowerCase(Locale.ROOT);
    }

    private static String name(Target.Direction direction) {
        return direction.name().toLowerCase(Locale.ROOT);
    }
}
