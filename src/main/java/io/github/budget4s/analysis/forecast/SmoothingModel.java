package io.github.budget4s.analysis.forecast;

import java.util.List;

/**
 * Names one of the fifteen exponential smoothing models of Hyndman, Koehler, Ord and Snyder (2008), by error, trend and
 * season: {@code AAdN} has additive errors, a damped additive trend and no season.
 *
 * @param relativeError whether an error is a part of what was expected (M) or a number (A)
 * @param trend how the level moves on
 * @param season how the months of the year differ
 */
public record SmoothingModel(boolean relativeError, Trend trend, Season season) {

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

    /** How the months of the year differ. */
    public enum Season {
        /** They do not. */
        NONE("N"),
        /** By a number. */
        ADDITIVE("A"),
        /** By a part. */
        MULTIPLICATIVE("M");

        private final String letter;

        Season(String letter) {
            this.letter = letter;
        }
    }

    /** Level and season, on logarithms the one that keeps the season of a short history. */
    public static final SmoothingModel ANA = new SmoothingModel(false, Trend.NONE, Season.ADDITIVE);

    /** Simple exponential smoothing. */
    public static final SmoothingModel ANN = new SmoothingModel(false, Trend.NONE, Season.NONE);

    /**
     * The fifteen: of the eighteen combinations those with additive errors and a multiplicative season are left out,
     * which have no stable forecast variance (the same book, chapter 15).
     */
    public static final List<SmoothingModel> ALL = List.of(
            ANN,
            new SmoothingModel(false, Trend.ADDITIVE, Season.NONE),
            new SmoothingModel(false, Trend.DAMPED, Season.NONE),
            ANA,
            new SmoothingModel(false, Trend.ADDITIVE, Season.ADDITIVE),
            new SmoothingModel(false, Trend.DAMPED, Season.ADDITIVE),
            new SmoothingModel(true, Trend.NONE, Season.NONE),
            new SmoothingModel(true, Trend.ADDITIVE, Season.NONE),
            new SmoothingModel(true, Trend.DAMPED, Season.NONE),
            new SmoothingModel(true, Trend.NONE, Season.ADDITIVE),
            new SmoothingModel(true, Trend.ADDITIVE, Season.ADDITIVE),
            new SmoothingModel(true, Trend.DAMPED, Season.ADDITIVE),
            new SmoothingModel(true, Trend.NONE, Season.MULTIPLICATIVE),
            new SmoothingModel(true, Trend.ADDITIVE, Season.MULTIPLICATIVE),
            new SmoothingModel(true, Trend.DAMPED, Season.MULTIPLICATIVE));

    /** Those for logarithms, where to add is to multiply. */
    static final List<SmoothingModel> ADDITIVE =
            ALL.stream().filter(model -> !model.needsPositive()).toList();

    /** Those for logarithms that have been freed of the season. */
    static final List<SmoothingModel> ADDITIVE_WITHOUT_SEASON =
            ADDITIVE.stream().filter(model -> model.season() == Season.NONE).toList();

    /** Names the model as the literature does: {@code MAdM}. */
    public String code() {
        return (relativeError ? "M" : "A") + trend.letters + season.letter;
    }

    /** Returns whether the series has to be above nothing for this model. */
    boolean needsPositive() {
        return relativeError || season == Season.MULTIPLICATIVE;
    }

    boolean hasTrend() {
        return trend != Trend.NONE;
    }

    boolean isDamped() {
        return trend == Trend.DAMPED;
    }

    boolean hasSeason() {
        return season != Season.NONE;
    }

    /** Counts the smoothing parameters: alpha, beta, gamma, phi as far as the model has them. */
    int smoothingParameters() {
        return 1 + (hasTrend() ? 1 : 0) + (hasSeason() ? 1 : 0) + (isDamped() ? 1 : 0);
    }

    /** Counts all that is estimated but the variance: smoothing parameters and free initial states. */
    int parameters() {
        return smoothingParameters() + 1 + (hasTrend() ? 1 : 0) + (hasSeason() ? MonthsOfYear.COUNT - 1 : 0);
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
        return new SmoothingModel(relativeError, Trend.NONE, season);
    }
}
