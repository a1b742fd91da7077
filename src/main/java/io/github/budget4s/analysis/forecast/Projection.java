package io.github.budget4s.analysis.forecast;

/**
 * Holds the months to come as a method sees them: a normal distribution for each, on the method's scale.
 *
 * @param scale what the figures are on
 * @param centres what is expected, the middle of the distribution
 * @param deviations the standard deviation around it
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and handed on for figures only
record Projection(Scale scale, double[] centres, double[] deviations, double common) {

    static final double COMMON = 0.5;


    /** Continues on the figures as they are. */
    Projection(double[] centres, double[] deviations) {
        this(Scale.PLAIN, centres, deviations, COMMON);
    }

    Projection(double[] centres, double[] deviations, double common) {
        this(Scale.PLAIN, centres, deviations, common);
    }

    int horizon() {
        return centres.length;
    }

    /** Says that the figures are on another scale than the plain one. */
    Projection on(Scale other) {
        return new Projection(other, centres, deviations, common);
    }
}
