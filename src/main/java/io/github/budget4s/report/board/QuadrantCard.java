package io.github.budget4s.report.board;

import io.github.budget4s.analysis.kpi.TargetResult;
import io.github.budget4s.analysis.overview.Quadrant;
import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.flag.Flag;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.report.chart.Chart;
import io.github.budget4s.report.chart.Series;
import io.github.budget4s.report.kpi.TargetReport;
import io.github.budget4s.report.table.Cell;
import io.github.budget4s.report.table.Column;
import io.github.budget4s.report.table.TableBuilder;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Shows one of the four things that are looked at first.
 *
 * @param name what it is, a word that a link can point to
 * @param title its heading
 * @param months the months that are looked at, from the year's first
 * @param last what the last of them brought
 * @param whole what the year so far brought
 * @param goals the targets that are about it
 * @param flag how bad the worst of them is; null where none can be judged
 * @param trend what each month brought
 */
public record QuadrantCard(
        String name,
        Message title,
        MonthRange months,
        Cell last,
        Cell whole,
        List<Goal> goals,
        @Nullable Flag flag,
        Chart trend) {

    /**
     * Shows a target against what was reached.
     *
     * @param target the target, in its own words: {@code leads >= 3500}
     * @param actual what was reached
     * @param attainment how much of the target that is
     * @param flag how bad it is; null where it cannot be judged
     */
    public record Goal(
            Cell target,
            Cell actual,
            Cell attainment,
            @Nullable Flag flag) {}

    public QuadrantCard {
        goals = List.copyOf(goals);
    }

    /** Shows one. */
    public static QuadrantCard of(Quadrant quadrant) {
        String name = quadrant.measure().name();
        TableBuilder<Quadrant.Month> t = new TableBuilder<>();
        t.month("month", Quadrant.Month::month);
        t.cell(name, Column.Kind.COUNT, month -> TargetReport.value(quadrant.measure(), month.value()));
        Message title = Message.of("column." + name);
        return new QuadrantCard(
                name.toLowerCase(Locale.ROOT),
                title,
                new MonthRange(
                        quadrant.months().get(0).month(),
                        quadrant.months().get(quadrant.months().size() - 1).month()),
                TargetReport.value(quadrant.measure(), quadrant.last()),
                TargetReport.value(quadrant.measure(), quadrant.whole()),
                quadrant.targets().stream().map(QuadrantCard::goal).toList(),
                quadrant.flag(),
                new Chart(title, Chart.Direction.UPRIGHT, t.table(quadrant.months()), List.of(Series.bar(name))));
    }

    private static Goal goal(TargetResult result) {
        return new Goal(
                TargetReport.statement(result),
                result.actual() == null ? Cell.ABSENT : TargetReport.value(result, result.actual()),
                result.attainment() == null ? Cell.ABSENT : Cell.of(result.attainment()),
                result.flag());
    }
}
