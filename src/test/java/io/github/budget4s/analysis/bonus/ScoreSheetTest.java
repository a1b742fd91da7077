package io.github.budget4s.analysis.bonus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.groups.Tuple.tuple;

import io.github.budget4s.analysis.kpi.Reached;
import io.github.budget4s.domain.actual.Actuals;
import io.github.budget4s.domain.actual.MeasuredValue;
import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.domain.plan.Bonus;
import io.github.budget4s.domain.plan.Goals;
import io.github.budget4s.domain.plan.Plan;
import io.github.budget4s.domain.plan.StaffRole;
import io.github.budget4s.domain.plan.Target;
import io.github.budget4s.domain.plan.Target.Direction;
import io.github.budget4s.domain.problem.RefusedException;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ScoreSheetTest {

    private static final MonthRange YEAR = MonthRange.ofYear(2026);

    private static MeasuredValue value(int month, String measure, String value, String person, String store) {
        return new MeasuredValue(
                YearMonth.of(2026, month),
                0,
                measure,
                new BigDecimal(value),
                null,
                null,
                new MeasuredValue.Of("", "", person, store));
    }

    private static Reached reached(MeasuredValue... values) {
        return new Reached(null, null, null, new Actuals(List.of(values)), false);
    }

    private static Plan plan(List<String> people, @Nullable String store) {
        Map<String, Ratio> weights = new LinkedHashMap<>();
        weights.put("orders", Ratio.of(70, 100));
        weights.put("续保率", Ratio.of(30, 100));
        StaffRole role = new StaffRole(
                "顾问",
                new Bonus(new Money(10_000_00), weights, Ratio.of(12, 10)),
                List.of(
                        new Target("订单", Direction.AT_LEAST, BigDecimal.valueOf(10), false),
                        new Target("续保率", Direction.AT_LEAST, new BigDecimal("0.5"), true)),
                people,
                store);
        return new Plan(
                2026,
                null,
                Money.ZERO,
                List.of(),
                List.of(),
                List.of(),
                new Goals(List.of(), List.of(), List.of(), null, List.of(role), null));
    }

    /** 8 of 10 orders and 60 % of 50 % pay 0.8 x 0.7 + 1.2 x 0.3 = 92 %; 15 and 25 % pay 1.2 x 0.7 + 0.5 x 0.3. */
    @Test
    void scoresEachPersonAndPutsTheRoleTogether() {
        List<ScoreSheet> people = ScoreSheet.ofPeople(
                plan(List.of("甲", "乙"), null),
                reached(
                        value(1, "orders", "5", "甲", ""),
                        value(2, "订单", "3", "甲", ""),
                        value(1, "续保率", "0.6", "甲", ""),
                        value(1, "orders", "15", "乙", ""),
                        value(1, "续保率", "0.25", "乙", "")),
                YEAR);

        assertThat(people)
                .extracting(ScoreSheet::person, sheet -> sheet.pay().weighted(), sheet -> sheet.pay()
                        .amount())
                .containsExactly(
                        tuple("甲", Ratio.of(92, 100), new Money(9_200_00)),
                        tuple("乙", Ratio.of(99, 100), new Money(9_900_00)));
        ScoreSheet role = ScoreSheet.byRole(people).get(0);
        assertThat(role.pay().base()).isEqualTo(new Money(20_000_00));
        assertThat(role.pay().weighted()).isEqualTo(Ratio.of(955, 1000));
        assertThat(role.pay().amount()).isEqualTo(new Money(19_100_00));
        assertThat(role.pay().parts())
                .extracting(
                        part -> part.result().value(),
                        part -> part.result().actual(),
                        BonusPart::attainment,
                        BonusPart::paid,
                        BonusPart::amount)
                .containsExactly(
                        tuple(Ratio.of(20, 1), Ratio.of(23, 1), Ratio.of(115, 100), Ratio.ONE, new Money(14_000_00)),
                        tuple(
                                Ratio.of(1, 2),
                                Ratio.of(85, 200),
                                Ratio.of(85, 100),
                                Ratio.of(85, 100),
                                new Money(5_100_00)));
    }

    @Test
    void twoOfOneNameWorkInTwoStores() {
        Reached reached = reached(
                value(1, "orders", "5", "甲", "东"), value(1, "orders", "9", "甲", "西"), value(1, "续保率", "0.5", "甲", "东"));

        ScoreSheet sheet =
                ScoreSheet.ofPeople(plan(List.of("甲"), "东"), reached, YEAR).get(0);

        assertThat(sheet.pay().parts().get(0).attainment()).isEqualTo(Ratio.of(1, 2));
    }

    /** Who has no line sold nothing, or is misspelt: nobody is paid on a guess. */
    @Test
    void namesWhoHasNoFigures() {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> ScoreSheet.ofPeople(
                        plan(List.of("甲", "乙"), null),
                        reached(value(1, "orders", "5", "甲", ""), value(1, "续保率", "0.5", "甲", "")),
                        YEAR))
                .satisfies(refused -> assertThat(refused.problems())
                        .extracting(
                                problem -> problem.message().key(),
                                problem -> problem.message().arguments().get(0))
                        .containsExactly(tuple("bonus.of", "顾问 乙"), tuple("bonus.of", "顾问 乙")));
    }
}
