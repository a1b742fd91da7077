package io.github.budget4s.analysis.plancheck;

import io.github.budget4s.domain.measure.Measure;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.domain.plan.PlanDocument;
import io.github.budget4s.domain.plan.PlanKeys;
import io.github.budget4s.domain.plan.PlanRule;
import io.github.budget4s.domain.plan.StorePlan;
import io.github.budget4s.domain.plan.Target.Direction;
import io.github.budget4s.domain.sales.Units;
import java.util.ArrayList;
import java.util.List;

/** Holds the stores of a group against the whole: their totals, their sales plans, their targets. */
final class StoreRules {

    private final PlanDocument document;
    private final List<StorePlan> stores;
    private final List<Finding> findings = new ArrayList<>();

    private StoreRules(PlanDocument document) {
        this.document = document;
        this.stores = document.plan().goals().stores();
    }

    static List<Finding> of(PlanDocument document) {
        StoreRules rules = new StoreRules(document);
        if (!rules.stores.isEmpty()) {
            rules.totals();
            rules.salesPlans();
            PlacedTarget.ofYear(document).forEach(rules::target);
        }
        return rules.findings;
    }

    /** Where each store has a total they are that of the group, else no more than that. */
    private void totals() {
        Money total = document.plan().total();
        Money sum = document.plan().goals().storeTotals();
        boolean all = stores.stream().allMatch(store -> store.total() != null);
        if (total == null || sum == null || sum.equals(total) || (sum.compareTo(total) < 0 && !all)) {
            return;
        }
        boolean over = sum.compareTo(total) > 0;
        findings.add(new Finding(
                PlanRule.SUM_TOTAL,
                over ? Severity.ERROR : Severity.WARNING,
                document.outline().at(PlanKeys.STORES),
                CheckedValue.of(total),
                CheckedValue.of(sum),
                Message.of(
                        over ? "plancheck.sum-total.stores-over" : "plancheck.sum-total.stores-under",
                        sum,
                        total,
                        over ? sum.minus(total) : total.minus(sum))));
    }

    private void salesPlans() {
        Units group = document.plan().goals().plannedUnits();
        boolean all = stores.stream().noneMatch(store -> store.salesPlan().isEmpty());
        Units sum = stores.stream().map(StorePlan::plannedUnits).reduce(Units.ZERO, Units::plus);
        if (all && !group.isZero() && !sum.equals(group)) {
            findings.add(new Finding(
                    PlanRule.SUM_TARGETS,
                    Severity.ERROR,
                    document.outline().at(PlanKeys.SALES_PLAN),
                    CheckedValue.of(sum),
                    CheckedValue.of(group),
                    Message.of("plancheck.sum-targets.sales-plans", sum, group)));
        }
    }

    /** Where each store has a target they are the group's together, else no more than that. */
    private void target(PlacedTarget year) {
        Measure measure = year.measure().filter(Measure::isSum).orElse(null);
        if (measure == null || year.target().direction() != Direction.AT_LEAST) {
            return;
        }
        List<PlacedTarget> parts = new ArrayList<>();
        for (StorePlan store : stores) {
            PlacedTarget.ofStore(document, store).stream()
                    .filter(each -> each.measure().filter(measure::equals).isPresent())
                    .forEach(parts::add);
        }
        Ratio sum = parts.stream().map(each -> Ratio.of(each.target().value())).reduce(Ratio.ZERO, Ratio::plus);
        Statement whole = Statement.of(year.target(), measure, year.place());
        boolean over = sum.compareTo(whole.range().high()) > 0;
        boolean under =
                parts.size() == stores.size() && sum.compareTo(whole.range().low()) < 0;
        if (!parts.isEmpty() && (over || under)) {
            CheckedValue.Figure together = new CheckedValue.Figure(sum, measure.unit());
            findings.add(new Finding(
                    PlanRule.SUM_TARGETS,
                    Severity.ERROR,
                    year.place(),
                    together,
                    whole.figure(),
                    Message.of(
                            "plancheck.sum-targets.stores",
                            TargetNames.shown(year.target().measure()),
                            whole.figure().argument(),
                            together.argument())));
        }
    }
}
