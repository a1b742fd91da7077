package io.github.budget4s.domain.plan;

import io.github.budget4s.domain.measure.Measure;
import io.github.budget4s.domain.measure.Measures;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.sales.Units;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Holds what a plan wants of the whole year.
 *
 * @param targets the targets of the whole year
 * @param salesPlan the planned units of January to December; empty when not given
 * @param stores what is planned of single stores of a group
 * @param bonus how the year's result pays; null when not given
 * @param roles what roles are paid by, in the order of the plan
 * @param salesPlanFile the file that has the planned units instead, as the plan names it; null when none does, and when
 *     it was read
 */
public record Goals(
        List<Target> targets,
        List<Units> salesPlan,
        List<StorePlan> stores,
        @Nullable Bonus bonus,
        List<StaffRole> roles,
        @Nullable String salesPlanFile) {

    /** A plan that wants nothing. */
    public static final Goals NONE = new Goals(List.of(), List.of(), List.of(), null);

    public Goals {
        targets = List.copyOf(targets);
        salesPlan = List.copyOf(salesPlan);
        stores = List.copyOf(stores);
        roles = List.copyOf(roles);
    }

    /** Holds goals of which no file has a part. */
    public Goals(List<Target> targets, List<Units> salesPlan, List<StorePlan> stores, @Nullable Bonus bonus) {
        this(targets, salesPlan, stores, bonus, List.of(), null);
    }

    /** Returns the same goals with other units of January to December, which no file has. */
    Goals with(List<Units> units) {
        return new Goals(targets, units, stores, bonus, roles, null);
    }

    Goals withStores(List<StorePlan> others) {
        return new Goals(targets, salesPlan, others, bonus, roles, salesPlanFile);
    }

    /** Returns whether a file has units that are planned, of all or of a store. */
    public boolean namesFiles() {
        return salesPlanFile != null || stores.stream().anyMatch(store -> store.salesPlanFile() != null);
    }

    /** Finds the target of a measure, under whichever of its names the plan has it; the first one of several. */
    public Optional<Target> target(Measure measure) {
        return targets.stream()
                .filter(target ->
                        Measures.find(target.measure()).filter(measure::equals).isPresent())
                .findFirst();
    }

    /** Adds up the totals that stores have of their own; null when no store has one. */
    public @Nullable Money storeTotals() {
        return stores.stream()
                .map(StorePlan::total)
                .filter(Objects::nonNull)
                .reduce(Money::plus)
                .orElse(null);
    }

    /** Adds up the planned units of the year; zero when no sales are planned. */
    public Units plannedUnits() {
        return salesPlan.stream().reduce(Units.ZERO, Units::plus);
    }
}
