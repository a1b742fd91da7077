package io.github.budget4s.analysis.forecast;

import io.github.budget4s.domain.sales.SalesHistory;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Holds how far off all methods would have been, on a whole or on its parts.
 *
 * @param errors the errors of each method by the part's name; of a whole under an empty name
 * @param origins how many earlier months were looked ahead from, on the longest history
 */
public record BacktestStudy(SortedMap<String, List<MethodErrors>> errors, int origins) {

    public BacktestStudy {
        errors = Collections.unmodifiableSortedMap(new TreeMap<>(errors));
    }

    /**
     * Looks back with all methods.
     *
     * @param parts the parts; empty for the whole. One with less than twelve months is left out
     */
    public static BacktestStudy of(
            ForecastHistory history, SortedMap<String, SalesHistory> parts, ForecastRequest request) {
        TreeMap<String, List<MethodErrors>> errors = new TreeMap<>();
        if (parts.isEmpty()) {
            errors.put("", Forecaster.backtest(history.series(), request, ForecastMethod.ALL));
        } else {
            List<Map.Entry<String, MonthlySeries>> series =
                    ForecastStudy.series(parts, history.series().last());
            List<Map.Entry<String, List<MethodErrors>>> all = series.parallelStream()
                    .filter(part -> part.getValue().length() >= Forecaster.LEAST_MONTHS)
                    .map(part -> Map.entry(
                            part.getKey(),
                            Forecaster.backtest(
                                    part.getValue(),
                                    request.with(ForecastStudy.siblings(part, series)),
                                    ForecastMethod.ALL)))
                    .toList();
            all.forEach(part -> errors.put(part.getKey(), part.getValue()));
        }
        return new BacktestStudy(
                errors, RollingOrigins.origins(history.series().length()).size());
    }
}
