package io.github.budget4s.analysis.forecast;

import io.github.budget4s.analysis.forecast.SmoothingErrors.Natural;

/**
 * Holds an exponential smoothing model as fitted.
 *
 * @param model which of the six
 * @param start smoothing parameters and initial states
 * @param end smoothing parameters and the states after the last month; the first season is that of the month to come
 * @param residuals the one-step errors
 * @param logLikelihood up to the constant that is the same for all models of a series: {@code -n log(sum e^2) / 2}
 * @param variance the variance of an error: the sum of squares over what is left of n after the parameters
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and handed on for figures only
record SmoothingFit(
        SmoothingModel model, Natural start, Natural end, double[] residuals, double logLikelihood, double variance) {

    /** Returns the corrected information criterion: minus twice the log-likelihood and the model's penalty. */
    double informationCriterion() {
        return -2 * logLikelihood + model.penalty(residuals.length);
    }

    /** Continues the series; variances are those of Hyndman et al. (2008, chapter 6, class 1). */
    Projection project(int horizon) {
        double[] centres = new double[horizon];
        double[] deviations = new double[horizon];
        double damping = 0;
        double power = 1;
        double sum = 0;
        for (int h = 0; h < horizon; h++) {
            power *= end.phi();
            damping += power;
            double trended = end.level() + damping * end.slope();
            centres[h] = model.hasSeason() ? trended + season(h) : trended;
            deviations[h] = StrictMath.sqrt(variance * (1 + sum));
            boolean wholeYears = (h + 1) % MonthsOfYear.COUNT == 0;
            double weight = end.alpha() + end.beta() * damping + (model.hasSeason() && wholeYears ? end.gamma() : 0);
            sum += weight * weight;
        }
        return new Projection(centres, deviations);
    }

    private double season(int h) {
        return end.season()[h % MonthsOfYear.COUNT];
    }
}
