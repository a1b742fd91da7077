package io.github.budget4s.analysis.forecast;

import io.github.budget4s.analysis.forecast.SmoothingFitter.Memory;

/**
 * Takes the season off by STL, continues the rest by exponential smoothing without season, and puts the season of the
 * last year back on (Hyndman and Athanasopoulos, 5.7).
 */
final class LoessAndSmoothing {

    private LoessAndSmoothing() {}

    /** Continues a series of at least two years. */
    static Projection project(double[] values, int horizon) {
        SeasonalTrendLoess parts = SeasonalTrendLoess.of(values, 0);
        double[] adjusted = new double[values.length];
        for (int t = 0; t < values.length; t++) {
            adjusted[t] = values[t] - parts.season()[t];
        }
        Projection projection = SmoothingFitter.best(SmoothingModel.WITHOUT_SEASON, adjusted, new Memory())
                .project(horizon);
        for (int h = 0; h < horizon; h++) {
            projection.centres()[h] += parts.nextSeason(h);
        }
        return projection;
    }
}
