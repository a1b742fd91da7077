package io.github.budget4s.analysis.forecast;

import java.util.Arrays;

/**
 * The scale that a method works on: the figures as they are, in some unit, or logarithms, on which a month that is 20 %
 * up counts the same in a small store and in a large one.
 *
 * @param logarithmic whether logarithms are taken
 * @param offset what is added before
 * @param unit what the figures, or the logarithms, are divided by
 */
record Scale(boolean logarithmic, double offset, double unit) {

    /** The figures as they are. */
    static final Scale PLAIN = new Scale(false, 0, 1);

    /** No vehicle is sold by halves: half a one stands for none. */
    private static final double HALF_A_UNIT = 0.5;

    /** What is added for methods, as a part of the mean month. */
    static final double STARTED = 0.5;

    /** So that what no store will ever sell does not end in infinity. */
    private static final double GREATEST_LOGARITHM = 600;

    /**
     * Chooses logarithms where nothing is negative. Where there are zeros, half of the least month above nothing is
     * added, at least half a unit. Where something is negative the figures are divided by the mean of their sizes.
     */
    static Scale of(double[] values) {
        boolean nothing = Arrays.stream(values).allMatch(value -> value == 0);
        if (nothing) {
            return PLAIN;
        }
        if (Arrays.stream(values).anyMatch(value -> value < 0)) {
            double sizes = 0;
            for (double value : values) {
                sizes += StrictMath.abs(value) / values.length;
            }
            return new Scale(false, 0, sizes);
        }
        if (Arrays.stream(values).allMatch(value -> value > 0)) {
            return new Scale(true, 0, 1);
        }
        double least = Arrays.stream(values).filter(value -> value > 0).min().orElse(1);
        return new Scale(true, StrictMath.max(HALF_A_UNIT, least / 2), 1);
    }

    /**
     * Chooses the scale that methods work on: where there are logarithms, those of the figures with half of their mean
     * added, in units in which a part of a mean month is that part.
     *
     * <p>Such started logarithms (Tukey 1977; Box and Cox 1964) lie between figures and logarithms. On plain logarithms
     * the few vehicles of a weak month weigh as much as the many of a strong one, though by chance alone they differ by
     * far more: counts have an even spread on the scale of square roots (Bartlett 1936), which a mean month is near to
     * here.
     */
    static Scale forMethods(double[] values) {
        Scale plain = of(values);
        if (!plain.logarithmic()) {
            return plain;
        }
        double mean = Arrays.stream(values).average().orElse(1);
        return new Scale(true, StrictMath.max(plain.offset, STARTED * mean), 1 / (1 + STARTED));
    }

    /** Brings figures onto the scale. */
    double[] to(double[] values) {
        return Arrays.stream(values).map(this::to).toArray();
    }

    /** Brings a figure onto the scale; what has no logarithm is taken for the offset alone. */
    double to(double value) {
        return (logarithmic ? StrictMath.log(StrictMath.max(value + offset, HALF_A_UNIT * 1e-3)) : value) / unit;
    }

    /** Brings a figure back from the scale. */
    double from(double value) {
        double scaled = value * unit;
        return logarithmic ? StrictMath.exp(StrictMath.min(GREATEST_LOGARITHM, scaled)) - offset : scaled;
    }
}
