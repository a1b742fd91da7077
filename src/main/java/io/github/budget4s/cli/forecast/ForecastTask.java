package io.github.budget4s.cli.forecast;

import io.github.budget4s.analysis.forecast.ForecastHistory;
import io.github.budget4s.analysis.forecast.ForecastRequest;
import io.github.budget4s.cli.options.ForecastKey;
import io.github.budget4s.domain.sales.SalesHistory;
import io.github.budget4s.input.Inputs;
import io.github.budget4s.report.forecast.ForecastFigures;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Holds what each view of a forecast is made from.
 *
 * @param parts the history by key; empty when the forecast is not broken down
 * @param contracts spend by channel, of which some may be paid in the same months each year
 * @param key what the forecast is broken down by; null when it is not
 */
record ForecastTask(
        ForecastHistory history,
        SortedMap<String, SalesHistory> parts,
        SortedMap<String, SalesHistory> contracts,
        ForecastRequest request,
        ForecastFigures figures,
        @Nullable ForecastKey key,
        Inputs inputs) {

    /** Returns the column of the key, empty when there is none. */
    String keyColumn() {
        return key == null ? "" : key.columnName();
    }
}
