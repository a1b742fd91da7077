package io.github.budget4s.analysis.forecast;

import java.util.List;

/**
 * Says how many of a method's deviations an interval is wide on either side.
 *
 * <p>A normal distribution has 1.2816 for 80 % and 1.9600 for 95 %. Methods are surer of themselves than they should
 * be, or less sure; so these are widened by what errors on other series have shown, and drawn to the quantiles of the
 * errors on the series itself, the more the more of these there are.
 *
 * @param for80 deviations on either side of an interval of 80 %
 * @param for95 deviations on either side of an interval of 95 %
 */
record Calibration(double for80, double for95) {

    /** Measured on the development series' own past cut to 18 months. */
    private static final double OF_LESS_THAN_TWO_YEARS = 1.1;

    static final double NORMAL_80 = 1.2815515655446004;
    static final double NORMAL_95 = 1.959963984540054;

    /** As many errors as the figures of other series count for. They overlap: forty are hardly more than four. */
    private static final double PRIOR_ERRORS = 60;

    /**
     * Fits the width.
     *
     * @param known how many months there were to learn from
     * @param errors those of earlier origins, in deviations
     */
    static Calibration of(ForecastMethod method, int known, List<Double> errors) {
        boolean combined = method == ForecastMethod.AUTO || method == ForecastMethod.COMBINATION;
        double few = combined && known < Forecaster.ENOUGH_MONTHS ? OF_LESS_THAN_TWO_YEARS : 1;
        double prior80 = NORMAL_80 * widening80(method) * few;
        double prior95 = NORMAL_95 * widening95(method) * few;
        if (errors.isEmpty()) {
            return new Calibration(prior80, prior95);
        }
        double[] sorted =
                errors.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        double own = sorted.length / (sorted.length + PRIOR_ERRORS);
        double for80 = (1 - own) * prior80 + own * quantile(sorted, 0.80);
        double for95 = (1 - own) * prior95 + own * quantile(sorted, 0.95);
        return new Calibration(for80, StrictMath.max(for80, for95));
    }

    /** Measured on the development series' own past, see the page on measurements. */
    private static double widening80(ForecastMethod method) {
        return switch (method) {
            case AUTO, COMBINATION -> 1.02;
            case SEASONAL_NAIVE -> 1;
            case REGRESSION -> 1.13;
            case THETA -> 1.25;
            case ETS -> 1.25;
            case STL_ETS -> 1.5;
        };
    }

    private static double widening95(ForecastMethod method) {
        return switch (method) {
            case AUTO, COMBINATION -> 1.15;
            case SEASONAL_NAIVE -> 1.1;
            case REGRESSION -> 1.28;
            case THETA -> 1.45;
            case ETS -> 1.6;
            case STL_ETS -> 1.8;
        };
    }

    private static double quantile(double[] sorted, double probability) {
        double place = probability * (sorted.length - 1);
        int below = (int) StrictMath.floor(place);
        int above = StrictMath.min(sorted.length - 1, below + 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    /** Returns how many deviations away a figure is that is this many away under a normal distribution. */
    double deviations(double normal) {
        double size = StrictMath.abs(normal);
        double away;
        if (size <= NORMAL_80) {
            away = size / NORMAL_80 * for80;
        } else if (size <= NORMAL_95) {
            away = for80 + (size - NORMAL_80) / (NORMAL_95 - NORMAL_80) * (for95 - for80);
        } else {
            away = size / NORMAL_95 * for95;
        }
        return normal < 0 ? -away : away;
    }
}
