package io.github.budget4s.analysis.forecast;

import io.github.budget4s.analysis.forecast.SmoothingFitter.Memory;

/** The members of a combination, all on the same scale: logarithms, where the series has them. */
public enum Member {
    /** Repeats the year before. */
    NAIVE(1, 0.5, 12) {
        @Override
        Projection project(double[] values, int horizon, Memory memory) {
            return SeasonalNaive.project(values, horizon);
        }
    },
    /** Exponential smoothing by the best of the six models. */
    SMOOTHING(1, 0.5, 12) {
        @Override
        Projection project(double[] values, int horizon, Memory memory) {
            return SmoothingFitter.best(SmoothingModel.ALL, values, memory).project(horizon);
        }
    },
    THETA(1, 1, 12) {
        @Override
        Projection project(double[] values, int horizon, Memory memory) {
            return Theta.project(values, horizon);
        }
    },
    /** Season by STL, the rest by exponential smoothing. */
    LOESS(1, 1, 24) {
        @Override
        Projection project(double[] values, int horizon, Memory memory) {
            return LoessAndSmoothing.project(values, horizon);
        }
    },
    /** Level, slope and months of the year with errors that fade. */
    REGRESSION(3, 3, 12) {
        @Override
        Projection project(double[] values, int horizon, Memory memory) {
            return SeasonalRegression.project(values, horizon);
        }
    };

    private final double share;
    private final double shareUntried;
    private final int leastMonths;

    /**
     * @param share its weight before anything is known; the regression, which averages over many models, has twice the
     *     others'
     * @param shareUntried the same where the history is too short to have tried all: what is shrunk has more
     * @param leastMonths how much of a past it needs
     */
    Member(double share, double shareUntried, int leastMonths) {
        this.share = share;
        this.shareUntried = shareUntried;
        this.leastMonths = leastMonths;
    }

    double share() {
        return share;
    }

    double shareUntried() {
        return shareUntried;
    }

    boolean isFor(int months) {
        return months >= leastMonths;
    }

    abstract Projection project(double[] values, int horizon, Memory memory);
}
