package io.github.budget4s.report.kpi;

import io.github.budget4s.analysis.activity.ActivityEffect;
import io.github.budget4s.analysis.statistics.Interval;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.report.InputSummary;
import io.github.budget4s.report.Report;
import io.github.budget4s.report.table.Cell;
import io.github.budget4s.report.table.Column;
import io.github.budget4s.report.table.Table;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Shows what each activity brought on its days and after them, against the days before. */
public final class ActivityReport {

    private static final List<Column> COLUMNS = List.of(
            new Column("activity", Column.Kind.TEXT),
            new Column("first", Column.Kind.TEXT),
            new Column("last", Column.Kind.TEXT),
            new Column("spend", Column.Kind.MONEY),
            new Column("measure", Column.Kind.TEXT),
            new Column("during", Column.Kind.COUNT),
            new Column("after", Column.Kind.COUNT),
            new Column("total", Column.Kind.COUNT),
            new Column("lo" + Interval.LEVEL, Column.Kind.COUNT),
            new Column("hi" + Interval.LEVEL, Column.Kind.COUNT),
            new Column("expected", Column.Kind.COUNT),
            new Column("extra", Column.Kind.COUNT),
            new Column("cost", Column.Kind.MONEY));

    private static final int DECIMALS = 2;

    private ActivityReport() {}

    /** Shows activities, a row for each measure of each. */
    public static Report of(List<ActivityEffect> effects, int window, List<InputSummary> inputs, List<Note> notes) {
        List<Note> all = new ArrayList<>(notes);
        all.add(Note.information("activity.note.window", (long) window));
        List<List<Cell>> rows = new ArrayList<>();
        for (ActivityEffect effect : effects) {
            effect.results().forEach(result -> rows.add(row(effect, result)));
        }
        List<String> cut = effects.stream()
                .filter(effect -> effect.after() < window)
                .map(ActivityEffect::name)
                .toList();
        if (!cut.isEmpty()) {
            all.add(Note.warning("activity.note.cut", cut));
        }
        List<String> blind = effects.stream()
                .filter(effect -> effect.results().stream().anyMatch(result -> result.expected() == null))
                .map(ActivityEffect::name)
                .toList();
        if (!blind.isEmpty()) {
            all.add(Note.information("activity.note.no-days-before", blind));
        }
        return new Report("kpi", Message.of("activity.title"), inputs, Table.of(COLUMNS, rows), all);
    }

    private static List<Cell> row(ActivityEffect effect, ActivityEffect.Result result) {
        Money spend = effect.spend();
        Ratio expected = result.expected();
        Ratio extra = result.extra();
        BigDecimal total = result.total().toDecimal(DECIMALS, RoundingMode.HALF_UP);
        Interval interval = Interval.ofCount(total).orElse(null);
        return List.of(
                Cell.of(effect.name()),
                Cell.of(effect.days().first()),
                Cell.of(effect.days().last()),
                spend == null ? Cell.ABSENT : Cell.of(spend),
                Cell.named(result.measure().name()),
                number(result.during()),
                number(result.after()),
                number(result.total()),
                interval == null ? Cell.ABSENT : Cell.of(interval.low()),
                interval == null ? Cell.ABSENT : Cell.of(interval.high()),
                expected == null ? Cell.ABSENT : number(expected),
                extra == null ? Cell.ABSENT : number(extra),
                spend == null || total.signum() <= 0
                        ? Cell.ABSENT
                        : KpiCells.money(Ratio.of(spend.toYuan()).dividedBy(result.total())));
    }

    private static Cell number(Ratio number) {
        return Cell.of(number.toDecimal(DECIMALS, RoundingMode.HALF_UP));
    }
}
