package io.github.budget4s.analysis.forecast;

import java.util.Arrays;

/**
 * Continues a series that has nothing in many of its months by their mean: for such a series no season and no trend can
 * be told from chance (Syntetos and Boylan 2005 on what is intermittent).
 */
final class Intermittent {

    /** More than a third of the months have nothing. */
    private static final double SHARE_OF_ZEROS = 1 / 3.0;

    private static final int MONTHS = 24;

    private Intermittent() {}

    static boolean is(double[] values) {
        int zeros = 0;
        for (double value : values) {
            zeros += value == 0 ? 1 : 0;
        }
        return zeros > SHARE_OF_ZEROS * values.length;
    }

    /**
     * Repeats the mean of the last two years, with their standard deviation; of a shorter past never less than that of
     * counts, for a few months of nothing are no proof that nothing comes.
     */
    static Projection project(double[] values, int horizon) {
        int n = StrictMath.min(MONTHS, values.length);
        double mean = 0;
        for (int t = values.length - n; t < values.length; t++) {
            mean += values[t] / n;
        }
        double sum = 0;
        for (int t = values.length - n; t < values.length; t++) {
            sum += (values[t] - mean) * (values[t] - mean);
        }
        double least = n < MONTHS ? ShortHistory.poisson(values) : 0;
        double variance = StrictMath.max(least, sum / StrictMath.max(1, n - 1));
        double deviation = StrictMath.sqrt(variance * (1 + 1.0 / n));
        double[] centres = new double[horizon];
        double[] deviations = new double[horizon];
        Arrays.fill(centres, mean);
        Arrays.fill(deviations, deviation);
        return new Projection(centres, deviations);
    }
}
