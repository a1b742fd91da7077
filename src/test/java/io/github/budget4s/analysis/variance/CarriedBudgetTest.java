package io.github.budget4s.analysis.variance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.budget4s.domain.budget.Budget;
import io.github.budget4s.domain.budget.BudgetEntry;
import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.calendar.Today;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.message.Note;
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

    private static BudgetEntry cell(int month, String channel, String activity, String store, long cents) {
        return new BudgetEntry(month(month), channel, activity, store, new Money(cents));
    }

    private static SpendEntry spent(int month, String channel, String activity, String store, long cents) {
        YearMonth when = month(month);
        return new SpendEntry(
                new SpendKey(
                        when, 5, channel, activity, store, SpendCategory.REGULAR, false, new SpendKey.Known(when, 5)),
                new Money(cents),
                1);
    }

    @Test
    void nothingIsHandedOnUnlessItIsWanted() {
        Budget budget = new Budget(List.of(budget(1, "a", 50), budget(2, "a", 50)), "b.csv");

        CarriedBudget carried = CarriedBudget.of(budget, new Spend(List.of(), "s.csv"), checked(2), false);

        assertThat(carried.budget()).isEqualTo(budget);
        assertThat(carried.notes()).isEmpty();
    }

    /** Spend names more than the budget tells apart: what the budget does not name is the whole's. */
    @Test
    void cellsAreToldApartAsTheBudgetDoes() {
        CarriedBudget byStore = carried(
                List.of(cell(1, "", "", "east", 50), cell(2, "", "", "east", 50), cell(2, "", "", "west", 50)),
                List.of(spent(1, "a", "fair", "east", 20), spent(1, "a", "", "west", 9)),
                2);
        CarriedBudget byActivity = carried(
                List.of(cell(1, "", "fair", "", 50), cell(2, "", "fair", "", 50)),
                List.of(spent(1, "a", "fair", "east", 20), spent(1, "a", "", "east", 9)),
                2);

        assertThat(byStore.budget().entries())
                .containsExactly(
                        cell(1, "", "", "east", 20),
                        cell(1, "", "", "west", 0),
                        cell(2, "", "", "east", 80),
                        cell(2, "", "", "west", 50));
        assertThat(byActivity.budget().entries())
                .containsExactly(cell(1, "", "fair", "", 20), cell(2, "", "fair", "", 80));
        assertThat(byStore.budget().source()).isEqualTo("b.csv");
    }

    @Test
    void whatCameIsToldByStoreChannelAndActivityOrAsOneAmount() {
        assertThat(carried(List.of(cell(1, "a", "fair", "east", 50), cell(2, "a", "fair", "east", 50)), List.of(), 2)
                        .notes())
                .containsExactly(Note.information(
                        "variance.note.carried",
                        month(2),
                        List.of(Message.of(
                                "variance.note.carried-cell", List.of("east", "a", "fair"), new Money(50)))));
        assertThat(carried(List.of(budget(1, "", 50), budget(2, "", 50)), List.of(), 2)
                        .notes())
                .containsExactly(Note.information(
                        "variance.note.carried", month(2), List.of(Message.of("format.value", new Money(50)))));
        assertThat(carried(List.of(budget(1, "", 50), budget(2, "", 50)), List.of(spend(1, "x", 50)), 2)
                        .notes())
                .containsExactly(Note.information("variance.note.carried-nothing", month(2)));
    }

    @Test
    void refundsHandOnNoMoreThanTheMonthHad() {
        CarriedBudget carried =
                carried(List.of(budget(1, "a", 50), budget(2, "a", 50)), List.of(spend(1, "a", -30)), 2);

        assertThat(cents(carried, 1, "a")).isZero();
        assertThat(cents(carried, 2, "a")).isEqualTo(100);
    }

    @Test
    void monthsOfOtherYearsAndLinesOfOneCellAreLeftAndAdded() {
        BudgetEntry before = new BudgetEntry(YearMonth.of(2025, 12), "a", "", "", new Money(70));
        CarriedBudget carried =
                carried(List.of(before, budget(1, "a", 30), budget(1, "a", 20), budget(2, "a", 50)), List.of(), 2);

        assertThat(carried.budget().entries()).contains(before);
        assertThat(cents(carried, 2, "a")).isEqualTo(100);
    }

    /** A channel that has no budget in the month that is checked keeps what it did not use all the same. */
    @Test
    void whatIsLeftComesIntoAMonthWithoutABudgetToo() {
        CarriedBudget carried = carried(List.of(budget(1, "a", 50), budget(3, "a", 50)), List.of(spend(1, "a", 20)), 2);

        assertThat(cents(carried, 2, "a")).isEqualTo(30);
        assertThat(cents(carried, 3, "a")).isEqualTo(50);
    }
}
