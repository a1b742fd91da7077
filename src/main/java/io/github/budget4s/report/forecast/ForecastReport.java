package io.github.budget4s.report.forecast;

import io.github.budget4s.analysis.forecast.ForecastStudy;
import io.github.budget4s.analysis.forecast.KeyedForecast;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.report.InputSummary;
import io.github.budget4s.report.Report;
import io.github.budget4s.report.table.Cell;
import io.github.budget4s.report.table.Column;
import io.github.budget4s.report.table.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Shows the months to come: {@code month,forecast,lo80,hi80,lo95,hi95}, with the key in front where there is one. */
public final class ForecastReport {

    private ForecastReport() {}

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
        List<List<Cell>> rows = new ArrayList<>();
        if (key.isEmpty()) {
            study.total().months().forEach(month -> rows.add(row(month, figures)));
        } else {
            for (KeyedForecast part : study.parts()) {
                for (KeyedForecast.Month month : part.months()) {
                    List<Cell> row = new ArrayList<>();
                    row.add(keyCell(key, part.key()));
                    row.addAll(row(month, figures));
                    rows.add(row);
                }
            }
        }
        return new Report("forecast", title(figures), inputs, Table.of(columns(figures, key, levels), rows), notes);
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

    private static List<Column> columns(ForecastFigures figures, String key, List<BigDecimal> levels) {
        List<Column> columns = new ArrayList<>();
        if (!key.isEmpty()) {
            columns.add(new Column(key, Column.Kind.TEXT));
        }
        columns.add(new Column("month", Column.Kind.MONTH));
        columns.add(new Column("forecast", figures.kind()));
        for (BigDecimal level : levels) {
            columns.add(new Column("lo" + level.toPlainString(), figures.kind()));
            columns.add(new Column("hi" + level.toPlainString(), figures.kind()));
        }
        return columns;
    }

    private static List<Cell> row(KeyedForecast.Month month, ForecastFigures figures) {
        List<Cell> row = new ArrayList<>();
        row.add(Cell.of(month.month()));
        row.add(figures.cell(month.point()));
        for (KeyedForecast.Interval interval : month.intervals()) {
            row.add(figures.cell(interval.lower()));
            row.add(figures.cell(interval.upper()));
        }
        return row;
    }
}
