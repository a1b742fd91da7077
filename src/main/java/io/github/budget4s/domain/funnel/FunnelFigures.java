package io.github.budget4s.domain.funnel;

import io.github.budget4s.domain.money.Money;
import java.util.Arrays;
import java.util.Map;

/** Holds one figure for each measure of the funnel; what no line states is 0. */
public final class FunnelFigures {

    /** Nothing. */
    public static final FunnelFigures ZERO = new FunnelFigures(new long[FunnelMeasure.COUNT]);

    private final long[] figures;

    private FunnelFigures(long[] figures) {
        this.figures = figures;
    }

    /** Takes figures in the places of {@link FunnelMeasure#position}; amounts in cents. */
    public static FunnelFigures of(long[] figures) {
        return new FunnelFigures(Arrays.copyOf(figures, FunnelMeasure.COUNT));
    }

    /** Takes figures by measure; amounts in cents. */
    public static FunnelFigures of(Map<FunnelMeasure, Long> figures) {
        long[] all = new long[FunnelMeasure.COUNT];
        figures.forEach((measure, figure) -> all[measure.position()] = figure);
        return new FunnelFigures(all);
    }

    /** Returns a count, or an amount in cents. */
    public long of(FunnelMeasure measure) {
        return figures[measure.position()];
    }

    /** Returns an amount. */
    public Money money(FunnelMeasure measure) {
        if (!measure.isMoney()) {
            throw new IllegalArgumentException(measure + " is no amount");
        }
        return new Money(figures[measure.position()]);
    }

    /**
     * Adds figure by figure.
     *
     * @throws ArithmeticException when a sum cannot be counted any more
     */
    public FunnelFigures plus(FunnelFigures other) {
        long[] sums = new long[figures.length];
        for (int i = 0; i < sums.length; i++) {
            sums[i] = Math.addExact(figures[i], other.figures[i]);
        }
        return new FunnelFigures(sums);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FunnelFigures that && Arrays.equals(figures, that.figures);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(figures);
    }

    @Override
    public String toString() {
        return Arrays.toString(figures);
    }
}
