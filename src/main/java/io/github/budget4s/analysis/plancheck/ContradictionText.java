package io.github.budget4s.analysis.plancheck;

import io.github.budget4s.domain.measure.Measure;
import io.github.budget4s.domain.measure.Measures;
import io.github.budget4s.domain.measure.Quotient;
import io.github.budget4s.domain.measure.Unit;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.domain.plan.PlanPlace;
import io.github.budget4s.domain.plan.PlanRule;
import java.util.ArrayList;
import java.util.List;

/** Says of a contradiction which figures it is made of, and what each would have to be for the others to hold. */
final class ContradictionText {

    private ContradictionText() {}

    static Finding finding(Contradiction contradiction, TargetSystem system) {
        List<Statement> members = contradiction.members(system);
        Statement target = contradiction.target();
        CheckedValue.Figure implied =
                new CheckedValue.Figure(contradiction.implied().value(), target.unit());
        List<Object> set = new ArrayList<>();
        List<Object> repairs = new ArrayList<>();
        for (Statement each : members) {
            set.add(shown(each));
            Range repaired = contradiction.repaired(system, each);
            if (repaired != null && isPossible(each, repaired)) {
                repairs.add(Message.of(
                        repair(each),
                        TargetNames.shown(each.name()),
                        new CheckedValue.Figure(repaired.value(), each.unit()).needed()));
            }
        }
        Message says = Message.of(
                contradiction.isShort() ? "plancheck.contradiction.short" : "plancheck.contradiction.spare",
                set,
                TargetNames.shown(target.name()),
                target.figure().argument(),
                implied.argument(),
                repairs);
        return new Finding(
                rule(members),
                contradiction.isShort() ? Severity.ERROR : Severity.WARNING,
                target.place(),
                implied,
                target.figure(),
                withBoth(says, contradiction, system));
    }

    /** A cost says most where both sides of it are told: what the money pays for, and what there is. */
    private static Message withBoth(Message says, Contradiction contradiction, TargetSystem system) {
        Statement target = contradiction.target();
        if (!(target.measure() instanceof Quotient quotient)
                || !Contradiction.isCost(quotient)
                || quotient.unit() != Unit.MONEY) {
            return says;
        }
        Range money = system.of(Measures.SPEND).stream()
                .filter(each -> Long.bitCount(each.support()) == 1)
                .map(TargetSystem.Derived::range)
                .findFirst()
                .orElse(null);
        if (money == null) {
            return says;
        }
        Ratio cost = target.range().value();
        Ratio have = money.value()
                .times(Ratio.of(quotient.factor(), 1))
                .dividedBy(contradiction.implied().value());
        Ratio pays = money.value().times(Ratio.of(quotient.factor(), 1)).dividedBy(cost);
        return Message.of(
                "plancheck.contradiction.cost",
                says,
                new CheckedValue.Figure(money.value(), Unit.MONEY).argument(),
                target.figure().argument(),
                new CheckedValue.Figure(pays, Unit.COUNT).needed(),
                Measures.find(quotient.denominator().name()).isPresent()
                        ? Message.of("column." + quotient.denominator().name())
                        : quotient.denominator().name(),
                new CheckedValue.Figure(have, Unit.COUNT).argument(),
                new CheckedValue.Figure(have.times(cost).dividedBy(Ratio.of(quotient.factor(), 1)), Unit.MONEY)
                        .argument());
    }

    /** A rate above 1 would be no way out. */
    private static boolean isPossible(Statement statement, Range repaired) {
        return statement.unit() != Unit.RATIO || repaired.value().compareTo(Ratio.ONE) <= 0;
    }

    /** Shows a figure with its line: {@code leads >= 12,000 (line 8)}. */
    static Message shown(Statement statement) {
        return Message.of(
                statement(statement),
                TargetNames.shown(statement.name()),
                statement.figure().argument(),
                line(statement.place()));
    }

    /** Names a line; what a scenario assumes stands on none. */
    static Message line(PlanPlace place) {
        long line = place.location().line();
        return line == 0 ? Message.of("plancheck.statement.assumed") : Message.of("plancheck.statement.line", line);
    }

    private static String statement(Statement statement) {
        return switch (statement.kind()) {
            case EXACT -> "plancheck.statement.exact";
            case FLOOR -> "plancheck.statement.floor";
            case CEILING -> "plancheck.statement.ceiling";
            case PARTS -> "plancheck.statement.parts";
        };
    }

    private static String repair(Statement statement) {
        return switch (statement.kind()) {
            case EXACT -> "plancheck.repair.exact";
            case FLOOR -> "plancheck.repair.floor";
            case CEILING -> "plancheck.repair.ceiling";
            case PARTS -> "plancheck.repair.parts";
        };
    }

    private static PlanRule rule(List<Statement> members) {
        if (members.size() == 2
                && members.get(0).measure().equals(members.get(1).measure())) {
            return PlanRule.SUM_TARGETS;
        }
        List<Measure> measures = members.stream().map(Statement::measure).toList();
        if (measures.contains(Measures.COST_PER_VEHICLE) || measures.contains(Measures.COST_PER_ORDER)) {
            return PlanRule.COST_PER_VEHICLE;
        }
        if (measures.contains(Measures.RETURN_ON_SPEND) || measures.contains(Measures.ROI)) {
            return PlanRule.RETURN_ON_SPEND;
        }
        return measures.stream().anyMatch(Contradiction::isCost) ? PlanRule.LEADS_BY_COST : PlanRule.FUNNEL;
    }
}
