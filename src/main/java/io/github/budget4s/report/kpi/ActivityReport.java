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
import io.github.budget4s.report.table.TableBuilder;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows what each activity brought on its days and after them, against the days before. */
public final class ActivityReport {

    private static final int DECIMALS = 2;

    private ActivityReport() {}

    /** One measure of one activity. */
    private record Row(ActivityEffect effect, ActivityEffect.Result result) {}

    /** Shows activities, a row for each measure of each. */
    public static Report of(List<ActivityEffect> effects, int window, List<InputSummary> inputs, List<Note> notes) {
        List<Note> all = new ArrayList<>(notes);
        all.add(Note.information("activity.note.window", (long) window));
        List<Row> rows = new ArrayList<>();
        for (ActivityEffect effect : effects) {
            effect.results().forEach(result -> rows.add(new Row(effect, result)));
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
        return new Report("kpi", Message.of("activity.title"), inputs, table(rows), all);
    }

    private static Table table(List<Row> rows) {
        TableBuilder<Row> t = new TableBuilder<>();
        t.text("activity", row -> row.effect().name());
        t.cell("first", Column.Kind.TEXT, row -> Cell.of(row.effect().days().first()));
        t.cell("last", Column.Kind.TEXT, row -> Cell.of(row.effect().days().last()));
        t.money("spend", row -> row.effect().spend());
        t.named("measure", row -> row.result().measure().name());
        t.decimal("during", row -> rounded(row.result().during()));
        t.decimal("after", row -> rounded(row.result().after()));
        t.decimal("total", row -> rounded(row.result().total()));
        t.decimal("lo" + Interval.LEVEL, row -> interval(row).map(Interval::low).orElse(null));
        t.decimal(
                "hi" + Interval.LEVEL, row -> interval(row).map(Interval::high).orElse(null));
        t.decimal("expected", row -> rounded(row.result().expected()));
        t.decimal("extra", row -> rounded(row.result().extra()));
        t.money("cost", ActivityReport::cost);
        return t.table(rows);
    }

    private static Optional<Interval> interval(Row row) {
        return Interval.ofCount(row.result().total().toDecimal(DECIMALS, RoundingMode.HALF_UP));
    }

    private static @Nullable Money cost(Row row) {
        Money spend = row.effect().spend();
        Ratio total = row.result().total();
        boolean isNothing = total.toDecimal(DECIMALS, RoundingMode.HALF_UP).signum() <= 0;
        return spend == null || isNothing
                ? null
                : KpiCells.toCents(Ratio.of(spend.toYuan()).dividedBy(total));
    }

    private static @Nullable BigDecimal rounded(@Nullable Ratio number) {
        return number == null ? null : number.toDecimal(DECIMALS, RoundingMode.HALF_UP);
    }
}
