package io.github.budget4s.analysis.plancheck;

import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.flag.Flag;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.plan.PlanDocument;
import io.github.budget4s.domain.plan.PlanRule;
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
    public static PlanCheck of(List<PlanDocument> plans, CheckFacts facts) {
        return new PlanCheck(
                plans,
                plans.parallelStream()
                        .flatMap(plan -> check(plan, facts).stream())
                        .toList());
    }

    private static List<Finding> check(PlanDocument plan, CheckFacts facts) {
        List<Finding> found = new ArrayList<>();
        found.addAll(LineRules.of(plan));
        found.addAll(SumRules.of(plan));
        found.addAll(GroupRules.of(plan));
        found.addAll(StoreRules.of(plan));
        found.addAll(StoreMoneyRules.of(plan, months(plan, facts)));
        found.addAll(TargetRules.of(plan));
        found.addAll(TargetSums.of(plan, months(plan, facts)));
        found.addAll(FunnelRules.of(plan));
        found.addAll(BonusRules.of(plan));
        found.addAll(ReserveRule.of(plan, !facts.one() || facts.hasSigners()));
        found.addAll(withFacts(plan, facts));
        found.removeIf(finding -> plan.off().containsKey(finding.rule()));
        plan.off()
                .forEach((rule, reason) -> found.add(Finding.info(
                        rule,
                        plan.outline().at("checks", "off", rule.code()),
                        Message.of("plancheck.off", rule.code(), reason))));
        found.sort(ORDER);
        return found;
    }

    /** Returns the months of the plan; where no year is known, those of any: only their order counts. */
    private static MonthRange months(PlanDocument plan, CheckFacts facts) {
        Integer own = plan.plan().year();
        Integer year = own == null ? facts.year().year() : own;
        return MonthRange.ofYear(year == null ? 0 : year, facts.year().starts());
    }

    /** Holds a plan against what stands in other files, and says which of them would let more be checked. */
    private static List<Finding> withFacts(PlanDocument plan, CheckFacts facts) {
        Integer own = plan.plan().year();
        Integer year = own == null ? facts.year().year() : own;
        List<Finding> found = new ArrayList<>(CalendarRules.of(plan, year, facts.opened()));
        if (!facts.one()) {
            return found;
        }
        if (year == null) {
            found.add(Finding.info(
                    PlanRule.CALENDAR_FESTIVAL, plan.outline().at(), Message.of("plancheck.unchecked.year")));
            return found;
        }
        if (facts.opened() == null && !plan.plan().activities().isEmpty()) {
            found.add(Finding.info(
                    PlanRule.CALENDAR_MEMBERS, plan.outline().at(), Message.of("plancheck.unchecked.opened")));
        }
        if (facts.sales() == null) {
            found.add(Finding.info(
                    PlanRule.HISTORY_GROWTH, plan.outline().at(), Message.of("plancheck.unchecked.history")));
        } else {
            found.addAll(HistoryRules.of(plan, facts.sales(), months(plan, facts)));
        }
        if (facts.policy() == null) {
            found.add(Finding.info(
                    PlanRule.POLICY_UNUSED, plan.outline().at(), Message.of("plancheck.unchecked.policy")));
        } else {
            found.addAll(PolicyRules.of(plan, facts.policy(), months(plan, facts)));
        }
        return found;
    }

    /** Returns the flag of the worst finding. */
    public Flag worst() {
        return Flag.worst(
                findings.stream().map(finding -> finding.severity().flag()).toList());
    }
}
