package io.github.budget4s.analysis.plancheck;

import io.github.budget4s.analysis.plancheck.FunnelRules.ChannelLeads;
import io.github.budget4s.domain.measure.Measure;
import io.github.budget4s.domain.measure.Measures;
import io.github.budget4s.domain.measure.Unit;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.domain.plan.PlanDocument;
import io.github.budget4s.domain.plan.PlanRule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Holds the leads that the channels' money buys against those of the year, and their costs against each other. */
final class LeadRules {

    /** What costs so many times the dearest of the others is hardly meant. */
    private static final Ratio DEAR = Ratio.of(3, 1);

    /** Channels differ, but not so much. */
    private static final Ratio MANY_TIMES = Ratio.of(6, 1);

    /** The leads that money buys may pass those of the year by so much. */
    private static final Ratio MORE = Ratio.of(11, 10);

    private final List<ChannelLeads> channels;
    private final List<Finding> findings = new ArrayList<>();

    private LeadRules(List<ChannelLeads> channels) {
        this.channels = channels;
    }

    static List<Finding> of(PlanDocument document, List<ChannelLeads> channels) {
        LeadRules rules = new LeadRules(channels);
        Optional<PlacedTarget> year = PlacedTarget.ofYear(document).stream()
                .filter(each -> each.measure().filter(Measures.LEADS::equals).isPresent())
                .findFirst();
        year.ifPresent(rules::wholeYear);
        rules.dear();
        rules.others();
        PlacedTarget.ofYear(document).forEach(rules::overYear);
        return rules.findings;
    }

    private void wholeYear(PlacedTarget year) {
        Statement whole = Statement.of(year.target(), Measures.LEADS, year.place());
        Ratio sum = Ratio.ZERO;
        boolean allTargets = true;
        boolean oneIsMore = false;
        for (ChannelLeads channel : channels) {
            Optional<TargetSystem.Derived> leads = channel.of(Measures.LEADS);
            if (leads.isEmpty()) {
                continue;
            }
            Range range = leads.get().range();
            sum = sum.plus(range.value());
            // What a channel has as a target is added up with the others of that kind.
            boolean isTarget = Long.bitCount(leads.get().support()) == 1;
            allTargets &= isTarget;
            if (!isTarget && range.low().compareTo(whole.range().high()) > 0) {
                oneIsMore = true;
                tellOne(channel, leads.get(), whole);
            }
        }
        if (!allTargets && !oneIsMore && sum.compareTo(whole.range().high().times(MORE)) > 0) {
            CheckedValue.Figure bought = new CheckedValue.Figure(sum, Unit.COUNT);
            findings.add(new Finding(
                    PlanRule.LEADS_BY_COST,
                    Severity.WARNING,
                    year.place(),
                    bought,
                    whole.figure(),
                    Message.of(
                            "plancheck.leads-by-cost.sum",
                            bought.argument(),
                            whole.figure().argument())));
        }
    }

    private void tellOne(ChannelLeads channel, TargetSystem.Derived leads, Statement whole) {
        List<Object> figures = new ArrayList<>();
        Statement money = null;
        for (Statement each : channel.system().members(leads.support())) {
            figures.add(ContradictionText.shown(each));
            money = each.measure().equals(Measures.SPEND) ? each : money;
        }
        CheckedValue.Figure bought = new CheckedValue.Figure(leads.range().value(), Unit.COUNT);
        Ratio part = whole.range().value().dividedBy(leads.range().value());
        Object fitting = money == null
                ? Message.of("plancheck.nothing")
                : new CheckedValue.Figure(money.range().value().times(part), Unit.MONEY).argument();
        findings.add(new Finding(
                PlanRule.LEADS_BY_COST,
                Severity.ERROR,
                channel.place(),
                whole.figure(),
                bought,
                Message.of(
                        "plancheck.leads-by-cost.one",
                        channel.channel(),
                        bought.argument(),
                        figures,
                        whole.figure().argument(),
                        ContradictionText.line(whole.place()),
                        fitting)));
    }

    /** A channel without a ceiling for its leads is held against those of the others. */
    private void dear() {
        for (ChannelLeads channel : channels) {
            boolean hasCeiling = ceiling(channel).isPresent();
            Optional<Ratio> dearest =
                    channels.stream().flatMap(each -> ceiling(each).stream()).max(Comparator.naturalOrder());
            Optional<TargetSystem.Derived> cost =
                    channel.system().of(Measures.COST_PER_LEAD).stream().findFirst();
            if (hasCeiling || dearest.isEmpty() || cost.isEmpty()) {
                continue;
            }
            Ratio each = cost.get().range().value();
            if (each.compareTo(dearest.get().times(DEAR)) > 0) {
                tellDear(channel, each, dearest.get());
            }
        }
    }

    /** A ceiling that is many times those of the others, or a fraction of them, has a digit too many or too few. */
    private void others() {
        for (ChannelLeads channel : channels) {
            List<Ratio> others = channels.stream()
                    .filter(each -> !each.channel().equals(channel.channel()))
                    .flatMap(each -> ceiling(each).stream())
                    .sorted()
                    .toList();
            Ratio own = ceiling(channel).orElse(null);
            if (own == null || others.size() < 2) {
                continue;
            }
            Ratio middle = others.get(others.size() / 2);
            if (own.compareTo(middle.times(MANY_TIMES)) > 0
                    || own.times(MANY_TIMES).compareTo(middle) < 0) {
                CheckedValue.Figure expected = new CheckedValue.Figure(middle, Unit.MONEY);
                CheckedValue.Figure found = new CheckedValue.Figure(own, Unit.MONEY);
                findings.add(new Finding(
                        PlanRule.UNIT,
                        Severity.WARNING,
                        channel.place(),
                        expected,
                        found,
                        Message.of("plancheck.unit.others", channel.channel(), found.argument(), expected.argument())));
            }
        }
    }

    /** What a channel without a ceiling of its own pays is held against that of the year. */
    private void overYear(PlacedTarget year) {
        Measure cost = year.measure().filter(Contradiction::isCost).orElse(null);
        if (cost == null || cost.unit() != Unit.MONEY) {
            return;
        }
        Statement ceiling = Statement.of(year.target(), cost, year.place());
        for (ChannelLeads channel : channels) {
            boolean hasOwn = channel.system().statements().stream()
                    .anyMatch(each -> each.measure().equals(cost));
            TargetSystem.Derived own =
                    channel.system().of(cost).stream().findFirst().orElse(null);
            if (!hasOwn
                    && own != null
                    && own.range().low().compareTo(ceiling.range().high()) > 0) {
                CheckedValue.Figure found = new CheckedValue.Figure(own.range().value(), Unit.MONEY);
                findings.add(new Finding(
                        PlanRule.LEADS_BY_COST,
                        Severity.WARNING,
                        channel.place(),
                        ceiling.figure(),
                        found,
                        Message.of(
                                "plancheck.leads-by-cost.year",
                                channel.channel(),
                                TargetNames.shown(year.target().measure()),
                                found.argument(),
                                ceiling.figure().argument(),
                                ContradictionText.line(year.place()))));
            }
        }
    }

    private static Optional<Ratio> ceiling(ChannelLeads channel) {
        return channel.system().statements().stream()
                .filter(each -> each.measure().equals(Measures.COST_PER_LEAD))
                .map(each -> each.range().value())
                .findFirst();
    }

    private void tellDear(ChannelLeads channel, Ratio cost, Ratio dearest) {
        Ratio leads = channel.of(Measures.LEADS).orElseThrow().range().value();
        CheckedValue.Figure found = new CheckedValue.Figure(cost, Unit.MONEY);
        CheckedValue.Figure others = new CheckedValue.Figure(dearest, Unit.MONEY);
        findings.add(new Finding(
                PlanRule.LEADS_BY_COST,
                Severity.WARNING,
                channel.place(),
                others,
                found,
                Message.of(
                        "plancheck.leads-by-cost.dear",
                        channel.channel(),
                        new CheckedValue.Figure(leads, Unit.COUNT).argument(),
                        found.argument(),
                        others.argument(),
                        new CheckedValue.Figure(leads.times(dearest), Unit.MONEY).argument(),
                        new CheckedValue.Figure(leads.times(cost).dividedBy(dearest), Unit.COUNT).argument())));
    }
}
