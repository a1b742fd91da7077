package io.github.budget4s.report.kpi;

import io.github.budget4s.analysis.kpi.TargetResult;
import io.github.budget4s.analysis.kpi.TargetTable;
import io.github.budget4s.domain.measure.Measure;
import io.github.budget4s.domain.measure.Measures;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.domain.plan.Target;
import io.github.budget4s.report.InputSummary;
import io.github.budget4s.report.Report;
import io.github.budget4s.report.table.Cell;
import io.github.budget4s.report.table.Column;
import io.github.budget4s.report.table.TableBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Shows targets against what was reached: {@code scope,item,measure,direction,target,actual,attainment,missing,...}.
 */
public final class TargetReport {

    private TargetReport() {}

    /** Shows all targets of a plan, a row each. */
    public static Report of(String command, TargetTable table, List<InputSummary> inputs, List<Note> notes) {
        TableBuilder<TargetResult> t = new TableBuilder<>();
        t.named("scope", result -> name(result.scope()));
        t.text("item", result -> result.key().isEmpty() ? null : result.key());
        t.cell("measure", Column.Kind.TEXT, result -> measure(result.target()));
        t.named("direction", result -> name(result.target().direction()));
        t.cell("target", Column.Kind.COUNT, result -> value(result, result.value()));
        t.cell("actual", Column.Kind.COUNT, TargetReport::actual);
        t.ratio("attainment", TargetResult::attainment);
        t.cell("missing", Column.Kind.COUNT, TargetReport::missing);
        t.cell("missing_of", Column.Kind.TEXT, TargetReport::missingOf);
        t.flag("flag", TargetResult::flag);
        List<Note> all = new ArrayList<>(notes);
        all.addAll(notes(table));
        return new Report(
                command, Message.of("target.title", List.of(table.months())), inputs, t.table(table.results()), all);
    }

    /** Shows what is measured: under the program's name for it, else as the plan calls it. */
    public static Cell measure(Target target) {
        return Measures.find(target.measure())
                .map(known -> Cell.named(known.name()))
                .orElseGet(() -> own(target.measure()));
    }

    /** Returns what is measured, for a message. */
    public static Object name(Target target) {
        return Measures.find(target.measure())
                .<Object>map(known -> Message.of("column." + known.name()))
                .orElseGet(() -> Measures.OFTEN_PLANNED.contains(target.measure())
                        ? Message.of("name." + target.measure())
                        : target.measure());
    }

    /** Shows a measure of a plan's own by its word where there is one, else as the plan calls it. */
    public static Cell own(String measure) {
        return Measures.OFTEN_PLANNED.contains(measure) ? Cell.named(measure) : Cell.of(measure);
    }

    private static @Nullable Cell actual(TargetResult result) {
        Ratio actual = result.actual();
        return actual == null ? null : value(result, actual);
    }

    private static @Nullable Cell missing(TargetResult result) {
        TargetResult.Missing missing = result.missing();
        return missing == null ? null : KpiCells.value(missing.of(), missing.amount());
    }

    private static @Nullable Cell missingOf(TargetResult result) {
        TargetResult.Missing missing = result.missing();
        if (missing == null) {
            return null;
        }
        return Measures.isOwn(missing.of())
                ? measure(result.target())
                : Cell.named(missing.of().name());
    }

    /**
     * Shows a value of a target in the kind of its measure, or as the plan wrote it where it has a measure of its own.
     */
    public static Cell value(TargetResult result, Ratio value) {
        return value(result.target(), result.measure(), value);
    }

    private static Cell value(Target target, @Nullable Measure measure, Ratio value) {
        if (measure != null) {
            return KpiCells.value(measure, value);
        }
        return target.percent() ? Cell.of(value) : KpiCells.number(value);
    }

    /** Shows a value of a measure in its kind, absent where it is null; an amount is rounded to the cent, half up. */
    public static Cell value(Measure measure, @Nullable Ratio value) {
        return KpiCells.value(measure, value);
    }

    /** Shows a target by itself: {@code leads >= 3500}. */
    public static Cell statement(Target target) {
        return statement(target, Measures.find(target.measure()).orElse(null), Ratio.of(target.value()));
    }

    /** Shows what is to be reached of a target in the months that are looked at. */
    public static Cell statement(TargetResult result) {
        return statement(result.target(), result.measure(), result.value());
    }

    private static Cell statement(Target target, @Nullable Measure measure, Ratio value) {
        return Cell.limited(
                measure(target), target.direction() == Target.Direction.AT_LEAST, value(target, measure, value));
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
            boolean dated = table.results().stream()
                    .anyMatch(result -> !result.target().milestones().isEmpty());
            notes.add(Note.information(
                    dated ? "target.note.part-or-milestones" : "target.note.part",
                    List.of(table.months()),
                    table.part()));
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
                .map(result -> name(result.target()))
                .distinct()
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
