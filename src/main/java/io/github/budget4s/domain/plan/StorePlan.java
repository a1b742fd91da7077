package io.github.budget4s.domain.plan;

import io.github.budget4s.domain.sales.Units;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Holds what a plan says of one store of a group; one of the two is given.
 *
 * @param store the store, as sales files name it
 * @param salesPlan its planned units of January to December; empty when not given
 * @param like the store whose sales it is expected to follow; null when not given
 */
public record StorePlan(
        String store, List<Units> salesPlan, @Nullable String like) {

    public StorePlan {
        salesPlan = List.copyOf(salesPlan);
    }

    /** Adds up the planned units of the year; zero when no sales are planned. */
    public Units plannedUnits() {
        return salesPlan.stream().reduce(Units.ZERO, Units::plus);
    }
}
