package io.github.budget4s.analysis.forecast;

import java.util.Arrays;
import org.hipparchus.special.Beta;

/**
 * Says how far off a single month to come may be where a history is too short to show it: a few months that happen to
 * be alike are no proof that all are.
 *
 * <p>The interval is that of one further observation, mean ± t × s × √(1 + 1/n) with the quantile of Student's t for n
 * − 1 degrees of freedom (G. J. Hahn and W. Q. Meeker, <i>Statistical Intervals</i>, 1991, 4.7), and never narrower
 * than with what is known of s² without the months: counts vary as Poisson's do, with a variance as large as their
 * mean, which n months of together X vehicles give as (X + ½) ÷ n (W. Nelson, <i>Applied Life Data Analysis</i>, 1982,
 * 6.2; K. Krishnamoorthy and J. Peng, Journal of Statistical Planning and Inference 141, 2011, for the half); and a
 * store's months differ in season and chance at least in proportion as those of the whole do. That is not found from
 * the n months, and takes a quantile of three degrees at the least.
 *
 * <p>Five months of 20 in a group whose months deviate by a quarter: the variance is 20.1 + 25 = 45.1, the interval of
 * 95 % is 20 ± 2.78 × √(45.1 × 1.2) = 20 ± 20.4.
 */
final class ShortHistory {

    private static final int STEPS = 60;
    private static final int LEAST_DEGREES = 3;

    private final int months;
    private final double mean;
    private final double own;
    private final double known;

    /**
     * Holds what is known.
     *
     * @param own the variance of the months
     * @param known the variance that is known without them
     */
    private ShortHistory(int months, double mean, double own, double known) {
        this.months = months;
        this.mean = mean;
        this.own = own;
        this.known = known;
    }

    /**
     * Looks at a history.
     *
     * @param values its months, at least one
     * @param whole the months of the whole that it is a part of; none when it is the whole itself
     */
    static ShortHistory of(double[] values, double[] whole) {
        int n = values.length;
        double mean = Arrays.stream(values).average().orElse(0);
        double own = n < 2 ? 0 : squares(values, mean) / (n - 1);
        double deviation = relativeDeviation(whole) * mean;
        return new ShortHistory(n, mean, own, poisson(values) + deviation * deviation);
    }

    /** Looks at the history of a whole by the spread of counts alone: what else its months differ by, methods tell. */
    static ShortHistory of(double[] values) {
        return new ShortHistory(values.length, Arrays.stream(values).average().orElse(0), 0, poisson(values));
    }

    /** Returns the least variance of a month of counts; nothing where the months are no counts. */
    static double poisson(double[] values) {
        return areCounts(values) ? (Arrays.stream(values).sum() + 0.5) / values.length : 0;
    }

    /** Returns whether all are whole numbers, none below nothing. */
    static boolean areCounts(double[] values) {
        return Arrays.stream(values).allMatch(value -> value >= 0 && value == StrictMath.rint(value));
    }

    private static double relativeDeviation(double[] whole) {
        double mean = Arrays.stream(whole).average().orElse(0);
        return whole.length < 2 || mean <= 0 ? 0 : StrictMath.sqrt(squares(whole, mean) / (whole.length - 1)) / mean;
    }

    private static double squares(double[] values, double mean) {
        double sum = 0;
        for (double value : values) {
            sum += (value - mean) * (value - mean);
        }
        return sum;
    }

    double mean() {
        return mean;
    }

    /** Returns how far from what is expected the ends of an interval of a level are. */
    double away(double level) {
        double byMonths = own == 0 ? 0 : quantile(level, months - 1) * StrictMath.sqrt(own);
        double without = quantile(level, StrictMath.max(LEAST_DEGREES, months - 1)) * StrictMath.sqrt(known);
        return StrictMath.max(byMonths, without) * StrictMath.sqrt(1 + 1.0 / months);
    }

    /**
     * Returns how many deviations on either side hold a part of Student's distribution: 2.78 for 0.95 and 4 degrees of
     * freedom.
     *
     * <p>P(|T| > t) is the regularized incomplete beta function of ν ÷ (ν + t²) with ν ÷ 2 and 1/2 (M. Abramowitz and
     * I. A. Stegun, <i>Handbook of Mathematical Functions</i>, 26.7.1).
     */
    static double quantile(double level, int degrees) {
        double low = 0;
        double high = 1;
        for (int step = 0; step < STEPS; step++) {
            double middle = (low + high) / 2;
            if (Beta.regularizedBeta(middle, degrees / 2.0, 0.5) < 1 - level) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return StrictMath.sqrt(degrees * (1 - high) / high);
    }
}
