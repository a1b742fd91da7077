package io.github.budget4s.analysis.statistics;

/**
 * Student's distribution with three degrees of freedom (Student, <i>The probable error of a mean</i>, Biometrika 6,
 * 1908): most figures lie nearer to the middle than a normal distribution of the same intervals would have them, and
 * few lie far beyond. So do the ends of years around their forecasts, as the page on the year's end has it.
 */
public final class HeavyTails {

    /** It has 80 % within so many scales on either side. */
    public static final double WITHIN_80 = 1.6377443536962102;

    private static final double SQUARE_ROOT_OF_3 = StrictMath.sqrt(3);

    private HeavyTails() {}

    /** Returns with what probability a figure is so many scales above the middle: 0.1 for 1.6377. */
    public static double above(double scales) {
        double part = scales / SQUARE_ROOT_OF_3;
        return 0.5 - (part / (1 + part * part) + StrictMath.atan(part)) / StrictMath.PI;
    }
}
