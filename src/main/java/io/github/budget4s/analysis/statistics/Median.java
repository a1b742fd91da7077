package io.github.budget4s.analysis.statistics;

import java.util.Arrays;

/** Computes medians. */
public final class Median {

    private Median() {}

    /** Returns the middle value, of two middle ones their mean; 0 of none. */
    public static double of(double[] values) {
        if (values.length == 0) {
            return 0;
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}
