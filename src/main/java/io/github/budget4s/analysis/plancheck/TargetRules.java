package io.github.budget4s.analysis.plancheck;

import io.github.budget4s.domain.measure.Better;
import io.github.budget4s.domain.measure.Measure;
import io.github.budget4s.domain.measure.Measures;
import io.github.budget4s.domain.measure.Quotient;
import io.github.budget4s.domain.measure.Unit;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.domain.plan.PlanDocument;
import io.github.budget4s.domain.plan.PlanRule;
import io.github.budget4s.domain.plan.Target;
import io.github.budget4s.domain.plan.Target.Direction;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks at each target by itself: its unit, its direction, its size. */
final class TargetRules {

    private static final Ratio TEN_THOUSAND = Ratio.of(10_000, 1);
    private static final Ratio HUNDRED = Ratio.of(100, 1);
    /** Of those who came so far, fewer than these go on nowhere. */
    private static final Ratio LEAST_CONVERSION = Ratio.of(1, 200);

    /** What something costs, or brings, in a car store anywhere; beyond it a unit or digits are wrong. */
    private record Size(BigDecimal least, BigDecimal most) {
        static Size of(String least, String most) {
            return new Size(new BigDecimal(least), new BigDecimal(most));
        }
    }

    private static final Map<Measure, Size> SIZES = Map.of(
            Measures.COST_PER_LEAD, Size.of("2", "5000"),
            Measures.COST_PER_VISIT, Size.of("10", "20000"),
            Measures.COST_PER_ORDER, Size.of("20", "50000"),
            Measures.COST_PER_VEHICLE, Size.of("20", "50000"),
            Measures.COST_PER_MILLE, Size.of("1", "2000"),
            Measures.COST_PER_VISITOR, Size.of("1", "5000"),
            Measures.COST_PER_CONTACT, Size.of("0.5", "2000"),
            Measures.RETURN_ON_SPEND, Size.of("0.5", "300"));

    private final List<Finding> findings = new ArrayList<>();

    private TargetRules() {}

    static List<Finding> of(PlanDocument document) {
        TargetRules rules = new TargetRules();
        for (PlacedTarget each : PlacedTarget.all(document)) {
            rules.unit(each);
            rules.direction(each);
            rules.range(each);
        }
        rules.shares(PlacedTarget.ofYear(document));
        return rules.findings;
    }

    private void unit(PlacedTarget placed) {
        Target target = placed.target();
        Ratio value = Ratio.of(target.value());
        Measure measure = placed.measure().orElse(null);
        if (measure == null) {
            if (TargetNames.isCostOfTenThousand(target.measure())
                    && target.value().signum() > 0) {
                CheckedValue.Figure cost = new CheckedValue.Figure(TEN_THOUSAND.dividedBy(value), Unit.MONEY);
                CheckedValue.Figure number = new CheckedValue.Figure(value, Unit.COUNT);
                add(
                        PlanRule.UNIT,
                        Severity.ERROR,
                        placed,
                        cost,
                        number,
                        Message.of("plancheck.unit.cost", target.measure(), number.argument(), cost.argument()));
            }
            return;
        }
        boolean isFraction = measure.unit() == Unit.RATIO || measure.unit() == Unit.RETURN;
        if (target.percent() && !isFraction) {
            CheckedValue.Figure whole = new CheckedValue.Figure(value.times(HUNDRED), measure.unit());
            CheckedValue.Figure percent = new CheckedValue.Figure(value, Unit.RATIO);
            add(
                    PlanRule.UNIT,
                    Severity.ERROR,
                    placed,
                    whole,
                    percent,
                    Message.of("plancheck.unit.percent", target.measure(), percent.argument(), whole.argument()));
        } else {
            size(placed, measure);
        }
    }

    private void size(PlacedTarget placed, Measure measure) {
        Size size = SIZES.get(measure);
        BigDecimal value = placed.target().value();
        if (size == null || (value.compareTo(size.least) >= 0 && value.compareTo(size.most) <= 0)) {
            return;
        }
        boolean little = value.compareTo(size.least) < 0;
        CheckedValue.Figure bound = new CheckedValue.Figure(Ratio.of(little ? size.least : size.most), measure.unit());
        CheckedValue.Figure found = new CheckedValue.Figure(Ratio.of(value), measure.unit());
        add(
                PlanRule.UNIT,
                Severity.WARNING,
                placed,
                bound,
                found,
                Message.of(
                        little ? "plancheck.unit.little" : "plancheck.unit.much",
                        placed.target().measure(),
                        found.argument(),
                        bound.argument()));
    }

    private void direction(PlacedTarget placed) {
        Target target = placed.target();
        Better better = TargetNames.better(placed);
        boolean isFloor = target.direction() == Direction.AT_LEAST;
        if (better == Better.NONE || (better == Better.UP) == isFloor) {
            return;
        }
        Unit unit = placed.measure().map(Measure::unit).orElse(target.percent() ? Unit.RATIO : Unit.COUNT);
        CheckedValue.Figure figure = new CheckedValue.Figure(Ratio.of(target.value()), unit);
        boolean sure = placed.measure().isPresent() || TargetNames.isOfTenThousand(target.measure());
        add(
                PlanRule.DIRECTION,
                sure ? Severity.ERROR : Severity.WARNING,
                placed,
                CheckedValue.words(
                        isFloor ? "plancheck.direction.at-most" : "plancheck.direction.at-least", figure.argument()),
                CheckedValue.words(
                        isFloor ? "plancheck.direction.at-least" : "plancheck.direction.at-most", figure.argument()),
                Message.of(
                        isFloor ? "plancheck.direction.floor" : "plancheck.direction.ceiling",
                        target.measure(),
                        figure.argument()));
    }

    private void range(PlacedTarget placed) {
        if (!TargetNames.isRate(placed)) {
            return;
        }
        Target target = placed.target();
        Ratio value = Ratio.of(target.value());
        CheckedValue.Figure found = new CheckedValue.Figure(value, Unit.RATIO);
        if (value.compareTo(Ratio.ONE) > 0) {
            boolean lost = value.compareTo(HUNDRED) <= 0 && !target.percent();
            CheckedValue.Figure meant =
                    new CheckedValue.Figure(lost ? value.dividedBy(HUNDRED) : Ratio.ONE, Unit.RATIO);
            add(
                    PlanRule.RATE_RANGE,
                    Severity.ERROR,
                    placed,
                    meant,
                    found,
                    Message.of(
                            lost ? "plancheck.rate-range.percent" : "plancheck.rate-range.above",
                            target.measure(),
                            found.argument(),
                            meant.argument()));
        } else if (placed.measure().filter(TargetRules::isConversion).isPresent()
                && value.compareTo(LEAST_CONVERSION) < 0) {
            CheckedValue.Figure meant = new CheckedValue.Figure(value.times(HUNDRED), Unit.RATIO);
            add(
                    PlanRule.RATE_RANGE,
                    Severity.WARNING,
                    placed,
                    meant,
                    found,
                    Message.of("plancheck.rate-range.little", target.measure(), found.argument(), meant.argument()));
        }
    }

    private static boolean isConversion(Measure measure) {
        return measure instanceof Quotient quotient && quotient.isConversion() && quotient.better() == Better.UP;
    }

    /** Parts of one output are no more than all of it. */
    private void shares(List<PlacedTarget> targets) {
        List<PlacedTarget> parts = targets.stream()
                .filter(each -> each.target().direction() == Direction.AT_LEAST)
                .filter(each -> List.of(
                                Optional.<Measure>of(Measures.PACKAGE_SHARE),
                                Optional.<Measure>of(Measures.ACCIDENT_SHARE),
                                Optional.<Measure>of(Measures.INSURANCE_SHARE))
                        .contains(each.measure()))
                .toList();
        Ratio sum = parts.stream().map(each -> Ratio.of(each.target().value())).reduce(Ratio.ZERO, Ratio::plus);
        boolean eachIsOne =
                parts.stream().allMatch(each -> each.target().value().compareTo(BigDecimal.ONE) <= 0);
        if (eachIsOne && sum.compareTo(Ratio.ONE) > 0) {
            add(
                    PlanRule.RATE_RANGE,
                    Severity.ERROR,
                    parts.get(0),
                    new CheckedValue.Figure(Ratio.ONE, Unit.RATIO),
                    new CheckedValue.Figure(sum, Unit.RATIO),
                    Message.of(
                            "plancheck.rate-range.shares",
                            parts.stream().map(each -> each.target().measure()).toList(),
                            sum,
                            sum.minus(Ratio.ONE)));
        }
    }

    private void add(
            PlanRule rule,
            Severity severity,
            PlacedTarget placed,
            CheckedValue expected,
            CheckedValue found,
            Message message) {
        findings.add(new Finding(rule, severity, placed.place(), expected, found, message));
    }
}
