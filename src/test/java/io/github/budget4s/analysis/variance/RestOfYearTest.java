package io.github.budget4s.analysis.variance;

import static io.github.budget4s.analysis.variance.Checks.budget;
import static io.github.budget4s.analysis.variance.Checks.check;
import static io.github.budget4s.analysis.variance.Checks.committed;
import static io.github.budget4s.analysis.variance.Checks.paid;
import static io.github.budget4s.analysis.variance.Checks.spend;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.budget4s.domain.budget.Budget;
import io.github.budget4s.domain.budget.BudgetEntry;
import io.github.budget4s.domain.calendar.Holidays;
import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.calendar.Today;
import io.github.budget4s.domain.funnel.Funnel;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.domain.plan.Activity;
import io.github.budget4s.domain.plan.ChannelGroups;
import io.github.budget4s.domain.plan.Goals;
import io.github.budget4s.domain.plan.Plan;
import io.github.budget4s.domain.project.Tolerances;
import io.github.budget4s.domain.spend.Spend;
import io.github.budget4s.domain.spend.SpendCategory;
import io.github.budget4s.domain.spend.SpendEntry;
import io.github.budget4s.domain.spend.SpendKey;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RestOfYearTest {

    private static List<BudgetEntry> months(String channel, long cents) {
        List<BudgetEntry> budget = new ArrayList<>();
        for (int month = 1; month <= 12; month++) {
            budget.add(budget(month, channel, cents));
        }
        return budget;
    }

    private static Money year(VarianceCheck check) {
        return check.whole(Scope.FULL_YEAR).projection();
    }

    /** Whatever rows are told apart by, they add up to the same whole. */
    @Test
    void rowsAddUp() {
        Random random = new Random(5);
        for (int i = 0; i < 300; i++) {
            List<BudgetEntry> budget = new ArrayList<>();
            List<SpendEntry> spent = new ArrayList<>();
            for (int month = 1; month <= 12; month++) {
                for (String channel : List.of("a", "b", "")) {
                    for (String store : List.of("east", "west")) {
                        if (random.nextInt(4) > 0) {
                            budget.add(new BudgetEntry(
                                    YearMonth.of(2026, month), channel, "", store, new Money(random.nextInt(90_000))));
                        }
                        spent.add(spend(
                                month,
                                channel,
                                random.nextInt(6) == 0 ? "fair" : "",
                                store,
                                random.nextInt(8) == 0,
                                random.nextInt(90_000) - 9_000));
                    }
                }
            }
            budget.add(budget(1, "a", 1));
            Money alone = year(check(5, budget, spent));

            VarianceCheck check = check(5, budget, spent, Dimension.values());

            assertThat(year(check)).isEqualTo(alone);
            for (Dimension dimension : Dimension.values()) {
                Money sum = check.rows().stream()
                        .filter(row -> row.scope() == Scope.FULL_YEAR
                                && row.values().size() == 1
                                && row.values().containsKey(dimension))
                        .map(VarianceRow::projection)
                        .reduce(Money.ZERO, Money::plus);
                assertThat(sum).as("by %s", dimension).isEqualTo(alone);
            }
        }
    }

    @Test
    void activitiesToComeCostTheirOwnMoney() {
        Activity fair = new Activity(10, "fair", null, new Money(25_000_000), List.of());
        Plan plan = new Plan(2026, null, Money.ZERO, List.of(), List.of(), List.of(fair), Goals.NONE);
        List<BudgetEntry> budget = new ArrayList<>(months("a", 10_000_000));
        budget.set(9, budget(10, "a", 35_000_000));
        budget.addAll(months("b", 1_000_000));

        PlannedMoney money = PlannedMoney.of(new Budget(budget, "budget.csv"), plan, MonthRange.ofYear(2026));

        assertThat(money.activities())
                .containsExactly(new BudgetEntry(YearMonth.of(2026, 10), "a", "fair", "", new Money(25_000_000)));
        assertThat(money.budget().entries()).contains(budget(10, "a", 10_000_000), budget(10, "b", 1_000_000));
    }

    @Test
    void aRefundOrOneYuanInJanuaryMovesNothingMuch() {
        assertThat(year(check(1, months("a", 5_000_000), List.of(paid(1, "a", -1_500_000)))))
                .isEqualTo(new Money(53_500_000));
        assertThat(year(check(1, months("a", 5_000_000), List.of(paid(1, "a", 100)))))
                .isEqualTo(new Money(55_000_100));
    }

    @Test
    void anAnnualContractIsNotForecastTwelveTimes() {
        for (int month = 1; month <= 4; month++) {
            assertThat(year(check(month, months("a", 1_000_000), List.of(paid(1, "a", 12_000_000)))))
                    .isEqualTo(new Money(12_000_000));
            // A little more than was budgeted is more.
            assertThat(year(check(month, months("a", 1_000_000), List.of(paid(1, "a", 12_100_000)))))
                    .isEqualTo(new Money(12_100_000));
        }
    }

    @Test
    void anOverspentMonthIsNoContract() {
        List<SpendEntry> spent = List.of(paid(1, "a", 3_000_000), paid(2, "a", 3_000_000), paid(3, "a", 3_000_000));

        assertThat(year(check(3, months("a", 1_000_000), spent))).isGreaterThan(new Money(20_000_000));
    }

    @Test
    void thePaceCountsTheMoreTheMoreMonthsThereAre() {
        Money before = new Money(12_000_000);
        for (int month = 1; month <= 11; month++) {
            List<SpendEntry> spent = new ArrayList<>();
            for (int each = 1; each <= month; each++) {
                spent.add(paid(each, "a", 1_300_000));
            }
            Money year = year(check(month, months("a", 1_000_000), spent));
            assertThat(year).isGreaterThan(before);
            before = year;
        }
        assertThat(before).isBetween(new Money(15_400_000), new Money(15_600_000));
    }

    @Test
    void anOrderIsAPartOfItsMonth() {
        Money without = year(check(3, months("a", 1_000_000), List.of(paid(3, "a", 1_000_000))));

        assertThat(year(check(3, months("a", 1_000_000), List.of(paid(3, "a", 1_000_000), committed(9, "a", 700_000)))))
                .isEqualTo(without);
    }

    private static SpendEntry on(int month, int day, long cents) {
        return new SpendEntry(
                SpendKey.of(YearMonth.of(2026, month), day, "", "", "", SpendCategory.NONE, false),
                new Money(cents),
                1);
    }

    private static Ratio share(LocalDate day, SpendEntry... entries) {
        return DayShare.of(
                List.of(entries), Today.named(day), new Holidays(Map.of(LocalDate.of(2026, 6, 19), Holidays.Kind.OFF)));
    }

    @Test
    void theShareOfAMonthIsThatOfMonthsBeforeElseOfDays() {
        LocalDate tenth = LocalDate.of(2026, 6, 10);
        // Eight of 21 working days.
        assertThat(share(tenth)).isEqualTo(Ratio.of(8, 21));
        // Booked once a month: the part of the days that are gone.
        assertThat(share(tenth, on(5, 15, 100))).isEqualTo(Ratio.of(1, 3));
        // Or all of it, where it is always paid on the first.
        assertThat(share(tenth, on(4, 1, 100), on(5, 1, 100))).isEqualTo(Ratio.ONE);
        assertThat(share(tenth, on(5, 2, 10), on(5, 9, 30), on(5, 16, 20), on(5, 30, 40)))
                .isEqualTo(Ratio.of(2, 5));
    }

    @Test
    void theRunningMonthIsJudgedByWhereItIsGoing() {
        List<BudgetEntry> budget = List.of(budget(1, "", 31_000), budget(2, "", 28_000));
        VarianceCheck check = VarianceCheck.of(
                new VarianceRequest(
                        new Budget(budget, "budget.csv"),
                        new Spend(List.of(on(1, 31, 31_000), on(2, 7, 14_000)), "spend.csv"),
                        Funnel.NONE,
                        new CheckedMonth(
                                YearMonth.of(2026, 1), MonthRange.ofYear(2026), Today.named(LocalDate.of(2026, 2, 7))),
                        new RowKeys(List.of(), ChannelGroups.NONE),
                        false,
                        Tolerances.DEFAULT,
                        new Ahead(List.of(), List.of(), new Holidays(Map.of()), null)),
                Spared.NONE);

        VarianceRow row = check.whole(Scope.RUNNING);

        // A quarter of the month is gone: 70.00 are expected, 140.00 are spent. By the pace 3/4 of 3/4 of 280.00 and of
        // 140.00 are to come, by the budget 140.00; one line makes it the mean.
        assertThat(row.budget()).isEqualTo(new Money(7_000));
        assertThat(row.actual()).isEqualTo(new Money(14_000));
        assertThat(row.forecast()).isEqualTo(new Money((26_250 + 14_000) / 2));
        assertThat(row.flag()).isEqualTo(io.github.budget4s.domain.flag.Flag.RED);
        assertThat(check.whole(Scope.FULL_YEAR).projection()).isEqualTo(new Money(31_000 + 14_000 + 20_125));
    }
}
