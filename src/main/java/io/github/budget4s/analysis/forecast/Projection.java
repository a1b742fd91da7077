package io.github.budget4s.analysis.forecast;

/**
 * Holds the months to come as a method sees them: a normal distribution for each, on the method's scale, or one of
 * counts.
 *
 * @param scale what the figures are on
 * @param centres what is expected, the middle of the distribution
 * @param deviations the standard deviation around it
 * @param common the mean correlation of the errors of two months: if the level is missed, it is missed in all
 * @param counts whether the figures are few whole numbers, which have no normal distribution
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and handed on for figures only
record Projection(Scale scale, double[] centres, double[] deviations, double common, boolean counts) {

    /** What errors have in common where nothing says it. */
    static final double COMMON = 0.5;

    /** Continues on the figures as they are. */
    Projection(double[] centres, double[] deviations) {
        this(Scale.PLAIN, centres, deviations, COMMON, false);
    }

    int horizon() {
        return centres.length;
    }

    /** Says that the figures are on another scale than the plain one. */
    Projection on(Scale other) {
        return new Projection(other, centres, deviations, common, counts);
    }

    /** Says what the errors of two months have in common. */
    Projection withCommon(double correlation) {
        return new Projection(scale, centres, deviations, correlation, counts);
    }

    /** Says whether the figures are counts. */
    Projection ofCounts(boolean whole) {
        return new Projection(scale, centres, deviations, common, whole);
    }
}
