package io.github.budget4s.analysis.forecast;

import io.github.budget4s.analysis.forecast.SmoothingErrors.Natural;

/**
 * Holds an exponential smoothing model as fitted.
 *
 * @param model which of the fifteen
 * @param start smoothing parameters and initial states
 * @param end smoothing parameters and the states after the last month; the first season is that of the month to come
 * @param residuals the one-step errors, relative ones for relative errors
 * @param logLikelihood up to the constant that is the same for all models of a series: {@code -(n log(sum e^2) + 2 sum
 *     log|r|) / 2}
 * @param variance the variance of an error: the sum of squares over what is left of n after the parameters
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and handed on for figures only
record SmoothingFit(
        SmoothingModel model, Natural start, Natural end, double[] residuals, double logLikelihood, double variance) {

    /** Returns the corrected information criterion: minus twice the log-likelihood and the model's penalty. */
    double informationCriterion() {
        return -2 * logLikelihood + model.penalty(residuals.length);
    }

    /**
     * Continues the series.
     *
     * <p>Variances are those of Hyndman et al. (2008, chapter 6): exact for additive errors (class 1) and for relative
     * errors with an additive season (class 2), for a multiplicative season (class 3) by their approximation.
     */
    Projection project(int horizon) {
        double[] centres = new double[horizon];
        double[] deviations = new double[horizon];
        double[] trended = new double[horizon];
        double damping = 0;
        double power = 1;
        double[] weights = new double[horizon];
        for (int h = 0; h < horizon; h++) {
            power *= end.phi();
            damping += power;
            trended[h] = end.level() + damping * end.slope();
            centres[h] = switch (model.season()) {
                case NONE -> trended[h];
                case ADDITIVE -> trended[h] + season(h);
                case MULTIPLICATIVE -> trended[h] * season(h);
            };
            boolean wholeYears = (h + 1) % MonthsOfYear.COUNT == 0;
            weights[h] = end.alpha()
                    + end.beta() * damping
                    + (model.season() == SmoothingModel.Season.ADDITIVE && wholeYears ? end.gamma() : 0);
        }
        double sum = 0;
        double[] squares = new double[horizon];
        for (int h = 0; h < horizon; h++) {
            if (model.relativeError()) {
                boolean times = model.season() == SmoothingModel.Season.MULTIPLICATIVE;
                double mean = times ? trended[h] : centres[h];
                double theta = mean * mean;
                for (int j = 0; j < h; j++) {
                    theta += variance * weights[j] * weights[j] * squares[h - 1 - j];
                }
                squares[h] = theta;
                double grown = (1 + variance)
                        * (times
                                ? StrictMath.pow(
                                        1 + end.gamma() * end.gamma() * variance, (double) h / MonthsOfYear.COUNT)
                                : 1);
                double deviation = StrictMath.sqrt(StrictMath.max(0, grown * theta - mean * mean));
                deviations[h] = times ? deviation * season(h) : deviation;
            } else {
                deviations[h] = StrictMath.sqrt(variance * (1 + sum));
                sum += weights[h] * weights[h];
            }
        }
        return new Projection(centres, deviations);
    }

    private double season(int h) {
        return end.season()[h % MonthsOfYear.COUNT];
    }
}
