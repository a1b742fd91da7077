package io.github.budget4s.analysis.plancheck;

import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.measure.Measure;
import io.github.budget4s.domain.measure.Measures;
import io.github.budget4s.domain.measure.Unit;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.domain.plan.Channel;
import io.github.budget4s.domain.plan.PlanDocument;
import io.github.budget4s.domain.plan.PlanKeys;
import io.github.budget4s.domain.plan.PlanPlace;
import io.github.budget4s.domain.plan.PlanRule;
import io.github.budget4s.domain.plan.Target;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Holds what months and channels are to bring against what the year is. */
final class TargetSums {

    private TargetSums() {}

    /**
     * Is what several parts are to bring of one thing.
     *
     * @param name what the parts are: activities or channels
     * @param places where each stands
     */
    record Parts(String name, Measure measure, Ratio sum, List<PlanPlace> places) {

        Statement statement() {
            return new Statement(
                    measure.name(), measure, Range.exactly(sum), Statement.Kind.PARTS, places.get(0), places.size());
        }

        private Parts plus(PlacedTarget target) {
            List<PlanPlace> more = new ArrayList<>(places);
            more.add(target.place());
            return new Parts(name, measure, sum.plus(Ratio.of(target.target().value())), more);
        }
    }

    /** Adds up what the activities are to bring at least. */
    static List<Parts> ofActivities(PlanDocument document) {
        List<PlacedTarget> targets = new ArrayList<>();
        for (int i = 0; i < document.plan().activities().size(); i++) {
            targets.addAll(sales(PlacedTarget.ofActivity(document, i)));
        }
        return sums(PlanKeys.ACTIVITIES, targets);
    }

    /** What an activity sells may stand as orders or as vehicles; where both do, the orders count. */
    private static List<PlacedTarget> sales(List<PlacedTarget> targets) {
        boolean orders = targets.stream().anyMatch(each -> each.measure().equals(Optional.of(Measures.ORDERS)));
        List<PlacedTarget> sales = new ArrayList<>();
        for (PlacedTarget each : targets) {
            if (!each.measure().equals(Optional.of(Measures.DELIVERIES))) {
                sales.add(each);
            } else if (!orders) {
                Target sold = each.target();
                sales.add(new PlacedTarget(
                        new Target(Measures.ORDERS.name(), sold.direction(), sold.value(), sold.percent()),
                        each.place()));
            }
        }
        return sales;
    }

    private static List<Parts> ofChannels(PlanDocument document) {
        List<PlacedTarget> targets = new ArrayList<>();
        for (Channel channel : document.plan().channels()) {
            targets.addAll(PlacedTarget.ofChannel(document, channel));
        }
        return sums(PlanKeys.CHANNELS, targets);
    }

    static List<Parts> sums(String name, List<PlacedTarget> targets) {
        Map<Measure, Parts> sums = new LinkedHashMap<>();
        for (PlacedTarget each : targets) {
            Measure measure = each.measure().orElse(null);
            if (measure != null && measure.isSum() && each.target().direction() == Target.Direction.AT_LEAST) {
                sums.put(
                        measure,
                        sums.getOrDefault(measure, new Parts(name, measure, Ratio.ZERO, List.of()))
                                .plus(each));
            }
        }
        return List.copyOf(sums.values());
    }

    /**
     * Finds parts that are more than the whole. Activities run on channels, so the two are not added up.
     *
     * @param months the twelve months of the plan
     */
    static List<Finding> of(PlanDocument document, MonthRange months) {
        List<Finding> findings = new ArrayList<>();
        List<Parts> all = new ArrayList<>(ofActivities(document));
        all.addAll(ofChannels(document));
        for (PlacedTarget year : PlacedTarget.ofYear(document)) {
            year.target().milestones().forEach(each -> milestone(document, months, year, each, findings));
            for (Parts parts : all) {
                if (year.measure().filter(parts.measure()::equals).isPresent()) {
                    compare(year, parts, findings);
                }
            }
        }
        return findings;
    }

    /** What the activities that are over by a milestone are to bring is at most that. */
    private static void milestone(
            PlanDocument document,
            MonthRange months,
            PlacedTarget year,
            Target.Milestone milestone,
            List<Finding> findings) {
        Measure measure = year.measure().filter(Measure::isSum).orElse(null);
        Ratio sum = Ratio.ZERO;
        for (int i = 0; i < document.plan().activities().size(); i++) {
            int last = document.plan().activities().get(i).time().lastMonth();
            if (months.place(last) <= months.place(milestone.month())) {
                for (PlacedTarget each : sales(PlacedTarget.ofActivity(document, i))) {
                    boolean same = each.measure()
                            .filter(known -> known.equals(measure))
                            .isPresent();
                    sum = same ? sum.plus(Ratio.of(each.target().value())) : sum;
                }
            }
        }
        if (measure != null
                && year.target().direction() == Target.Direction.AT_LEAST
                && sum.compareTo(Ratio.of(milestone.value())) > 0) {
            CheckedValue.Figure parts = new CheckedValue.Figure(sum, measure.unit());
            CheckedValue.Figure whole = new CheckedValue.Figure(Ratio.of(milestone.value()), measure.unit());
            findings.add(new Finding(
                    PlanRule.SUM_TARGETS,
                    Severity.ERROR,
                    year.place(),
                    parts,
                    whole,
                    Message.of(
                            "plancheck.sum-targets.milestone",
                            TargetNames.shown(year.target().measure()),
                            whole.argument(),
                            (long) milestone.month(),
                            parts.argument())));
        }
    }

    /** Adds a finding where parts are more than a whole of the same measure. */
    static void compare(PlacedTarget year, Parts parts, List<Finding> findings) {
        Statement whole = Statement.of(year.target(), parts.measure(), year.place());
        if (parts.sum().compareTo(whole.range().high()) <= 0) {
            return;
        }
        Unit unit = parts.measure().unit();
        CheckedValue.Figure sum = new CheckedValue.Figure(parts.sum(), unit);
        CheckedValue.Figure over =
                new CheckedValue.Figure(parts.sum().minus(whole.range().value()), unit);
        findings.add(new Finding(
                PlanRule.SUM_TARGETS,
                Severity.ERROR,
                year.place(),
                sum,
                whole.figure(),
                Message.of(
                        switch (parts.name()) {
                            case PlanKeys.CHANNELS -> "plancheck.sum-targets.channels";
                            case PlanKeys.GROUPS -> "plancheck.sum-targets.groups";
                            case GroupRules.INSIDE -> "plancheck.sum-targets.group";
                            default -> "plancheck.sum-targets.activities";
                        },
                        TargetNames.shown(year.target().measure()),
                        whole.figure().argument(),
                        sum.argument(),
                        over.argument(),
                        parts.places().stream()
                                .map(place -> place.location().line())
                                .distinct()
                                .toList())));
    }
}
