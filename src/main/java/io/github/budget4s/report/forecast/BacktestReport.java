package io.github.budget4s.report.forecast;

import io.github.budget4s.analysis.forecast.MethodErrors;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.report.InputSummary;
import io.github.budget4s.report.Report;
import io.github.budget4s.report.table.Column;
import io.github.budget4s.report.table.TableBuilder;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** Shows how far off methods would have been: {@code method,horizon,mase,smape,coverage80,coverage95}. */
public final class BacktestReport {

    private static final int DECIMALS = 6;

    private BacktestReport() {}

    private record Row(String key, String method, MethodErrors.AtHorizon errors) {}

    /**
     * Shows the errors of a whole or of parts.
     *
     * @param errors the errors of each method by the part's name; the whole's name is empty
     * @param key the name of the parts' column; empty where there are no parts
     */
    public static Report of(
            SortedMap<String, List<MethodErrors>> errors, String key, List<InputSummary> inputs, List<Note> notes) {
        TableBuilder<Row> t = new TableBuilder<>();
        if (!key.isEmpty()) {
            t.cell(key, Column.Kind.TEXT, row -> ForecastReport.keyCell(key, row.key()));
        }
        t.text("method", Row::method);
        t.count("horizon", row -> row.errors().horizon());
        t.decimal("mase", row -> rounded(row.errors().mase()));
        t.ratio("smape", row -> share(row.errors().smape()));
        t.ratio("coverage80", row -> share(row.errors().coverage80()));
        t.ratio("coverage95", row -> share(row.errors().coverage95()));
        List<Row> rows = new ArrayList<>();
        errors.forEach((part, methods) -> methods.forEach(method -> method.horizons()
                .forEach(horizon -> rows.add(new Row(part, method.method().optionName(), horizon)))));
        return new Report("forecast", Message.of("forecast.title-backtest"), inputs, t.table(rows), notes);
    }

    private static @Nullable BigDecimal rounded(@Nullable Double figure) {
        return figure == null ? null : new BigDecimal(figure).setScale(DECIMALS, RoundingMode.HALF_EVEN);
    }

    private static Ratio share(double figure) {
        return Ratio.of(new BigDecimal(figure).setScale(DECIMALS, RoundingMode.HALF_EVEN));
    }
}
