package io.github.budget4s.analysis.plancheck;

import io.github.budget4s.domain.money.Ratio;

/**
 * Holds a figure with the least and the most that it may stand for: 38 % stands for 37.5 to 38.5 %. Computed with
 * exactly; of figures above 0.
 */
record Range(Ratio low, Ratio value, Ratio high) {

    /** A figure that stands for itself alone. */
    static Range exactly(Ratio value) {
        return new Range(value, value, value);
    }

    /** A figure that may be so much more or less. */
    static Range around(Ratio value, Ratio half) {
        return new Range(value.minus(half), value, value.plus(half));
    }

    boolean isPositive() {
        return low.compareTo(Ratio.ZERO) > 0;
    }

    Range times(Range other) {
        return new Range(low.times(other.low), value.times(other.value), high.times(other.high));
    }

    Range dividedBy(Range other) {
        return new Range(low.dividedBy(other.high), value.dividedBy(other.value), high.dividedBy(other.low));
    }

    Range plus(Range other) {
        return new Range(low.plus(other.low), value.plus(other.value), high.plus(other.high));
    }

    Range minus(Range other) {
        return new Range(low.minus(other.high), value.minus(other.value), high.minus(other.low));
    }
}
