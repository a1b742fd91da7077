package io.github.budget4s.domain.plan;

import io.github.budget4s.domain.sales.Units;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Holds what a plan wants of the whole year.
 *
 * @param targets the targets of the whole year
 * @param salesPlan the planned units of January to December; empty when not given
 * @param bonus how the year's result pays; null when not given
 */
public record Goals(
        List<Target> targets,
        List<Units> salesPlan,
        @Nullable Bonus bonus) {

    /** A plan that wants nothing. */
    public static final Goals NONE = new Goals(List.of(), List.of(), null);

    /** Copies the lists. */
    public Goals {
        targets = List.copyOf(targets);
        salesPlan = List.copyOf(salesPlan);
    }

    /** Finds the target of a measure, by the measure's name. */
    public Optional<Target> target(String measure) {
        return targets.stream()
                .filter(target -> target.measure().equals(measure))
                .findFirst();
    }

    /** Adds up the planned units of the year; zero when no sales are planned. */
    public Units plannedUnits() {
        return salesPlan.stream().reduce(Units.ZERO, Units::plus);
    }
}
