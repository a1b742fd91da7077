package io.github.budget4s.analysis.forecast;

import java.util.Arrays;

/** Measures that a few wild values do not decide. */
final class Robust {

    /** Brings the median of absolute deviations of a normal distribution to its standard deviation. */
    private static final double OF_NORMAL = 1.4826;

    private Robust() {}

    /** Returns the middle value, of two middle ones their mean; 0 of none. */
    static double median(double[] values) {
        if (values.length == 0) {
            return 0;
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    /** Returns the standard deviation by the median of the distances from the median. */
    static double deviation(double[] values) {
        double middle = median(values);
        return OF_NORMAL
                * median(Arrays.stream(values)
                        .map(value -> StrictMath.abs(value - middle))
                        .toArray());
    }
}
