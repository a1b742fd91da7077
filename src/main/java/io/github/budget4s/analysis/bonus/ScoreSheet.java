package io.github.budget4s.analysis.bonus;

import io.github.budget4s.analysis.kpi.Reached;
import io.github.budget4s.analysis.kpi.TargetResult;
import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.measure.Figures;
import io.github.budget4s.domain.measure.Measure;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.domain.plan.Plan;
import io.github.budget4s.domain.plan.StaffRole;
import io.github.budget4s.domain.plan.Target;
import io.github.budget4s.domain.problem.Problem;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import io.github.budget4s.domain.project.Thresholds;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Holds the score sheet of a role, or of one of the people who have it.
 *
 * @param role the role
 * @param person the person; empty where it is the role's
 * @param pay what it pays
 */
public record ScoreSheet(String role, String person, BonusCalculation pay) {

    /**
     * Makes a sheet for each person, and for each role that nobody has by name.
     *
     * @throws RefusedException when there is no target, or no figure, for a measure of some sheet; all of them are
     *     named
     */
    public static List<ScoreSheet> ofPeople(Plan plan, Reached reached, MonthRange months) {
        List<ScoreSheet> sheets = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (StaffRole role : plan.goals().roles()) {
            List<String> people = role.people().isEmpty() ? List.of("") : role.people();
            for (String person : people) {
                try {
                    sheets.add(new ScoreSheet(role.name(), person, pay(plan, role, person, reached, months)));
                } catch (RefusedException e) {
                    String whose = person.isEmpty() ? role.name() : role.name() + " " + person;
                    e.problems()
                            .forEach(each ->
                                    problems.add(new Problem(null, Message.of("bonus.of", whose, each.message()))));
                }
            }
        }
        if (!problems.isEmpty()) {
            throw new RefusedException(Reason.DATA, problems, problems.size());
        }
        return sheets;
    }

    private static BonusCalculation pay(Plan plan, StaffRole role, String person, Reached reached, MonthRange months) {
        String store = role.store();
        return BonusCalculation.of(plan, role.bonus(), role.targets(), target -> {
            if (!person.isEmpty()) {
                return reached.byPerson(target, person, store, months);
            }
            return store == null ? reached.byAll(target, months) : reached.byStore(target, store, months);
        });
    }

    /**
     * Puts the sheets of the people of each role together: targets and results that are sums are added up, of rates all
     * that they are divided out of. What is paid is what the people are paid, their mean attainment times the weight.
     *
     * @param sheets those of a role one behind the other
     */
    public static List<ScoreSheet> byRole(List<ScoreSheet> sheets) {
        List<ScoreSheet> roles = new ArrayList<>();
        for (int from = 0; from < sheets.size(); ) {
            String role = sheets.get(from).role();
            int to = from;
            while (to < sheets.size() && sheets.get(to).role().equals(role)) {
                to++;
            }
            List<BonusCalculation> pays =
                    sheets.subList(from, to).stream().map(ScoreSheet::pay).toList();
            roles.add(new ScoreSheet(role, "", pays.size() == 1 ? pays.get(0) : together(pays)));
            from = to;
        }
        return roles;
    }

    private static BonusCalculation together(List<BonusCalculation> pays) {
        Ratio each = Ratio.of(1, pays.size());
        List<BonusPart> parts = new ArrayList<>();
        for (int i = 0; i < pays.get(0).parts().size(); i++) {
            int place = i;
            parts.add(together(pays.stream().map(pay -> pay.parts().get(place)).toList(), each));
        }
        return new BonusCalculation(
                pays.stream().map(BonusCalculation::base).reduce(Money.ZERO, Money::plus),
                parts,
                pays.stream()
                        .map(BonusCalculation::weighted)
                        .reduce(Ratio.ZERO, Ratio::plus)
                        .times(each),
                pays.stream().map(BonusCalculation::amount).reduce(Money.ZERO, Money::plus));
    }

    private static BonusPart together(List<BonusPart> parts, Ratio each) {
        BonusPart first = parts.get(0);
        Target target = first.result().target();
        Measure measure = java.util.Objects.requireNonNull(first.result().measure());
        Figures figures = parts.stream().map(BonusPart::figures).reduce(Figures.NONE, Figures::plus);
        Target ofAll = measure.isSum()
                ? new Target(
                                target.measure(),
                                target.direction(),
                                target.value().multiply(BigDecimal.valueOf(parts.size())),
                                target.percent())
                        .with(target.overMonths())
                : target;
        TargetResult result = TargetResult.ofYear(ofAll, measure, figures, Thresholds.DEFAULT);
        Ratio attainment = result.attainment();
        return new BonusPart(
                first.measure(),
                first.basis(),
                result,
                figures,
                attainment == null ? Ratio.ZERO : attainment,
                parts.stream()
                        .map(BonusPart::paid)
                        .reduce(Ratio.ZERO, Ratio::plus)
                        .times(each),
                first.weight(),
                parts.stream().map(BonusPart::amount).reduce(Money.ZERO, Money::plus));
    }
}
