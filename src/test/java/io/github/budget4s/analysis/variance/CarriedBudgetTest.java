package io.github.budget4s.analysis.variance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.budget4s.domain.budget.Budget;
import io.github.budget4s.domain.budget.BudgetEntry;
import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.calendar.Today;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.spend.Spend;
import io.github.budget4s.domain.spend.SpendCategory;
import io.github.budget4s.domain.spend.SpendEntry;
import io.github.budget4s.domain.spend.SpendKey;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CarriedBudgetTest {

    private static final MonthRange YEAR = MonthRange.ofYear(2026);

    private static YearMonth month(int month) {
        return YearMonth.of(2026, month);
    }

    private static CheckedMonth checked(int month) {
        return new CheckedMonth(month(month), YEAR, Today.named(LocalDate.of(2026, month + 1, 1)));
    }

    private static BudgetEntry budget(int month, String channel, long cents) {
        return new BudgetEntry(month(month), channel, "", "", new Money(cents));
    }

    private static SpendEntry spend(int month, String channel, long cents) {
        YearMonth when = month(month);
        return new SpendEntry(
                new SpendKey(when, 5, channel, "", "", SpendCategory.REGULAR, false, new SpendKey.Known(when, 5)),
                new Money(cents),
                1);
    }

    private static long cents(CarriedBudget carried, int month, String channel) {
        return carried.budget().entries().stream()
                .filter(entry ->
                        entry.month().equals(month(month)) && entry.channel().equals(channel))
                .mapToLong(entry -> entry.amount().cents())
                .sum();
    }

    private static CarriedBudget carried(List<BudgetEntry> budget, List<SpendEntry> spend, int month) {
        return CarriedBudget.of(new Budget(budget, "b.csv"), new Spend(spend, "s.csv"), checked(month), true);
    }

    @Test
    void whatJanuaryLeftIsFebruarys() {
        CarriedBudget carried = carried(
                List.of(budget(1, "a", 50), budget(2, "a", 50), budget(3, "a", 50)), List.of(spend(1, "a", 20)), 2);
        assertThat(cents(carried, 1, "a")).isEqualTo(20);
        assertThat(cents(carried, 2, "a")).isEqualTo(80);
        assertThat(cents(carried, 3, "a")).isEqualTo(50);
    }

    @Test
    void anOverrunUsesUpWhatCameToItAndNoMore() {
        CarriedBudget carried = carried(
                List.of(budget(1, "a", 50), budget(2, "a", 50), budget(3, "a", 50)),
                List.of(spend(1, "a", 40), spend(2, "a", 90)),
                3);
        assertThat(cents(carried, 2, "a")).isEqualTo(60);
        assertThat(cents(carried, 3, "a")).isEqualTo(50);
    }

    @Test
    void noChannelGetsTheMoneyOfAnother() {
        CarriedBudget carried = carried(
                List.of(budget(1, "a", 50), budget(1, "b", 50), budget(2, "a", 50), budget(2, "b", 50)),
                List.of(spend(1, "a", 90), spend(1, "b", 10)),
                2);
        assertThat(cents(carried, 2, "a")).isEqualTo(50);
        assertThat(cents(carried, 2, "b")).isEqualTo(90);
    }

    @Test
    void theSumOfTheYearStaysAndNoMonthIsBelowNothing() {
        Random random = new Random(5);
        for (int run = 0; run < 200; run++) {
            List<BudgetEntry> budget = new ArrayList<>();
            List<SpendEntry> spend = new ArrayList<>();
            for (int month = 1; month <= 11; month++) {
                for (String channel : List.of("a", "b")) {
                    budget.add(budget(month, channel, random.nextInt(1_000)));
                    spend.add(spend(month, channel, random.nextInt(1_400) - 200));
                }
            }
            CarriedBudget carried = carried(budget, spend, 1 + random.nextInt(11));
            assertThat(carried.budget().entries().stream()
                            .mapToLong(entry -> entry.amount().cents())
                            .sum())
                    .isEqualTo(budget.stream()
                            .mapToLong(entry -> entry.amount().cents())
                            .sum());
            assertThat(carried.budget().entries())
                    .allMatch(entry -> !entry.amount().isNegative());
        }
    }
}
