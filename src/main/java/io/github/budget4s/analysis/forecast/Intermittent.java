package io.github.budget4s.analysis.forecast;

import java.util.Arrays;

/**
 * Continues a series that has nothing in many of its months, scattered over the year, by its level: for such a series
 * no season and no trend can be told from chance (Syntetos and Boylan 2005 on what is intermittent).
 */
final class Intermittent {

    /** More than a third of the months have nothing. */
    private static final double SHARE_OF_ZEROS = 1 / 3.0;

    private static final int FIRST_MONTHS = MonthsOfYear.COUNT;

    /** Constants of 0.05 to 0.2 suit series with many zeros (A. A. Syntetos and J. E. Boylan 2005; Croston 1972). */
    private static final double ALPHA = 0.1;

    private Intermittent() {}

    static boolean is(double[] values) {
        int zeros = 0;
        for (double value : values) {
            zeros += value == 0 ? 1 : 0;
        }
        return zeros > SHARE_OF_ZEROS * values.length;
    }

    /**
     * Repeats the level, which starts as the mean of the first year and follows each month by a tenth (simple
     * exponential smoothing; R. G. Brown 1959), with the root of the mean squared error of a month; of a short past
     * never less than that of counts, for a few months of nothing are no proof that nothing comes.
     */
    static Projection project(double[] values, int horizon) {
        int n = values.length;
        int first = StrictMath.min(FIRST_MONTHS, n);
        double level = Arrays.stream(values, 0, first).average().orElse(0);
        double squares = 0;
        for (int t = 0; t < first; t++) {
            squares += (values[t] - level) * (values[t] - level) * first / StrictMath.max(1, first - 1);
        }
        for (int t = first; t < n; t++) {
            double error = values[t] - level;
            squares += error * error;
            level += ALPHA * error;
        }
        double least = n < Forecaster.ENOUGH_MONTHS ? ShortHistory.poisson(values) : 0;
        double variance = StrictMath.max(least, squares / n);
        double deviation = StrictMath.sqrt(variance * (1 + 1.0 / n));
        double[] centres = new double[horizon];
        double[] deviations = new double[horizon];
        Arrays.fill(centres, level);
        Arrays.fill(deviations, deviation);
        return new Projection(centres, deviations).ofCounts(ShortHistory.areCounts(values));
    }
}
