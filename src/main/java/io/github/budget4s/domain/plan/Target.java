package io.github.budget4s.domain.plan;

import java.math.BigDecimal;
import java.util.List;

/**
 * Holds a target with its direction: a floor for what is to be reached, a ceiling for what it may cost.
 *
 * @param measure what is measured: {@code leads}, {@code visit_rate}, {@code cost_per_vehicle}, ...
 * @param direction which side is good
 * @param value the figure; a rate as a fraction, 42 % is 0.42
 * @param percent whether the plan wrote it as a percentage
 * @param milestones what is to be reached on the way, in the order of the planning year
 * @param overMonths what values of several months come to, where the measure is one of the plan's own
 */
public record Target(
        String measure,
        Direction direction,
        BigDecimal value,
        boolean percent,
        List<Milestone> milestones,
        OverMonths overMonths) {

    /**
     * Says what is to be reached from the beginning of the planning year to the end of one of its months.
     *
     * @param month the month of the year, 1 to 12; of a quarter its last
     * @param value the figure, as that of the target
     */
    public record Milestone(int month, BigDecimal value) {}

    public Target {
        milestones = List.copyOf(milestones);
    }

    /** Holds a target without milestones. */
    public Target(String measure, Direction direction, BigDecimal value, boolean percent) {
        this(measure, direction, value, percent, List.of(), OverMonths.of(measure, percent));
    }

    /** Returns it with milestones. */
    public Target with(List<Milestone> dated) {
        return new Target(measure, direction, value, percent, dated, overMonths);
    }

    /** Returns it with what values of several months come to. */
    public Target with(OverMonths over) {
        return new Target(measure, direction, value, percent, milestones, over);
    }

    /**
     * Returns whether it says what is to be reached by the end of a month.
     *
     * @param month the month of the year, 1 to 12
     */
    public boolean hasMilestone(int month) {
        return milestones.stream().anyMatch(milestone -> milestone.month() == month);
    }

    /** Which side of a target is good. */
    public enum Direction {
        /** At least: leads, rates, returns. */
        AT_LEAST,
        /** At most: costs. */
        AT_MOST
    }
}
