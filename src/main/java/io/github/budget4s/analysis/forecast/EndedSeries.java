package io.github.budget4s.analysis.forecast;

import java.util.Arrays;

/**
 * Finds out whether a series has ended, as that of a model that is no longer sold.
 *
 * <p>The last months have nothing, six at least. Each of them would have had nothing by chance with the probability
 * that the same months of the years before show: of {@code m}, {@code s} of which had something, {@code 1 - (s + 1/2) /
 * (m + 1)} (H. Jeffreys, <i>Theory of Probability</i>, 1961, 3.23, for the half). Where all of them together have less
 * than one in a thousand it is no chance. Three years of 50 a month and then six months of nothing have
 * {@code 0.125^6}, four in a million; a car show in March and September says nothing by six months without it.
 */
final class EndedSeries {

    private static final int LEAST_MONTHS = 6;
    private static final double LEAST_CHANCE = 0.001;

    private EndedSeries() {}

    static boolean is(double[] values) {
        int end = values.length - monthsOfNothing(values);
        if (values.length - end < LEAST_MONTHS || end == 0) {
            return false;
        }
        double chance = 1;
        for (int t = end; t < values.length; t++) {
            int same = 0;
            int something = 0;
            for (int before = t - MonthsOfYear.COUNT; before >= 0; before -= MonthsOfYear.COUNT) {
                if (before < end) {
                    same++;
                    something += values[before] != 0 ? 1 : 0;
                }
            }
            chance *= 1 - (something + 0.5) / (same + 1);
        }
        return chance < LEAST_CHANCE;
    }

    /** Counts the months without anything at the end. */
    static int monthsOfNothing(double[] values) {
        int end = values.length;
        while (end > 0 && values[end - 1] == 0) {
            end--;
        }
        return values.length - end;
    }

    /**
     * Says that nothing comes. In {@code k} months there was nothing, so that of things like it half a one in {@code k}
     * months may yet come ({@link ShortHistory#poisson}): the deviation is that of counts so few, or that part of a
     * mean month with something where the figures are no counts.
     */
    static Projection project(double[] values, int horizon) {
        int nothing = monthsOfNothing(values);
        double rate = 0.5 / nothing;
        boolean counts = ShortHistory.areCounts(values);
        double mean =
                Arrays.stream(values).filter(value -> value != 0).average().orElse(0);
        double[] centres = new double[horizon];
        double[] deviations = new double[horizon];
        Arrays.fill(deviations, counts ? StrictMath.sqrt(rate) : rate * StrictMath.abs(mean));
        return new Projection(centres, deviations).ofCounts(counts);
    }
}
