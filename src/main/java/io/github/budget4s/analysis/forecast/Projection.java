package io.github.budget4s.analysis.forecast;

import java.util.Arrays;

/**
 * Holds the months to come as a method sees them: a normal distribution for each, on the method's scale.
 *
 * @param scale what the figures are on
 * @param centres what is expected, the middle of the distribution
 * @param deviations the standard deviation around it
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and handed on for figures only
record Projection(Scale scale, double[] centres, double[] deviations) {

    /** Continues on the figures as they are. */
    Projection(double[] centres, double[] deviations) {
        this(Scale.PLAIN, centres, deviations);
    }

    int horizon() {
        return centres.length;
    }

    /** Says that the figures are on another scale than the plain one. */
    Projection on(Scale other) {
        return new Projection(other, centres, deviations);
    }

    /** Returns the figure that is as many deviations from the middle, month by month. */
    double[] at(double deviationsAway) {
        double[] values = new double[centres.length];
        for (int h = 0; h < values.length; h++) {
            values[h] = scale.from(centres[h] + deviationsAway * deviations[h]);
        }
        return values;
    }

    /** Leaves out what comes later. */
    Projection until(int horizon) {
        return new Projection(scale, Arrays.copyOf(centres, horizon), Arrays.copyOf(deviations, horizon));
    }
}
