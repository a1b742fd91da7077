package io.github.budget4s.analysis.plancheck;

import io.github.budget4s.domain.measure.Better;
import io.github.budget4s.domain.measure.Measure;
import io.github.budget4s.domain.measure.Unit;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.domain.plan.PlanPlace;
import io.github.budget4s.domain.plan.Target;
import io.github.budget4s.domain.plan.Target.Direction;
import java.math.BigDecimal;

/**
 * Is one figure of a plan that others may contradict.
 *
 * @param name what the plan calls it
 * @param measure what it is of
 * @param range the figure, and what it stands for by its own rounding
 * @param kind what it says of that
 * @param place where it stands
 * @param lines how many lines of the plan make it up
 */
record Statement(String name, Measure measure, Range range, Kind kind, PlanPlace place, int lines) {

    /** What a figure says. */
    enum Kind {
        /** So much, neither more nor less: money. */
        EXACT,
        /** At least so much. */
        FLOOR,
        /** At most so much. */
        CEILING,
        /** The sum of some parts: the whole may be more. */
        PARTS
    }

    /** Takes an amount of money. */
    static Statement of(String name, Measure measure, Money amount, PlanPlace place) {
        return new Statement(name, measure, Range.exactly(Ratio.of(amount.toYuan())), Kind.EXACT, place, 1);
    }

    /** Takes a target; of a measure that is better one way, that is its direction, whatever the plan wrote. */
    static Statement of(Target target, Measure measure, PlanPlace place) {
        boolean ceiling = measure.better() == Better.NONE
                ? target.direction() == Direction.AT_MOST
                : measure.better() == Better.DOWN;
        return new Statement(target.measure(), measure, range(target), ceiling ? Kind.CEILING : Kind.FLOOR, place, 1);
    }

    /** Half a unit of the last digit that was written; of whole numbers half of one. */
    static Range range(Target target) {
        int decimals = Math.max(target.value().scale(), 0);
        Ratio half = Ratio.of(BigDecimal.valueOf(5, decimals + 1));
        return Range.around(Ratio.of(target.value()), half);
    }

    CheckedValue.Figure figure() {
        return new CheckedValue.Figure(range.value(), unit());
    }

    Unit unit() {
        return measure.unit();
    }
}
