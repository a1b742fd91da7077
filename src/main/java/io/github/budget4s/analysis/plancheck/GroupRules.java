package io.github.budget4s.analysis.plancheck;

import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.plan.Channel;
import io.github.budget4s.domain.plan.ChannelGroup;
import io.github.budget4s.domain.plan.PlanDocument;
import io.github.budget4s.domain.plan.PlanKeys;
import io.github.budget4s.domain.plan.PlanRule;
import java.util.ArrayList;
import java.util.List;

/** Holds groups of channels against the channels in them, and against the year. */
final class GroupRules {

    /** Names the channels of one group where their sums are told. */
    static final String INSIDE = "group";

    private final PlanDocument document;
    private final List<Finding> findings = new ArrayList<>();

    private GroupRules(PlanDocument document) {
        this.document = document;
    }

    static List<Finding> of(PlanDocument document) {
        GroupRules rules = new GroupRules(document);
        document.plan().groups().forEach(rules::check);
        rules.year();
        return rules.findings;
    }

    private void check(ChannelGroup group) {
        List<Channel> inside = document.plan().channels().stream()
                .filter(channel -> group.channels().contains(channel.name()))
                .toList();
        money(group, inside);
        List<PlacedTarget> targets = new ArrayList<>();
        inside.forEach(channel -> targets.addAll(PlacedTarget.ofChannel(document, channel)));
        List<TargetSums.Parts> sums = TargetSums.sums(INSIDE, targets);
        for (PlacedTarget whole : PlacedTarget.ofGroup(document, group)) {
            sums.stream()
                    .filter(parts ->
                            whole.measure().filter(parts.measure()::equals).isPresent())
                    .forEach(parts -> TargetSums.compare(whole, parts, findings));
        }
    }

    /** Where each channel has a budget they are that of the group, else no more than that. */
    private void money(ChannelGroup group, List<Channel> inside) {
        Money budget = group.budget();
        Money sum = inside.stream().map(Channel::yearly).reduce(Money.ZERO, Money::plus);
        boolean all = inside.stream().allMatch(channel -> channel.budget() != null);
        if (budget == null || sum.equals(budget) || (sum.compareTo(budget) < 0 && !all)) {
            return;
        }
        boolean over = sum.compareTo(budget) > 0;
        findings.add(new Finding(
                PlanRule.SUM_TOTAL,
                over ? Severity.ERROR : Severity.WARNING,
                document.outline().at(PlanKeys.GROUPS, group.name(), PlanKeys.BUDGET),
                CheckedValue.of(sum),
                CheckedValue.of(budget),
                Message.of(
                        over ? "plancheck.sum-total.group-over" : "plancheck.sum-total.group-under",
                        group.name(),
                        budget,
                        sum,
                        over ? sum.minus(budget) : budget.minus(sum))));
    }

    private void year() {
        List<PlacedTarget> targets = new ArrayList<>();
        document.plan().groups().forEach(group -> targets.addAll(PlacedTarget.ofGroup(document, group)));
        List<TargetSums.Parts> sums = TargetSums.sums(PlanKeys.GROUPS, targets);
        for (PlacedTarget year : PlacedTarget.ofYear(document)) {
            sums.stream()
                    .filter(parts ->
                            year.measure().filter(parts.measure()::equals).isPresent())
                    .forEach(parts -> TargetSums.compare(year, parts, findings));
        }
    }
}
