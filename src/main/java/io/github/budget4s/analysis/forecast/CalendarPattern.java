package io.github.budget4s.analysis.forecast;

import java.util.Arrays;
import org.hipparchus.special.Gamma;
import org.jspecify.annotations.Nullable;

/**
 * Continues what has something in the same months of each year and nothing in the others, as car shows: those months
 * have the mean of what they had, the others nothing.
 *
 * <p>It is found where the months of the year explain three times as well which months have something as chance does,
 * which is substantial evidence (Jeffreys 1961). Each month of the year has a probability of its own, which is near to
 * 0 or to 1 beforehand ({@code Beta(0.1, 0.1)}), or all have the same one ({@code Beta(0.5, 0.5)}): a beta-binomial
 * likelihood of either (A. Gelman et al., <i>Bayesian Data Analysis</i>, 2013, 2.4 and 7.4). March and September of two
 * years are 25 times as well explained by the calendar.
 */
final class CalendarPattern {

    private static final int SEASON = MonthsOfYear.COUNT;
    private static final double SHARP = 0.1;
    private static final double EVEN = 0.5;
    private static final double ENOUGH = StrictMath.log(3);
    private static final double PART = 0.8;

    private final double[] values;
    private final double[] means = new double[SEASON];
    private final int[] years = new int[SEASON];
    private final double variance;

    private CalendarPattern(double[] values, int[] something, int[] nothing) {
        this.values = values;
        for (int month = 0; month < SEASON; month++) {
            years[month] = something[month] + nothing[month];
        }
        for (int t = 0; t < values.length; t++) {
            int month = t % SEASON;
            if (something[month] >= nothing[month]) {
                means[month] += values[t] / years[month];
            }
        }
        double squares = 0;
        int degrees = 0;
        for (int t = 0; t < values.length; t++) {
            int month = t % SEASON;
            if (means[month] != 0) {
                squares += (values[t] - means[month]) * (values[t] - means[month]);
                degrees++;
            }
        }
        degrees -= (int) Arrays.stream(means).filter(mean -> mean != 0).count();
        double few = degrees < 1 ? 0 : ShortHistory.quantile(PART, degrees) / Calibration.NORMAL_80;
        variance = degrees < 1 ? 0 : squares / degrees * few * few;
    }

    /** Finds the pattern of at least two years; null where there is none. */
    static @Nullable CalendarPattern of(double[] values) {
        if (values.length < Forecaster.ENOUGH_MONTHS) {
            return null;
        }
        int[] something = new int[SEASON];
        int[] nothing = new int[SEASON];
        for (int t = 0; t < values.length; t++) {
            (values[t] != 0 ? something : nothing)[t % SEASON]++;
        }
        double calendar = 0;
        for (int month = 0; month < SEASON; month++) {
            calendar += likelihood(something[month], nothing[month], SHARP);
        }
        double chance = likelihood(
                Arrays.stream(something).sum(), Arrays.stream(nothing).sum(), EVEN);
        return calendar - chance < ENOUGH ? null : new CalendarPattern(values, something, nothing);
    }

    /** Returns the logarithm of the likelihood of so many months with something and without, in their order. */
    private static double likelihood(int something, int nothing, double prior) {
        return logBeta(something + prior, nothing + prior) - logBeta(prior, prior);
    }

    private static double logBeta(double a, double b) {
        return Gamma.logGamma(a) + Gamma.logGamma(b) - Gamma.logGamma(a + b);
    }

    /**
     * Goes on in the same months; with few years the deviation is so much the wider, as Student's distribution has it.
     */
    Projection project(int horizon) {
        double[] centres = new double[horizon];
        double[] deviations = new double[horizon];
        for (int h = 0; h < horizon; h++) {
            int month = (values.length + h) % SEASON;
            centres[h] = means[month];
            deviations[h] = means[month] == 0 ? 0 : StrictMath.sqrt(variance * (1 + 1.0 / years[month]));
        }
        return new Projection(centres, deviations).ofCounts(ShortHistory.areCounts(values));
    }
}
