package io.github.budget4s.report.variance;

import io.github.budget4s.analysis.variance.Dimension;
import io.github.budget4s.analysis.variance.Scope;
import io.github.budget4s.analysis.variance.VarianceCheck;
import io.github.budget4s.analysis.variance.VarianceRow;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.report.chart.Chart;
import io.github.budget4s.report.chart.Chart.Direction;
import io.github.budget4s.report.chart.Series;
import io.github.budget4s.report.table.Cell;
import io.github.budget4s.report.table.Column;
import io.github.budget4s.report.table.TableBuilder;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Draws spend beside its budget: of the month, the year to date and the whole year, with what is still to come of what
 * is not over; by channels or the like, of the year to date for each.
 */
final class VarianceChart {

    private VarianceChart() {}

    static Chart of(VarianceCheck check) {
        boolean isByParts = !check.request().by().isEmpty();
        List<VarianceRow> rows = check.rows().stream()
                .filter(row -> isByParts ? !row.isWhole() && row.scope() == Scope.YEAR_TO_DATE : row.isWhole())
                .toList();
        TableBuilder<VarianceRow> t = new TableBuilder<>();
        t.cell("scope", Column.Kind.TEXT, row -> isByParts ? parts(row, check) : scope(row));
        t.money("budget", VarianceChart::budget);
        t.money("spent", VarianceRow::projection);
        t.flag("flag", VarianceRow::flag);
        return new Chart(
                Message.of(
                        isByParts ? "variance.chart-parts" : "variance.chart",
                        check.request().month()),
                Direction.SIDEWAYS,
                t.table(rows),
                List.of(Series.bar("budget"), Series.bar("spent")));
    }

    /** Of a running month the whole budget: its projection is of the whole month too. */
    private static Money budget(VarianceRow row) {
        VarianceRow.Outlook outlook = row.outlook();
        return row.scope() == Scope.RUNNING && outlook != null ? outlook.budget() : row.budget();
    }

    private static Cell scope(VarianceRow row) {
        String words = row.scope() == Scope.RUNNING ? "variance.chart-scope-forecast" : "variance.chart-scope";
        return Cell.of(Message.of(words, VarianceReport.words(row.scope()), row.key()));
    }

    private static Cell parts(VarianceRow row, VarianceCheck check) {
        List<Object> names = check.request().by().stream()
                .map(dimension -> name(row, dimension))
                .collect(Collectors.toList());
        return Cell.of(Message.of("chart.names", names));
    }

    private static Object name(VarianceRow row, Dimension dimension) {
        String value = row.values().getOrDefault(dimension, "");
        return value.isEmpty() ? VarianceReport.none(dimension) : value;
    }
}
