package io.github.budget4s.analysis.plancheck;

import io.github.budget4s.domain.measure.Measure;
import io.github.budget4s.domain.measure.Measures;
import io.github.budget4s.domain.measure.Quantity;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.domain.plan.Channel;
import io.github.budget4s.domain.plan.ChannelGroup;
import io.github.budget4s.domain.plan.Goals;
import io.github.budget4s.domain.plan.Plan;
import io.github.budget4s.domain.plan.PlanDocument;
import io.github.budget4s.domain.plan.PlanKeys;
import io.github.budget4s.domain.plan.PlanPlace;
import io.github.budget4s.domain.plan.PlanRule;
import io.github.budget4s.domain.plan.StorePlan;
import io.github.budget4s.domain.sales.Units;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Solves the targets of the year, of each channel and of each activity, and tells what in them cannot all hold. */
final class FunnelRules {

    /** What is delivered in a year is about what is ordered in it. */
    private static final Range ABOUT_ALL = new Range(Ratio.of(9, 10), Ratio.ONE, Ratio.of(11, 10));

    private final PlanDocument document;
    private final Plan plan;
    private final List<Finding> findings = new ArrayList<>();

    private FunnelRules(PlanDocument document) {
        this.document = document;
        this.plan = document.plan();
    }

    static List<Finding> of(PlanDocument document) {
        FunnelRules rules = new FunnelRules(document);
        rules.tell(year(document));
        rules.channels();
        rules.groups();
        rules.activities();
        rules.stores();
        return rules.findings;
    }

    /** Solves the figures of the whole year. */
    static TargetSystem year(PlanDocument document) {
        Plan plan = document.plan();
        List<PlacedTarget> targets = PlacedTarget.ofYear(document);
        List<Statement> statements =
                statements(PlanKeys.TOTAL, plan.total(), document.outline().at(PlanKeys.TOTAL), targets);
        addSalesPlan(statements, plan.goals().plannedUnits(), document.outline().at(PlanKeys.SALES_PLAN));
        for (TargetSums.Parts parts : TargetSums.ofActivities(document)) {
            if (isOpen(plan, parts.measure())) {
                statements.add(parts.statement());
            }
        }
        TargetSystem system =
                new TargetSystem(statements, OwnMeasures.of(targets).measures());
        if (statements.stream().noneMatch(each -> each.measure().equals(Measures.DELIVERY_RATE))) {
            boolean both = statements.stream().anyMatch(each -> each.measure().equals(Measures.DELIVERIES));
            system.assume(Measures.DELIVERY_RATE, both ? ABOUT_ALL : Range.exactly(Ratio.ONE));
        }
        return system.solve();
    }

    private static void addSalesPlan(List<Statement> statements, Units planned, PlanPlace place) {
        if (!planned.isZero()) {
            statements.add(new Statement(
                    PlanKeys.SALES_PLAN,
                    Measures.DELIVERIES,
                    Range.exactly(Ratio.of(planned.toDecimal())),
                    Statement.Kind.EXACT,
                    place,
                    1));
        }
    }

    /** The parts of what the year states itself are compared with that. */
    private static boolean isOpen(Plan plan, Measure measure) {
        Goals goals = plan.goals();
        return goals.target(measure).isEmpty();
    }

    private void channels() {
        List<ChannelLeads> all = new ArrayList<>();
        for (Channel channel : plan.channels()) {
            List<PlacedTarget> targets = PlacedTarget.ofChannel(document, channel);
            PlanPlace place = document.outline().at(PlanKeys.CHANNELS, channel.name());
            List<Statement> statements =
                    statements(channel.name(), channel.budget() == null ? null : channel.yearly(), place, targets);
            TargetSystem system =
                    new TargetSystem(statements, OwnMeasures.of(targets).measures()).solve();
            tell(system);
            all.add(new ChannelLeads(channel.name(), place, system));
        }
        findings.addAll(LeadRules.of(document, all));
    }

    /** The money of a group is its own budget, else that of its channels where each has one. */
    private void groups() {
        for (ChannelGroup group : plan.groups()) {
            List<PlacedTarget> targets = PlacedTarget.ofGroup(document, group);
            if (targets.isEmpty()) {
                continue;
            }
            List<Channel> inside = plan.channels().stream()
                    .filter(channel -> group.channels().contains(channel.name()))
                    .toList();
            Money money = group.budget() == null && inside.stream().allMatch(channel -> channel.budget() != null)
                    ? inside.stream().map(Channel::yearly).reduce(Money.ZERO, Money::plus)
                    : group.budget();
            List<Statement> statements =
                    statements(group.name(), money, document.outline().at(PlanKeys.GROUPS, group.name()), targets);
            tell(new TargetSystem(statements, OwnMeasures.of(targets).measures()).solve());
        }
    }

    private void activities() {
        for (int i = 0; i < plan.activities().size(); i++) {
            List<PlacedTarget> targets = PlacedTarget.ofActivity(document, i);
            if (targets.size() > 1) {
                Money budget = plan.activities().get(i).budget();
                PlanPlace place = document.outline().atActivity(i, PlanKeys.BUDGET);
                List<Statement> statements = statements(plan.activities().get(i).name(), budget, place, targets);
                tell(new TargetSystem(statements, OwnMeasures.of(targets).measures()).solve());
            }
        }
    }

    private void stores() {
        for (StorePlan store : plan.goals().stores()) {
            PlanPlace place = document.outline().at(PlanKeys.STORES, store.store());
            List<Statement> statements =
                    statements(store.store(), store.total(), place, PlacedTarget.ofStore(document, store));
            addSalesPlan(
                    statements,
                    store.plannedUnits(),
                    document.outline().at(PlanKeys.STORES, store.store(), PlanKeys.SALES_PLAN));
            tell(new TargetSystem(statements, List.of())
                    .assume(Measures.DELIVERY_RATE, ABOUT_ALL)
                    .solve());
        }
    }

    static List<Statement> statements(String name, @Nullable Money money, PlanPlace place, List<PlacedTarget> targets) {
        List<Statement> statements = new ArrayList<>();
        if (money != null && !money.isZero()) {
            statements.add(Statement.of(name, Measures.SPEND, money, place));
        }
        OwnMeasures own = OwnMeasures.of(targets);
        for (PlacedTarget each : targets) {
            Measure measure = own.measure(each);
            if (measure != null && each.target().value().signum() > 0 && !TargetRules.isAboveOne(each)) {
                statements.add(Statement.of(each.target(), measure, each.place()));
            } else if (measure == null) {
                MonthlyMean.of(each).ifPresent(statements::add);
            }
        }
        return statements;
    }

    private void tell(TargetSystem system) {
        List<MoreThanAll> more = MoreThanAll.of(system);
        more.forEach(each -> findings.add(each.finding(system)));
        for (Contradiction each : Contradiction.of(system)) {
            if (more.stream().noneMatch(less -> (less.set() & each.set()) == less.set())) {
                findings.add(ContradictionText.finding(each, system));
            }
        }
        if (system.isCutShort()) {
            findings.add(Finding.info(
                    PlanRule.FUNNEL, system.statements().get(0).place(), Message.of("plancheck.funnel.cut-short", (long)
                            system.statements().size())));
        }
        if (!system.leftOut().isEmpty()) {
            findings.add(Finding.info(
                    PlanRule.FUNNEL,
                    system.leftOut().get(0).place(),
                    Message.of(
                            "plancheck.funnel.left-out",
                            (long) system.statements().size(),
                            system.leftOut().stream().map(Statement::name).toList())));
        }
    }

    /**
     * What a channel's own figures make of it.
     *
     * @param system its money and its targets, solved
     */
    record ChannelLeads(String channel, PlanPlace place, TargetSystem system) {

        /** Finds what a quantity is by the least number of figures. */
        Optional<TargetSystem.Derived> of(Quantity quantity) {
            return system.of(quantity).stream()
                    .min((one, other) -> Integer.compare(Long.bitCount(one.support()), Long.bitCount(other.support())));
        }
    }
}
