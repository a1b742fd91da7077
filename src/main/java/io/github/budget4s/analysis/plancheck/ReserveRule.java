package io.github.budget4s.analysis.plancheck;

import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.plan.Plan;
import io.github.budget4s.domain.plan.PlanDocument;
import io.github.budget4s.domain.plan.PlanKeys;
import io.github.budget4s.domain.plan.PlanRule;
import java.util.ArrayList;
import java.util.List;

/** Finds a reserve that is more than the other money leaves of the total. */
final class ReserveRule {

    private ReserveRule() {}

    static List<Finding> of(PlanDocument document, boolean hasSigners) {
        List<Finding> findings = new ArrayList<>();
        Plan plan = document.plan();
        Money total = plan.total();
        if (plan.reserve().isZero()) {
            return findings;
        }
        Money spent = PlanMoney.of(plan).spent();
        Money left = total == null ? plan.reserve() : total.minus(spent);
        if (total != null && left.compareTo(plan.reserve()) < 0) {
            findings.add(new Finding(
                    PlanRule.RESERVE,
                    Severity.ERROR,
                    document.outline().at(PlanKeys.RESERVE),
                    CheckedValue.of(left.isNegative() ? Money.ZERO : left),
                    CheckedValue.of(plan.reserve()),
                    Message.of(
                            "plancheck.reserve.unfunded",
                            plan.reserve(),
                            total,
                            spent,
                            left.isNegative() ? Money.ZERO : left,
                            plan.reserve().minus(left))));
        }
        if (!hasSigners) {
            findings.add(Finding.info(
                    PlanRule.RESERVE,
                    document.outline().at(PlanKeys.RESERVE),
                    Message.of("plancheck.reserve.no-signers")));
        }
        return findings;
    }
}
