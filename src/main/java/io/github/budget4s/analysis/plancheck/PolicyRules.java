package io.github.budget4s.analysis.plancheck;

import io.github.budget4s.analysis.support.Headroom;
import io.github.budget4s.analysis.support.Support;
import io.github.budget4s.analysis.support.SupportFacts;
import io.github.budget4s.analysis.support.SupportRules;
import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.plan.PlanDocument;
import io.github.budget4s.domain.plan.PlanKeys;
import io.github.budget4s.domain.plan.PlanPlace;
import io.github.budget4s.domain.plan.PlanRule;
import io.github.budget4s.domain.policy.Deadline;
import io.github.budget4s.domain.policy.Policy;
import io.github.budget4s.domain.policy.SupportItem;
import io.github.budget4s.domain.sales.Units;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Holds a plan against what the OEM supports: what it leaves, what comes too late, what it does not earn. */
final class PolicyRules {

    private final PlanDocument document;
    private final PolicyFacts facts;
    private final MonthRange year;
    private final List<Finding> findings = new ArrayList<>();

    private PolicyRules(PlanDocument document, MonthRange year) {
        this.document = document;
        this.year = year;
        this.facts = PolicyFacts.of(document, year);
    }

    static List<Finding> of(PlanDocument document, Policy policy, MonthRange year) {
        PolicyRules rules = new PolicyRules(document, year);
        policy.items().forEach(rules::check);
        return rules.findings;
    }

    private void check(SupportItem item) {
        SupportFacts planned = facts.of(item, null);
        Support support = SupportRules.compute(item, year.first().getYear(), planned);
        if (!support.isKnown()) {
            return;
        }
        if (support.condition() == Support.Condition.FAILED) {
            condition(item, support);
            return;
        }
        unused(item, planned, support);
        late(item, support);
    }

    private PlanPlace place(SupportItem item) {
        return item.channels().stream()
                .filter(channel ->
                        document.outline().find(PlanKeys.CHANNELS, channel).isPresent())
                .map(channel -> document.outline().at(PlanKeys.CHANNELS, channel))
                .findFirst()
                .orElse(document.outline().at(PlanKeys.CHANNELS));
    }

    private void condition(SupportItem item, Support support) {
        Units least = item.minimumUnits();
        PlannedSales sales = PlannedSales.of(document).orElse(null);
        if (least != null && sales != null) {
            findings.add(new Finding(
                    PlanRule.POLICY_CONDITION,
                    Severity.WARNING,
                    sales.place(),
                    CheckedValue.of(least),
                    CheckedValue.of(sales.units()),
                    Message.of(
                            "plancheck.policy-condition", item.label(), least, sales.units(), support.conditional())));
        }
    }

    private void unused(SupportItem item, SupportFacts planned, Support support) {
        Headroom left = Headroom.of(support).orElse(null);
        if (left == null) {
            return;
        }
        Message more =
                switch (left.by()) {
                    case SPEND ->
                        Message.of(
                                "plancheck.policy-unused.spend",
                                new Money(left.more().longValueExact()));
                    case REVENUE ->
                        Message.of(
                                "plancheck.policy-unused.revenue",
                                new Money(left.more().longValueExact()));
                    case VEHICLES ->
                        Message.of(
                                "plancheck.policy-unused.vehicles", left.more().longValueExact());
                    case EVENTS ->
                        Message.of(
                                "plancheck.policy-unused.events",
                                left.more().longValueExact(),
                                (long) planned.events().values().stream()
                                        .mapToInt(Integer::intValue)
                                        .sum(),
                                item.channels());
                };
        // More events, and money where there is none, are the plan's to choose; more vehicles are not.
        boolean isChosen = left.by() == Headroom.By.EVENTS
                || (left.by() == Headroom.By.SPEND && support.amount().isZero());
        findings.add(new Finding(
                PlanRule.POLICY_UNUSED,
                isChosen && isPlanned(item) ? Severity.WARNING : Severity.INFO,
                place(item),
                CheckedValue.of(left.most()),
                CheckedValue.of(support.amount()),
                Message.of("plancheck.policy-unused", item.label(), left.most(), support.amount(), left.left(), more)));
    }

    /** What an item covers may be of no channel that the plan has. */
    private boolean isPlanned(SupportItem item) {
        return document.plan().channelNames().stream().anyMatch(item.channels()::contains);
    }

    private void late(SupportItem item, Support support) {
        Deadline deadline = item.deadline();
        LocalDate last = deadline == null ? null : deadline.last();
        if (last == null) {
            return;
        }
        SupportFacts inTime = facts.of(item, last);
        Support paid = SupportRules.compute(item, year.first().getYear(), inTime);
        Money lost = support.amount().minus(paid.conditional());
        Money after = sum(facts.of(item, null)).minus(sum(inTime));
        if (lost.compareTo(Money.ZERO) > 0) {
            findings.add(new Finding(
                    PlanRule.POLICY_LATE,
                    Severity.WARNING,
                    place(item),
                    CheckedValue.of(support.amount()),
                    CheckedValue.of(paid.conditional()),
                    Message.of("plancheck.policy-late", item.label(), last.toString(), after, lost)));
        }
    }

    private static Money sum(SupportFacts facts) {
        return facts.spend().values().stream().reduce(Money.ZERO, Money::plus);
    }
}
