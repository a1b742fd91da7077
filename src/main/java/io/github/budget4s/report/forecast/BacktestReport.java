package io.github.budget4s.report.forecast;

import io.github.budget4s.analysis.forecast.MethodErrors;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.message.Note;
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
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** Shows how far off methods would have been: {@code method,horizon,mase,smape,coverage80,coverage95}. */
public final class BacktestReport {

    private static final int DECIMALS = 6;

    private BacktestReport() {}

    /**
     * Shows the errors of a whole or of parts.
     *
     * @param errors the errors of each method by the part's name; the whole's name is empty
     * @param key the name of the parts' column; empty where there are no parts
     */
    public static Report of(
            SortedMap<String, List<MethodErrors>> errors, String key, List<InputSummary> inputs, List<Note> notes) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Map.Entry<String, List<MethodErrors>> part : errors.entrySet()) {
            for (MethodErrors method : part.getValue()) {
                for (MethodErrors.AtHorizon horizon : method.horizons()) {
                    List<Cell> row = new ArrayList<>();
                    if (!key.isEmpty()) {
                        row.add(ForecastReport.keyCell(key, part.getKey()));
                    }
                    row.add(Cell.of(method.method().optionName()));
                    row.add(Cell.of((long) horizon.horizon()));
                    row.add(decimal(horizon.mase()));
                    row.add(share(horizon.smape()));
                    row.add(share(horizon.coverage80()));
                    row.add(share(horizon.coverage95()));
                    rows.add(row);
                }
            }
        }
        return new Report(
                "forecast", Message.of("forecast.title-backtest"), inputs, Table.of(columns(key), rows), notes);
    }

    private static List<Column> columns(String key) {
        List<Column> columns = new ArrayList<>();
        if (!key.isEmpty()) {
            columns.add(new Column(key, Column.Kind.TEXT));
        }
        columns.add(new Column("method", Column.Kind.TEXT));
        columns.add(new Column("horizon", Column.Kind.COUNT));
        columns.add(new Column("mase", Column.Kind.COUNT));
        columns.add(new Column("smape", Column.Kind.RATIO));
        columns.add(new Column("coverage80", Column.Kind.RATIO));
        columns.add(new Column("coverage95", Column.Kind.RATIO));
        return columns;
    }

    private static Cell decimal(@Nullable Double figure) {
        return figure == null
                ? Cell.ABSENT
                : Cell.of(new BigDecimal(figure).setScale(DECIMALS, RoundingMode.HALF_EVEN));
    }

    private static Cell share(double figure) {
        return Cell.of(Ratio.of(new BigDecimal(figure).setScale(DECIMALS, RoundingMode.HALF_EVEN)));
    }
}
