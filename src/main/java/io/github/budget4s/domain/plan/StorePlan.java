package io.github.budget4s.domain.plan;

import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.sales.Units;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Holds what a plan says of one store of a group: at most one of the first two.
 *
 * @param store the store, as sales files name it
 * @param salesPlan its planned units of January to December; empty when not given
 * @param like the store whose sales it is expected to follow; null when not given
 * @param total its part of the year's budget, with its part of the reserve; null when it has what its sales give it
 * @param targets its own targets
 * @param policy the file of its own policy, from where the plan stands; null when it has none
 * @param opened the month in which it opened or will open; null when its first sale tells
 * @param salesPlanFile the file that has its planned units instead, as the plan names it; null when none does, and when
 *     it was read
 */
public record StorePlan(
        String store,
        List<Units> salesPlan,
        @Nullable String like,
        @Nullable Money total,
        List<Target> targets,
        @Nullable String policy,
        @Nullable YearMonth opened,
        @Nullable String salesPlanFile) {

    /** Holds a store of whose sales no file has the plan. */
    public StorePlan(
            String store,
            List<Units> salesPlan,
            @Nullable String like,
            @Nullable Money total,
            List<Target> targets,
            @Nullable String policy,
            @Nullable YearMonth opened) {
        this(store, salesPlan, like, total, targets, policy, opened, null);
    }

    /** Has no policy of its own, and opened with its first sale. */
    public StorePlan(
            String store, List<Units> salesPlan, @Nullable String like, @Nullable Money total, List<Target> targets) {
        this(store, salesPlan, like, total, targets, null, null);
    }

    public StorePlan {
        salesPlan = List.copyOf(salesPlan);
        targets = List.copyOf(targets);
    }

    /** Returns the same store with other units of January to December. */
    public StorePlan withSalesPlan(List<Units> units) {
        return new StorePlan(store, units, like, total, targets, policy, opened, null);
    }

    /** Returns whether it says what the store is expected to sell. */
    public boolean isOfSales() {
        return !salesPlan.isEmpty() || like != null;
    }

    /** Adds up the planned units of the year; zero when no sales are planned. */
    public Units plannedUnits() {
        return salesPlan.stream().reduce(Units.ZERO, Units::plus);
    }
}
