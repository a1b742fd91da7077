package io.github.budget4s.analysis.bonus;

import io.github.budget4s.analysis.allocation.LargestRemainder;
import io.github.budget4s.analysis.kpi.Measured;
import io.github.budget4s.analysis.kpi.TargetResult;
import io.github.budget4s.domain.measure.Measure;
import io.github.budget4s.domain.measure.Measures;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.domain.plan.Bonus;
import io.github.budget4s.domain.plan.BonusMeasure;
import io.github.budget4s.domain.plan.Plan;
import io.github.budget4s.domain.plan.Target;
import io.github.budget4s.domain.plan.Target.Direction;
import io.github.budget4s.domain.problem.Problem;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import io.github.budget4s.domain.project.Thresholds;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Computes a bonus: the sum of attainment times weight, times the base. Attainments are exact; the bonus is rounded to
 * the cent once, half up, and the parts of its measures sum to it.
 *
 * <p>The formula is that of the plan this program was made for: (cost-effectiveness attainment × 40 % + sales
 * attainment × 60 %) × base. The plan says which measures count; two names stand for what every store has:
 *
 * <ul>
 *   <li>{@code cost_effectiveness} (费效达成率): the first of the year's targets for {@code cost_per_vehicle},
 *       {@code return_on_spend}, {@code cost_per_order}, {@code cost_per_lead};
 *   <li>{@code sales} (销量达成率): the first of the year's targets for {@code deliveries} ({@code units}) and
 *       {@code orders}; else the sum of the sales plan; else what the activities' targets for orders and sales sum to.
 * </ul>
 *
 * <p>Any other name is a measure of the targets.
 *
 * @param base what full attainment pays
 * @param parts one for each weight, in the order of the plan
 * @param weighted the sum of attainment times weight
 * @param amount what is paid
 */
public record BonusCalculation(Money base, List<BonusPart> parts, Ratio weighted, Money amount) {

    private static final Money CENT = new Money(1);

    private record Found(BonusPart.Basis basis, Target target) {}

    public BonusCalculation {
        parts = List.copyOf(parts);
    }

    /**
     * Computes a bonus.
     *
     * @param own targets that go before those of the plan's year
     * @param reached finds what was reached of a target; null where no file has it
     * @throws RefusedException when there is no target for one of its measures, or one that no file has the figures for
     */
    public static BonusCalculation of(
            Plan plan, Bonus bonus, List<Target> own, Function<Target, @Nullable Measured> reached) {
        List<Problem> problems = new ArrayList<>();
        List<BonusPart> parts = new ArrayList<>();
        for (Map.Entry<String, Ratio> entry : bonus.weights().entrySet()) {
            part(plan, bonus, entry.getKey(), entry.getValue(), own, reached, problems)
                    .ifPresent(parts::add);
        }
        if (!problems.isEmpty()) {
            throw new RefusedException(Reason.DATA, problems, problems.size());
        }
        Ratio weighted = parts.stream().map(BonusPart::weighted).reduce(Ratio.ZERO, Ratio::plus);
        BigDecimal exact = weighted.times(Ratio.of(bonus.base().toYuan())).toDecimal(2, RoundingMode.HALF_UP);
        Money amount = Money.ofYuan(exact);
        return new BonusCalculation(bonus.base(), withAmounts(parts, weighted, amount), weighted, amount);
    }

    private static List<BonusPart> withAmounts(List<BonusPart> parts, Ratio weighted, Money amount) {
        if (weighted.equals(Ratio.ZERO)) {
            return parts;
        }
        List<Ratio> shares =
                parts.stream().map(part -> part.weighted().dividedBy(weighted)).toList();
        List<LargestRemainder.Part> amounts = LargestRemainder.spread(amount, shares, CENT);
        List<BonusPart> paid = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            paid.add(parts.get(i).with(amounts.get(i).amount()));
        }
        return paid;
    }

    private static Optional<BonusPart> part(
            Plan plan,
            Bonus bonus,
            String name,
            Ratio weight,
            List<Target> own,
            Function<Target, @Nullable Measured> reached,
            List<Problem> problems) {
        Optional<Found> found = find(plan, own, name);
        if (found.isEmpty()) {
            problems.add(new Problem(null, Message.of(noTarget(name), name)));
            return Optional.empty();
        }
        Target target = found.get().target();
        Measured measured = reached.apply(target);
        TargetResult result = measured == null
                ? null
                : TargetResult.ofYear(target, measured.measure(), measured.figures(), Thresholds.DEFAULT);
        Ratio attainment = result == null ? null : result.attainment();
        if (measured == null || result == null || attainment == null) {
            problems.add(new Problem(null, Message.of("bonus.no-attainment", name, shown(target))));
            return Optional.empty();
        }
        Ratio paid = attainment.isNegative() ? Ratio.ZERO : attainment;
        Ratio cap = bonus.cap();
        paid = cap != null && paid.compareTo(cap) > 0 ? cap : paid;
        return Optional.of(new BonusPart(
                name, found.get().basis(), result, measured.figures(), attainment, paid, weight, Money.ZERO));
    }

    private static Object shown(Target target) {
        return Measures.find(target.measure())
                .<Object>map(measure -> Message.of("column." + measure.name()))
                .orElse(target.measure());
    }

    private static String noTarget(String name) {
        return BonusMeasure.find(name)
                .map(measure -> switch (measure) {
                    case COST_EFFECTIVENESS -> "bonus.no-cost-effectiveness";
                    case SALES -> "bonus.no-sales";
                })
                .orElse("bonus.no-target");
    }

    private static Optional<Found> find(Plan plan, List<Target> own, String name) {
        Optional<BonusMeasure> standard = BonusMeasure.find(name);
        if (standard.isEmpty()) {
            return Stream.of(own, plan.goals().targets())
                    .flatMap(List::stream)
                    .filter(target -> isOf(target, name))
                    .findFirst()
                    .map(target -> new Found(BonusPart.Basis.TARGET, target));
        }
        Optional<Found> found = first(own, standard.get().measures())
                .or(() -> first(plan.goals().targets(), standard.get().measures()));
        return standard.get() == BonusMeasure.SALES
                ? found.or(() -> ofSalesPlan(plan)).or(() -> ofActivities(plan))
                : found;
    }

    private static boolean isOf(Target target, String name) {
        return target.measure().equals(name)
                || Measures.find(name)
                        .flatMap(known -> Measures.find(target.measure()).filter(known::equals))
                        .isPresent();
    }

    private static Optional<Found> first(List<Target> targets, List<Measure> measures) {
        return measures.stream()
                .flatMap(measure -> targets.stream().filter(target -> isOf(target, measure.name())))
                .findFirst()
                .map(target -> new Found(BonusPart.Basis.TARGET, target));
    }

    private static Optional<Found> ofSalesPlan(Plan plan) {
        BigDecimal sum = plan.goals().plannedUnits().toDecimal();
        return sum.signum() == 0
                ? Optional.empty()
                : Optional.of(new Found(
                        BonusPart.Basis.SALES_PLAN,
                        new Target(Measures.DELIVERIES.name(), Direction.AT_LEAST, sum, false)));
    }

    private static Optional<Found> ofActivities(Plan plan) {
        BigDecimal sum = plan.activities().stream()
                .flatMap(activity -> activity.targets().stream())
                .filter(target -> target.direction() == Direction.AT_LEAST)
                .filter(target -> Measures.find(target.measure())
                        .filter(BonusMeasure.SALES.measures()::contains)
                        .isPresent())
                .map(Target::value)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.signum() == 0
                ? Optional.empty()
                : Optional.of(new Found(
                        BonusPart.Basis.ACTIVITIES,
                        new Target(Measures.ORDERS.name(), Direction.AT_LEAST, sum, false)));
    }
}
