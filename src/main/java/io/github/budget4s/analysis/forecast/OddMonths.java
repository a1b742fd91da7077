package io.github.budget4s.analysis.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds single months that are so far above what was to be expected that they say nothing of the months to come, as one
 * of ten times the usual, and puts what was to be expected in their place.
 *
 * <p>Expected is, on {@link Scale#forMethods started logarithms}, the median of the six months before and after (at the
 * ends of the history of the twelve nearest) and the median of what the same month of other years was off from theirs.
 * A month is odd when it is more than three times what was to be expected, half of a mean month added to both, and
 * beyond eight robust deviations, 1.4826 times the median of the absolute values (F. R. Hampel, <i>The Influence Curve
 * and its Role in Robust Estimation</i>, JASA 69, 1974). The last month, which may be the first of another level, is
 * odd from six times on. Where a neighbour is a third as far, it is a level that moves, and what comes back in the same
 * month of another year is the season.
 */
final class OddMonths {

    private static final int AROUND = 6;
    private static final double FAR = 8;
    private static final double TIMES = 3;
    private static final double TIMES_AT_THE_END = 6;
    private static final double NEIGHBOUR = 3;
    private static final double ROBUST = 1.4826;

    private OddMonths() {}

    /**
     * Replaces odd months.
     *
     * @param values figures, none below nothing; changed in place
     * @return the places of those that were replaced
     */
    static List<Integer> replace(double[] values) {
        double median = median(values);
        if (values.length < Forecaster.LEAST_MONTHS || median <= 0) {
            return List.of();
        }
        // Half of the median, for the mean itself is the odd month's.
        Scale scale = new Scale(true, median / 2, 1);
        double[] scaled = scale.to(values);
        double[] off = new double[values.length];
        double[] levels = new double[values.length];
        for (int t = 0; t < values.length; t++) {
            levels[t] = median(around(scaled, t));
            off[t] = scaled[t] - levels[t];
        }
        double[] left = new double[values.length];
        double[] seasons = new double[values.length];
        for (int t = 0; t < values.length; t++) {
            seasons[t] = season(off, t);
            left[t] = off[t] - seasons[t];
        }
        double usual = ROBUST * median(Arrays.stream(left).map(StrictMath::abs).toArray());
        List<Integer> odd = new ArrayList<>();
        for (int t = 0; t < values.length; t++) {
            if (isFar(left, t, usual) && isAlone(off, t)) {
                odd.add(t);
            }
        }
        for (int t : odd) {
            values[t] = StrictMath.max(0, scale.from(levels[t] + seasons[t]));
        }
        return odd;
    }

    private static boolean isFar(double[] left, int t, double usual) {
        double times = t == left.length - 1 ? TIMES_AT_THE_END : TIMES;
        return left[t] > StrictMath.max(StrictMath.log(times), FAR * usual);
    }

    /** Neither neighbour is a third as far. */
    private static boolean isAlone(double[] off, int t) {
        return (t == 0 || off[t - 1] < off[t] / NEIGHBOUR) && (t + 1 == off.length || off[t + 1] < off[t] / NEIGHBOUR);
    }

    /** The twelve nearest months, but for the month itself. */
    private static double[] around(double[] values, int t) {
        int from = StrictMath.max(0, StrictMath.min(t - AROUND, values.length - 1 - 2 * AROUND));
        int to = StrictMath.min(values.length - 1, from + 2 * AROUND);
        double[] around = new double[to - from];
        int i = 0;
        for (int other = from; other <= to; other++) {
            if (other != t) {
                around[i++] = values[other];
            }
        }
        return around;
    }

    private static double season(double[] off, int t) {
        List<Double> same = new ArrayList<>();
        for (int other = t % MonthsOfYear.COUNT; other < off.length; other += MonthsOfYear.COUNT) {
            if (other != t) {
                same.add(off[other]);
            }
        }
        return same.isEmpty()
                ? 0
                : median(same.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}
