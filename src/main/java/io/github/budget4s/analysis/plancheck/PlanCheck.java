package io.github.budget4s.analysis.plancheck;

import io.github.budget4s.domain.flag.Flag;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.plan.PlanDocument;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Holds what plans contradict.
 *
 * @param plans the plans
 * @param findings what was found, plan by plan, the worst first, in the order of lines
 */
public record PlanCheck(List<PlanDocument> plans, List<Finding> findings) {

    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::severity)
            .thenComparing(finding -> finding.where().location().line())
            .thenComparing(Finding::rule);

    public PlanCheck {
        plans = List.copyOf(plans);
        findings = List.copyOf(findings);
    }

    /** Checks plans, each by itself. */
    public static PlanCheck of(List<PlanDocument> plans) {
        List<Finding> findings = new ArrayList<>();
        for (PlanDocument plan : plans) {
            findings.addAll(check(plan));
        }
        return new PlanCheck(plans, findings);
    }

    private static List<Finding> check(PlanDocument plan) {
        List<Finding> found = new ArrayList<>();
        found.addAll(SumRules.of(plan));
        found.addAll(TargetRules.of(plan));
        found.addAll(TargetSums.of(plan));
        found.addAll(FunnelRules.of(plan));
        found.addAll(ReserveRule.of(plan));
        found.removeIf(finding -> plan.off().containsKey(finding.rule()));
        plan.off()
                .forEach((rule, reason) -> found.add(Finding.info(
                        rule,
                        plan.outline().at("checks", "off", rule.code()),
                        Message.of("plancheck.off", rule.code(), reason))));
        found.sort(ORDER);
        return found;
    }

    /** Returns the flag of the worst finding. */
    public Flag worst() {
        return Flag.worst(
                findings.stream().map(finding -> finding.severity().flag()).toList());
    }
}
