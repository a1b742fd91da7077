package io.github.budget4s.domain.plan;

import java.math.BigDecimal;

/**
 * Holds a target with its direction: a floor for what is to be reached, a ceiling for what it may cost.
 *
 * @param measure what is measured: {@code leads}, {@code visit_rate}, {@code cost_per_vehicle}, ...
 * @param direction which side is good
 * @param value the figure; a rate as a fraction, 42 % is 0.42
 * @param percent whether the plan wrote it as a percentage
 */
public record Target(String measure, Direction direction, BigDecimal value, boolean percent) {

    /** Which side of a target is good. */
    public enum Direction {
        /** At least: leads, rates, returns. */
        AT_LEAST,
        /** At most: costs. */
        AT_MOST
    }
}
