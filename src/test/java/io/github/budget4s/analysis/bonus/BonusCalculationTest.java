package io.github.budget4s.analysis.bonus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.budget4s.analysis.kpi.Measured;
import io.github.budget4s.domain.measure.Figures;
import io.github.budget4s.domain.measure.Measures;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.domain.plan.Activity;
import io.github.budget4s.domain.plan.Bonus;
import io.github.budget4s.domain.plan.Goals;
import io.github.budget4s.domain.plan.Plan;
import io.github.budget4s.domain.plan.Target;
import io.github.budget4s.domain.plan.Target.Direction;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.sales.Units;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BonusCalculationTest {

    private static final Target CEILING = target("cost_per_vehicle", Direction.AT_MOST, 850);
    private static final Target ORDERS = target("orders", Direction.AT_LEAST, 100);

    private static Target target(String measure, Direction direction, long value) {
        return new Target(measure, direction, BigDecimal.valueOf(value), false);
    }

    private static Plan plan(@Nullable Ratio cap, List<Target> targets, List<Activity> activities, List<Units> sales) {
        Map<String, Ratio> weights = new LinkedHashMap<>();
        weights.put("cost_effectiveness", Ratio.of(40, 100));
        weights.put("sales", Ratio.of(60, 100));
        return new Plan(
                2026,
                null,
                Money.ZERO,
                List.of(),
                List.of(),
                activities,
                new Goals(targets, sales, List.of(), new Bonus(new Money(200_000_00), weights, cap)));
    }

    private static BonusCalculation pay(Plan plan, Figures figures) {
        Bonus bonus = Objects.requireNonNull(plan.goals().bonus());
        return BonusCalculation.of(
                plan,
                bonus,
                List.of(),
                target -> new Measured(Measures.find(target.measure()).orElseThrow(), figures));
    }

    private static Figures figures(long spendCents, long orders, long deliveries) {
        return new Figures(
                Map.of(Measures.SPEND, spendCents, Measures.ORDERS, orders, Measures.DELIVERIES, deliveries));
    }

    @Test
    void paysTheWeightedAttainments() {
        // 1,000 yuan a vehicle against at most 850 attains 85 %; 90 of 100 orders 90 %: 88 % of 200,000.
        BonusCalculation bonus =
                pay(plan(null, List.of(CEILING, ORDERS), List.of(), List.of()), figures(80_000_00, 90, 80));

        assertThat(bonus.weighted()).isEqualTo(Ratio.of(88, 100));
        assertThat(bonus.amount()).isEqualTo(new Money(176_000_00));
        assertThat(bonus.parts())
                .extracting(BonusPart::amount)
                .containsExactly(new Money(68_000_00), new Money(108_000_00));
    }

    @Test
    void theCapHoldsEachMeasureByItself() {
        BonusCalculation bonus =
                pay(plan(Ratio.of(12, 10), List.of(CEILING, ORDERS), List.of(), List.of()), figures(8_500_00, 90, 80));

        assertThat(bonus.parts()).extracting(BonusPart::attainment).containsExactly(Ratio.of(8, 1), Ratio.of(9, 10));
        assertThat(bonus.parts()).extracting(BonusPart::paid).containsExactly(Ratio.of(6, 5), Ratio.of(9, 10));
        assertThat(bonus.weighted()).isEqualTo(Ratio.of(102, 100));
    }

    @Test
    void nothingBelowZeroIsPaid() {
        BonusCalculation bonus =
                pay(plan(null, List.of(CEILING, ORDERS), List.of(), List.of()), figures(80_000_00, -5, 80));

        assertThat(bonus.parts().get(1).paid()).isEqualTo(Ratio.ZERO);
        assertThat(bonus.amount()).isEqualTo(new Money(68_000_00));
    }

    @Test
    void salesAreHeldAgainstTheTargetElseTheSalesPlanElseTheActivities() {
        Activity may = new Activity(5, "x", null, null, List.of(ORDERS, target("units", Direction.AT_LEAST, 20)));
        List<Units> months = Collections.nCopies(12, Units.of(BigDecimal.TEN));
        Target units = target("units", Direction.AT_LEAST, 60);

        assertThat(basis(plan(null, List.of(CEILING, ORDERS, units), List.of(may), months)))
                .isEqualTo(BonusPart.Basis.TARGET);
        assertThat(sales(plan(null, List.of(CEILING, units), List.of(may), months)))
                .isEqualTo(Ratio.of(60, 60));
        assertThat(sales(plan(null, List.of(CEILING), List.of(may), months))).isEqualTo(Ratio.of(60, 120));
        assertThat(sales(plan(null, List.of(CEILING), List.of(may), List.of()))).isEqualTo(Ratio.of(90, 120));
    }

    private static BonusPart.Basis basis(Plan plan) {
        return pay(plan, figures(80_000_00, 90, 60)).parts().get(1).basis();
    }

    private static Ratio sales(Plan plan) {
        return pay(plan, figures(80_000_00, 90, 60)).parts().get(1).attainment();
    }

    @Test
    void tellsAllThatIsMissing() {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> pay(plan(null, List.of(), List.of(), List.of()), figures(1, 1, 1)))
                .satisfies(refused -> assertThat(refused.problems())
                        .extracting(problem -> problem.message().key())
                        .containsExactly("bonus.no-cost-effectiveness", "bonus.no-sales"));
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> pay(plan(null, List.of(CEILING, ORDERS), List.of(), List.of()), figures(1, 1, 0)))
                .satisfies(refused -> assertThat(refused.problems())
                        .extracting(problem -> problem.message().key())
                        .containsExactly("bonus.no-attainment"));
    }

    @Test
    void partsSumToTheBonusToTheCent() {
        Random random = new Random(7);
        for (int round = 0; round < 1_000; round++) {
            BonusCalculation bonus = pay(
                    plan(null, List.of(CEILING, ORDERS), List.of(), List.of()),
                    figures(1 + random.nextInt(100_000_000), random.nextInt(1_000), 1 + random.nextInt(1_000)));
            assertThat(bonus.parts().stream().map(BonusPart::amount).reduce(Money.ZERO, Money::plus))
                    .isEqualTo(bonus.amount());
        }
    }
}
