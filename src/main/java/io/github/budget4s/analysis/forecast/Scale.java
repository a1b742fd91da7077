package io.github.budget4s.analysis.forecast;

import java.util.Arrays;

/**
 * The scale that a method works on: the figures as they are, in some unit, or their logarithms, on which a month that
 * is 20 % up counts the same in a small store and in a large one.
 *
 * @param logarithmic whether logarithms are taken
 * @param offset what is added before, so that a month without sales has a logarithm
 * @param unit what the figures are divided by where no logarithms are taken
 */
record Scale(boolean logarithmic, double offset, double unit) {

    /** The figures as they are. */
    static final Scale PLAIN = new Scale(false, 0, 1);

    /** No vehicle is sold by halves: half a one stands for none. */
    private static final double HALF_A_UNIT = 0.5;

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

    /** Brings figures onto the scale. */
    double[] to(double[] values) {
        return Arrays.stream(values).map(this::to).toArray();
    }

    /** Brings a figure onto the scale; what has no logarithm is taken for the offset alone. */
    double to(double value) {
        return logarithmic ? StrictMath.log(StrictMath.max(value + offset, HALF_A_UNIT * 1e-3)) : value / unit;
    }

    /** Brings a figure back from the scale. */
    double from(double value) {
        return logarithmic ? StrictMath.exp(StrictMath.min(GREATEST_LOGARITHM, value)) - offset : value * unit;
    }
}
