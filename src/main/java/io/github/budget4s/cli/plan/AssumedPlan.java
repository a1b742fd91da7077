package io.github.budget4s.cli.plan;

import io.github.budget4s.analysis.scenario.Scenario;
import io.github.budget4s.cli.options.Assumption;
import io.github.budget4s.cli.options.NamedAmount;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.plan.Plan;
import io.github.budget4s.domain.plan.PlanChange;
import io.github.budget4s.domain.plan.PlanDocument;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import io.github.budget4s.input.ChangedPlans;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Holds a plan as a scenario assumes it.
 *
 * @param name what the user calls it
 * @param plan the plan with the assumptions
 * @param total its total
 * @param document the same plan with its places, in order to check it
 */
record AssumedPlan(String name, Plan plan, Money total, PlanDocument document) {

    /** More side by side nobody compares, and each takes as long as checking a plan. */
    private static final int MOST = 200;

    /** What the first column is called, which no scenario may be. */
    private static final String MEASURE = "measure";

    /**
     * Lists the scenarios: each total, then each set of assumptions. The plan as it stands comes first where no totals
     * are named, or where assumptions are and no total is the plan's own.
     *
     * @throws RefusedException when two have the same name, one has no total, or there are more than can be compared
     */
    static List<AssumedPlan> of(Plan plan, List<NamedAmount> totals, List<Assumption> assumptions, ChangedPlans plans) {
        if (totals.size() + assumptions.size() > MOST) {
            throw new RefusedException(Reason.USAGE, "usage.many-scenarios", (long) MOST);
        }
        List<AssumedPlan> scenarios = new ArrayList<>();
        boolean hasOwn = totals.stream().anyMatch(each -> each.amount().equals(plan.total()));
        if (totals.isEmpty() || (!assumptions.isEmpty() && !hasOwn)) {
            scenarios.add(of(Scenario.UNCHANGED, List.of(), plans));
        }
        for (NamedAmount each : totals) {
            scenarios.add(of(each.text(), List.of(new PlanChange("total", each.text())), plans));
        }
        for (Assumption each : assumptions) {
            scenarios.add(of(each.name(), each.changes(), plans));
        }
        Set<String> names = new HashSet<>(List.of(MEASURE));
        for (AssumedPlan each : scenarios) {
            if (!names.add(each.name())) {
                throw new RefusedException(Reason.USAGE, "usage.scenario-twice", each.name());
            }
        }
        return scenarios;
    }

    private static AssumedPlan of(String name, List<PlanChange> changes, ChangedPlans plans) {
        Plan plan = plans.with(changes);
        return new AssumedPlan(
                name,
                plan,
                total(plan.total() == null ? plan.goals().storeTotals() : plan.total()),
                plans.document(changes));
    }

    private static Money total(@Nullable Money total) {
        if (total == null) {
            throw new RefusedException(Reason.USAGE, "usage.no-total");
        }
        return total;
    }
}
