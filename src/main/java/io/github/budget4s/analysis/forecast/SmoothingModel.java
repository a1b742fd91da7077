package io.github.budget4s.analysis.forecast;

import java.util.List;

/**
 * Names one of the six exponential smoothing models of Hyndman, Koehler, Ord and Snyder (2008) in which everything is
 * added, by trend and season: {@code AAdN} has additive errors, a damped additive trend and no season. On logarithms,
 * where to add is to multiply, they stand for the multiplicative ones.
 *
 * @param trend how the level moves on
 * @param hasSeason whether the months of the year differ
 */
public record SmoothingModel(Trend trend, boolean hasSeason) {

    /** How the level moves on. */
    public enum Trend {
        /** It stays. */
        NONE("N"),
        /** It goes on by the same step. */
        ADDITIVE("A"),
        /** It goes on by ever smaller steps. */
        DAMPED("Ad");

        private final String letters;

        Trend(String letters) {
            this.letters = letters;
        }
    }

    /** Simple exponential smoothing. */
    public static final SmoothingModel ANN = new SmoothingModel(Trend.NONE, false);

    /** Level and season, on logarithms the one that keeps the season of a short history. */
    public static final SmoothingModel ANA = new SmoothingModel(Trend.NONE, true);

    /** Those without a season, those without a trend first. */
    static final List<SmoothingModel> WITHOUT_SEASON =
            List.of(ANN, new SmoothingModel(Trend.ADDITIVE, false), new SmoothingModel(Trend.DAMPED, false));

    /** The six, those without a trend before those with one. */
    public static final List<SmoothingModel> ALL = List.of(
            ANN,
            WITHOUT_SEASON.get(1),
            WITHOUT_SEASON.get(2),
            ANA,
            new SmoothingModel(Trend.ADDITIVE, true),
            new SmoothingModel(Trend.DAMPED, true));

    /** Returns the name that the literature has: {@code AAdA}. */
    @Override
    public String toString() {
        return "A" + trend.letters + (hasSeason ? "A" : "N");
    }

    boolean hasTrend() {
        return trend != Trend.NONE;
    }

    boolean isDamped() {
        return trend == Trend.DAMPED;
    }

    /** Counts the smoothing parameters: alpha, beta, gamma, phi as far as the model has them. */
    int smoothingParameters() {
        return 1 + (hasTrend() ? 1 : 0) + (hasSeason ? 1 : 0) + (isDamped() ? 1 : 0);
    }

    /** Counts all that is estimated but the variance: smoothing parameters and free initial states. */
    int parameters() {
        return smoothingParameters() + 1 + (hasTrend() ? 1 : 0) + (hasSeason ? MonthsOfYear.COUNT - 1 : 0);
    }

    /**
     * Returns what the corrected information criterion of Hurvich and Tsai (1989) adds to minus twice the
     * log-likelihood: {@code 2k + 2k(k + 1)/(n - k - 1)}, the variance counted among the k; infinite when n leaves
     * nothing to correct with.
     */
    double penalty(int n) {
        int k = parameters() + 1;
        return n - k - 1 <= 0 ? Double.POSITIVE_INFINITY : 2 * k + 2.0 * k * (k + 1) / (n - k - 1);
    }

    SmoothingModel withoutTrend() {
        return new SmoothingModel(Trend.NONE, hasSeason);
    }
}
