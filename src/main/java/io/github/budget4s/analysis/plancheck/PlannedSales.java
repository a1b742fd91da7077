package io.github.budget4s.analysis.plancheck;

import io.github.budget4s.domain.measure.Measure;
import io.github.budget4s.domain.measure.Measures;
import io.github.budget4s.domain.plan.Goals;
import io.github.budget4s.domain.plan.PlanDocument;
import io.github.budget4s.domain.plan.PlanKeys;
import io.github.budget4s.domain.plan.PlanPlace;
import io.github.budget4s.domain.plan.Target;
import io.github.budget4s.domain.plan.Target.Direction;
import io.github.budget4s.domain.sales.Units;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * Holds how many vehicles a plan means to sell in the year.
 *
 * @param units how many
 * @param place where it says so
 * @param isAll whether they are all that the store sells, rather than what marketing brings
 */
record PlannedSales(Units units, PlanPlace place, boolean isAll) {

    /** Finds what a plan says: its sales plan, its deliveries, its orders, what its leads and rates make. */
    static Optional<PlannedSales> of(PlanDocument document) {
        Goals goals = document.plan().goals();
        if (!goals.plannedUnits().isZero()) {
            return Optional.of(
                    new PlannedSales(goals.plannedUnits(), document.outline().at(PlanKeys.SALES_PLAN), true));
        }
        for (Measure measure : List.of(Measures.DELIVERIES, Measures.ORDERS)) {
            Optional<Target> target =
                    goals.target(measure).filter(each -> each.direction() == Direction.AT_LEAST && !each.percent());
            if (target.isPresent()) {
                return Optional.of(new PlannedSales(
                        Units.of(target.get().value()),
                        document.outline().at(PlanKeys.TARGETS, target.get().measure()),
                        measure.equals(Measures.DELIVERIES)));
            }
        }
        List<Statement> statements =
                FunnelRules.statements("", null, document.outline().at(), PlacedTarget.ofYear(document));
        return new TargetSystem(statements, List.of())
                .solve().of(Measures.ORDERS).stream()
                        .map(derived -> new PlannedSales(
                                Units.of(derived.range().value().toDecimal(0, RoundingMode.HALF_UP)),
                                document.outline().at(PlanKeys.TARGETS),
                                false))
                        .findFirst();
    }
}
