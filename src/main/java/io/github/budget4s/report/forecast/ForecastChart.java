package io.github.budget4s.report.forecast;

import io.github.budget4s.analysis.forecast.KeyedForecast;
import io.github.budget4s.analysis.forecast.MonthlySeries;
import io.github.budget4s.report.chart.Chart;
import io.github.budget4s.report.chart.Series;
import io.github.budget4s.report.table.Cell;
import io.github.budget4s.report.table.Column;
import io.github.budget4s.report.table.TableBuilder;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Draws the last two years of a history and, behind them, the months to come with their intervals as a fan. */
public final class ForecastChart {

    private static final int MOST_MONTHS = 24;

    private ForecastChart() {}

    /** A month that was, or that is to come. */
    private record Row(YearMonth month, @Nullable Double actual, KeyedForecast.@Nullable Month forecast) {}

    /**
     * Draws a forecast of the whole.
     *
     * @param levels the levels of the intervals, in percent, ascending
     */
    public static Chart of(
            MonthlySeries history, KeyedForecast forecast, ForecastFigures figures, List<BigDecimal> levels) {
        List<Row> rows = new ArrayList<>();
        for (int i = Math.max(0, history.length() - MOST_MONTHS); i < history.length(); i++) {
            rows.add(new Row(history.first().plusMonths(i), history.value(i), null));
        }
        forecast.months().forEach(month -> rows.add(new Row(month.month(), null, month)));
        TableBuilder<Row> t = new TableBuilder<>();
        t.month("month", Row::month);
        Column.Kind kind = figures == ForecastFigures.SPEND ? Column.Kind.MONEY : Column.Kind.COUNT;
        t.cell("actual", kind, row -> row.actual() == null ? Cell.ABSENT : figures.cell(row.actual()));
        t.cell(
                "forecast",
                kind,
                row -> row.forecast() == null
                        ? Cell.ABSENT
                        : figures.cell(row.forecast().point()));
        List<Series> series = new ArrayList<>();
        for (int level = levels.size() - 1; level >= 0; level--) {
            int at = level;
            String percent = levels.get(level).toPlainString();
            t.cell(
                    "lo" + percent,
                    kind,
                    row -> row.forecast() == null
                            ? Cell.ABSENT
                            : figures.cell(row.forecast().intervals().get(at).lower()));
            t.cell(
                    "hi" + percent,
                    kind,
                    row -> row.forecast() == null
                            ? Cell.ABSENT
                            : figures.cell(row.forecast().intervals().get(at).upper()));
            series.add(Series.band("lo" + percent, "hi" + percent));
        }
        series.add(Series.line("actual"));
        series.add(Series.line("forecast"));
        return new Chart(ForecastReport.title(figures), Chart.Direction.UPRIGHT, t.table(rows), series);
    }
}
