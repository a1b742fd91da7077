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

/** Looks at each target by itself: its unit, its direction, its size. */
final class TargetRules {

    private static final Ratio TEN_THOUSAND = Ratio.of(10_000, 1);
    private static final Ratio HUNDRED = Ratio.of(100, 1);
    /** Of those who came so far, fewer than these go on nowhere. */
    private static final Ratio LEAST_CONVERSION = Ratio.of(1, 200);

    /** A floor of fewer percent than one is one of a hundred times as many. */
    private static final Ratio LEAST_PERCENTAGE = Ratio.of(1, 100);
    /** Of an amount of the year no activity has less than so small a part. */
    private static final Ratio PART = Ratio.of(1_000, 1);

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
            rules.nothing(each);
        }
        rules.parts(document);
        rules.findings.addAll(ShareRules.of(document));
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
                findings.add(new Finding(
                        PlanRule.UNIT,
                        Severity.ERROR,
                        placed.place(),
                        cost,
                        number,
                        Message.of(
                                "plancheck.unit.cost",
                                TargetNames.shown(target.measure()),
                                number.argument(),
                                cost.argument())));
            }
            return;
        }
        boolean isFraction = measure.unit() == Unit.RATIO || measure.unit() == Unit.RETURN;
        if (target.percent() && !isFraction) {
            CheckedValue.Figure whole = new CheckedValue.Figure(value.times(HUNDRED), measure.unit());
            CheckedValue.Figure percent = new CheckedValue.Figure(value, Unit.RATIO);
            findings.add(new Finding(
                    PlanRule.UNIT,
                    Severity.ERROR,
                    placed.place(),
                    whole,
                    percent,
                    Message.of(
                            "plancheck.unit.percent",
                            TargetNames.shown(target.measure()),
                            percent.argument(),
                            whole.argument())));
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
        findings.add(new Finding(
                PlanRule.UNIT,
                Severity.WARNING,
                placed.place(),
                bound,
                found,
                Message.of(
                        little ? "plancheck.unit.little" : "plancheck.unit.much",
                        TargetNames.shown(placed.target().measure()),
                        found.argument(),
                        bound.argument())));
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
        findings.add(new Finding(
                PlanRule.DIRECTION,
                sure ? Severity.ERROR : Severity.WARNING,
                placed.place(),
                CheckedValue.words(
                        isFloor ? "plancheck.direction.at-most" : "plancheck.direction.at-least", figure.argument()),
                CheckedValue.words(
                        isFloor ? "plancheck.direction.at-least" : "plancheck.direction.at-most", figure.argument()),
                Message.of(
                        isFloor ? "plancheck.direction.floor" : "plancheck.direction.ceiling",
                        TargetNames.shown(target.measure()),
                        figure.argument())));
    }

    /** A rate above 1 is told as such, and nothing follows from it. */
    static boolean isAboveOne(PlacedTarget placed) {
        return TargetNames.isRate(placed) && placed.target().value().compareTo(BigDecimal.ONE) > 0;
    }

    private void range(PlacedTarget placed) {
        Target target = placed.target();
        Ratio value = Ratio.of(target.value());
        CheckedValue.Figure found = new CheckedValue.Figure(value, Unit.RATIO);
        if (!TargetNames.isRate(placed)) {
            changeOfRate(placed, value, found);
            return;
        }
        if (value.compareTo(Ratio.ONE) > 0) {
            boolean lost = value.compareTo(HUNDRED) <= 0 && !target.percent();
            CheckedValue.Figure meant =
                    new CheckedValue.Figure(lost ? value.dividedBy(HUNDRED) : Ratio.ONE, Unit.RATIO);
            findings.add(new Finding(
                    PlanRule.RATE_RANGE,
                    Severity.ERROR,
                    placed.place(),
                    meant,
                    found,
                    Message.of(
                            lost ? "plancheck.rate-range.percent" : "plancheck.rate-range.above",
                            TargetNames.shown(target.measure()),
                            found.argument(),
                            meant.argument())));
        } else if (placed.measure().filter(TargetRules::isConversion).isPresent()
                && value.compareTo(LEAST_CONVERSION) < 0) {
            CheckedValue.Figure meant = new CheckedValue.Figure(value.times(HUNDRED), Unit.RATIO);
            findings.add(new Finding(
                    PlanRule.RATE_RANGE,
                    Severity.WARNING,
                    placed.place(),
                    meant,
                    found,
                    Message.of(
                            "plancheck.rate-range.little",
                            TargetNames.shown(target.measure()),
                            found.argument(),
                            meant.argument())));
        }
    }

    /** A growth may well be more than 100 %, but then it says so. */
    private void changeOfRate(PlacedTarget placed, Ratio value, CheckedValue.Figure found) {
        if (TargetNames.isOfShare(placed)
                && !placed.target().percent()
                && value.compareTo(Ratio.ONE) > 0
                && value.compareTo(HUNDRED) <= 0) {
            CheckedValue.Figure meant = new CheckedValue.Figure(value.dividedBy(HUNDRED), Unit.RATIO);
            findings.add(new Finding(
                    PlanRule.RATE_RANGE,
                    Severity.WARNING,
                    placed.place(),
                    meant,
                    found,
                    Message.of(
                            "plancheck.rate-range.percent",
                            TargetNames.shown(placed.target().measure()),
                            found.argument(),
                            meant.argument())));
        }
    }

    private static boolean isConversion(Measure measure) {
        return measure instanceof Quotient quotient && quotient.isConversion() && quotient.better() == Better.UP;
    }

    /** A floor of nothing, or of next to nothing, asks for nothing; nothing costs nothing. */
    private void nothing(PlacedTarget placed) {
        Target target = placed.target();
        if (target.direction() != Direction.AT_LEAST) {
            if (target.value().signum() == 0 && placed.measure().isEmpty() && TargetNames.isCost(target.measure())) {
                findings.add(new Finding(
                        PlanRule.UNIT,
                        Severity.WARNING,
                        placed.place(),
                        null,
                        new CheckedValue.Figure(Ratio.ZERO, Unit.MONEY),
                        Message.of("plancheck.unit.free", TargetNames.shown(target.measure()))));
            }
            return;
        }
        Ratio value = Ratio.of(target.value());
        if (value.compareTo(Ratio.ZERO) <= 0) {
            findings.add(new Finding(
                    PlanRule.UNIT,
                    Severity.WARNING,
                    placed.place(),
                    null,
                    new CheckedValue.Figure(value, Unit.COUNT),
                    Message.of("plancheck.unit.nothing", TargetNames.shown(target.measure()))));
        } else if (target.percent() && value.compareTo(LEAST_PERCENTAGE) < 0 && !isSmallConversion(placed, value)) {
            CheckedValue.Figure meant = new CheckedValue.Figure(value.times(HUNDRED), Unit.RATIO);
            findings.add(new Finding(
                    PlanRule.RATE_RANGE,
                    Severity.WARNING,
                    placed.place(),
                    meant,
                    new CheckedValue.Figure(value, Unit.RATIO),
                    Message.of(
                            "plancheck.rate-range.little",
                            TargetNames.shown(target.measure()),
                            value,
                            meant.argument())));
        }
    }

    private static boolean isSmallConversion(PlacedTarget placed, Ratio value) {
        return placed.measure().filter(TargetRules::isConversion).isPresent() && value.compareTo(LEAST_CONVERSION) < 0;
    }

    /** An amount of an activity that is next to nothing of the year's lacks its unit. */
    private void parts(PlanDocument document) {
        List<PlacedTarget> year = PlacedTarget.ofYear(document);
        for (int i = 0; i < document.plan().activities().size(); i++) {
            for (PlacedTarget part : PlacedTarget.ofActivity(document, i)) {
                year.stream()
                        .filter(each ->
                                part.measure().filter(TargetRules::isAmount).isPresent()
                                        && each.measure().equals(part.measure()))
                        .forEach(each -> part(part, each.target()));
            }
        }
    }

    private static boolean isAmount(Measure measure) {
        return measure.unit() == Unit.MONEY && measure.isSum();
    }

    private void part(PlacedTarget part, Target year) {
        Ratio value = Ratio.of(part.target().value());
        if (value.times(PART).compareTo(Ratio.of(year.value())) < 0) {
            CheckedValue.Figure meant = new CheckedValue.Figure(value.times(TEN_THOUSAND), Unit.MONEY);
            CheckedValue.Figure found = new CheckedValue.Figure(value, Unit.MONEY);
            findings.add(new Finding(
                    PlanRule.UNIT,
                    Severity.WARNING,
                    part.place(),
                    meant,
                    found,
                    Message.of(
                            "plancheck.unit.part",
                            TargetNames.shown(part.target().measure()),
                            found.argument(),
                            new CheckedValue.Figure(Ratio.of(year.value()), Unit.MONEY).argument(),
                            meant.argument())));
        }
    }
}
