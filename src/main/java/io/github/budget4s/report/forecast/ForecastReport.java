package io.github.budget4s.report.forecast;

import io.github.budget4s.analysis.forecast.ForecastStudy;
import io.github.budget4s.analysis.forecast.KeyedForecast;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.report.InputSummary;
import io.github.budget4s.report.Report;
import io.github.budget4s.report.table.Cell;
import io.github.budget4s.report.table.Column;
import io.github.budget4s.report.table.TableBuilder;
import java.math.BigDecimal;
import java.util.List;

/** Shows the months to come: {@code month,forecast,lo80,hi80,lo95,hi95}, with the key in front where there is one. */
public final class ForecastReport {

    private ForecastReport() {}

    private record Row(String key, KeyedForecast.Month month) {}

    /**
     * Shows a forecast.
     *
     * @param key the name of the parts' column; empty where there are no parts
     * @param levels the levels of the intervals, in percent
     */
    public static Report of(
            ForecastStudy study,
            ForecastFigures figures,
            String key,
            List<BigDecimal> levels,
            List<InputSummary> inputs,
            List<Note> notes) {
        TableBuilder<Row> t = new TableBuilder<>();
        if (!key.isEmpty()) {
            t.cell(key, Column.Kind.TEXT, row -> keyCell(key, row.key()));
        }
        t.month("month", row -> row.month().month());
        figures.add(t, "forecast", row -> row.month().point());
        for (int i = 0; i < levels.size(); i++) {
            int level = i;
            String percent = levels.get(i).toPlainString();
            figures.add(
                    t, "lo" + percent, row -> row.month().intervals().get(level).lower());
            figures.add(
                    t, "hi" + percent, row -> row.month().intervals().get(level).upper());
        }
        List<KeyedForecast> forecasts = key.isEmpty() ? List.of(study.total()) : study.parts();
        List<Row> rows = forecasts.stream()
                .flatMap(part -> part.months().stream().map(month -> new Row(part.key(), month)))
                .toList();
        return new Report("forecast", title(figures), inputs, t.table(rows), notes);
    }

    static Message title(ForecastFigures figures) {
        return switch (figures) {
            case SALES -> Message.of("forecast.title-sales");
            case LEADS -> Message.of("forecast.title-leads");
            case SPEND -> Message.of("forecast.title-spend");
        };
    }

    /** What has no name of its own is told so. */
    static Cell keyCell(String column, String key) {
        return key.isEmpty() && !"channel".equals(column) ? Cell.named("unnamed") : Cell.key(key);
    }
}
