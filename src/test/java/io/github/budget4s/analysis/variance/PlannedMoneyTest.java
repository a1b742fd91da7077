package io.github.budget4s.analysis.variance;

import static io.github.budget4s.analysis.variance.Checks.budget;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.budget4s.domain.budget.Budget;
import io.github.budget4s.domain.budget.BudgetEntry;
import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.plan.Activity;
import io.github.budget4s.domain.plan.Goals;
import io.github.budget4s.domain.plan.Plan;
import io.github.budget4s.domain.plan.RegularItem;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlannedMoneyTest {

    private static final MonthRange YEAR = MonthRange.ofYear(2026);

    private static Plan plan(List<RegularItem> regular, Activity... activities) {
        return new Plan(2026, null, Money.ZERO, regular, List.of(), List.of(activities), Goals.NONE);
    }

    private static Activity activity(int month, String name, @Nullable String channel, long cents) {
        return new Activity(month, name, channel, new Money(cents), List.of());
    }

    private static BudgetEntry entry(int month, String channel, String activity, String store, long cents) {
        return new BudgetEntry(YearMonth.of(2026, month), channel, activity, store, new Money(cents));
    }

    private static PlannedMoney planned(List<BudgetEntry> budget, Activity... activities) {
        return PlannedMoney.of(new Budget(budget, "budget.csv"), plan(List.of(), activities), YEAR);
    }

    @Test
    void takesAnActivityOutOfItsChannelAlone() {
        PlannedMoney planned = planned(
                List.of(budget(4, "online", 500), budget(4, "outdoor", 300), budget(5, "online", 100)),
                activity(4, "gala", "online", 200));

        assertThat(planned.budget().entries())
                .containsExactly(
                        entry(4, "online", "", "", 300),
                        entry(4, "online", "gala", "", 200),
                        entry(4, "outdoor", "", "", 300),
                        entry(5, "online", "", "", 100));
        assertThat(planned.activities()).containsExactly(entry(4, "online", "gala", "", 200));
        assertThat(planned.budget().source()).isEqualTo("budget.csv");
    }

    @Test
    void takesAnActivityWithoutAChannelOutOfTheWhole() {
        assertThat(planned(List.of(budget(4, "", 500)), activity(4, "gala", null, 200))
                        .budget()
                        .entries())
                .containsExactly(entry(4, "", "", "", 300), entry(4, "", "gala", "", 200));
    }

    @Test
    void aBudgetWithoutChannelsHasTheActivityOfAnyChannel() {
        assertThat(planned(List.of(budget(4, "", 500)), activity(4, "gala", "online", 200))
                        .activities())
                .containsExactly(entry(4, "", "gala", "", 200));
    }

    @Test
    void anActivityOfAChannelThatTheMonthLacksHasNoMoneyOfOthers() {
        PlannedMoney planned =
                planned(List.of(budget(4, "online", 500), budget(5, "fair", 1)), activity(4, "gala", "fair", 200));

        assertThat(planned.budget().entries())
                .containsExactly(entry(4, "online", "", "", 500), entry(5, "fair", "", "", 1));
        assertThat(planned.activities())
                .as("it costs what the plan gives it")
                .containsExactly(entry(4, "fair", "gala", "", 200));
    }

    @Test
    void withoutAChannelItComesOutOfThoseThatStandAboveTheirUsualMonth() {
        List<BudgetEntry> budget = new ArrayList<>();
        for (int month = 1; month <= 12; month++) {
            budget.add(budget(month, "online", month == 4 ? 400 : 100));
            budget.add(budget(month, "outdoor", month == 4 ? 200 : 100));
            budget.add(budget(month, "radio", month == 4 ? 90 : 100));
        }

        // Above the usual are 300 and 100.
        assertThat(planned(budget, activity(4, "gala", null, 200)).activities())
                .containsExactly(entry(4, "online", "gala", "", 150), entry(4, "outdoor", "gala", "", 50));
        assertThat(planned(budget, activity(4, "gala", null, 400)).activities())
                .containsExactly(entry(4, "online", "gala", "", 300), entry(4, "outdoor", "gala", "", 100));
        // More than that comes out of all by what they have.
        assertThat(planned(budget, activity(4, "gala", null, 690)).activities())
                .containsExactly(
                        entry(4, "online", "gala", "", 400),
                        entry(4, "outdoor", "gala", "", 200),
                        entry(4, "radio", "gala", "", 90));
    }

    @Test
    void theUsualMonthIsTheLowerMedianOfTheSameChannelAndStore() {
        List<BudgetEntry> budget = new ArrayList<>();
        for (int month = 1; month <= 12; month++) {
            // East: six months of 10, five of 20 and one of 50; west 40 throughout.
            budget.add(entry(month, "online", "", "east", month == 12 ? 50 : month > 6 ? 20 : 10));
            budget.add(entry(month, "online", "", "west", 40));
        }

        assertThat(planned(budget, activity(12, "gala", null, 40)).activities())
                .containsExactly(entry(12, "online", "gala", "east", 40));
    }

    @Test
    void whatTheMonthLacksGoesToTheLargestPart() {
        PlannedMoney planned =
                planned(List.of(budget(4, "online", 100), budget(4, "outdoor", 300)), activity(4, "gala", null, 1_000));

        assertThat(planned.activities())
                .containsExactly(
                        entry(4, "online", "gala", "", 100),
                        entry(4, "outdoor", "gala", "", 300),
                        entry(4, "outdoor", "gala", "", 600));
        assertThat(planned.budget().entries()).contains(entry(4, "online", "", "", 0), entry(4, "outdoor", "", "", 0));
        assertThat(planned(List.of(), activity(4, "gala", null, 70)).activities())
                .containsExactly(entry(4, "", "gala", "", 70));
    }

    @Test
    void whatIsTakenForOneActivityIsNotThereForTheNext() {
        PlannedMoney planned = planned(
                List.of(budget(4, "online", 500)),
                activity(4, "gala", "online", 200),
                activity(4, "fair", "online", 300));

        assertThat(planned.budget().entries())
                .containsExactly(
                        entry(4, "online", "", "", 0),
                        entry(4, "online", "fair", "", 300),
                        entry(4, "online", "gala", "", 200));
    }

    @Test
    void aBudgetThatNamesActivitiesIsLeftAsItIs() {
        List<BudgetEntry> budget = List.of(budget(4, "online", 500), entry(5, "online", "fair", "", 30));

        PlannedMoney planned = planned(budget, activity(4, "gala", "online", 200));

        assertThat(planned.budget().entries()).isEqualTo(budget);
        assertThat(planned.activities()).containsExactly(entry(5, "online", "fair", "", 30));
    }

    @Test
    void activitiesOfAnotherYearsBudgetSayNothingOfThisOne() {
        List<BudgetEntry> budget = List.of(
                new BudgetEntry(YearMonth.of(2025, 5), "online", "fair", "", new Money(30)), budget(4, "online", 500));

        assertThat(planned(budget, activity(4, "gala", "online", 200)).activities())
                .containsExactly(entry(4, "online", "gala", "", 200));
    }

    @Test
    void listsRegularItemsByMonth() {
        RegularItem radio = new RegularItem("radio", new Money(100), false, new TreeSet<>(List.of(2, 7, 11)), "radio");
        RegularItem rent = new RegularItem("rent", new Money(9), true, new TreeSet<>(List.of(1, 12)), null);

        PlannedMoney planned =
                PlannedMoney.of(new Budget(List.of(budget(1, "", 1_000)), ""), plan(List.of(radio, rent)), YEAR);

        assertThat(planned.regular())
                .containsExactly(
                        entry(2, "radio", "", "", 34),
                        entry(7, "radio", "", "", 33),
                        entry(11, "radio", "", "", 33),
                        entry(1, "", "", "", 9),
                        entry(12, "", "", "", 9));
    }

    @Test
    void regularItemsOfABudgetThatNamesActivitiesAreListedToo() {
        PlannedMoney planned = PlannedMoney.of(
                new Budget(List.of(entry(4, "online", "gala", "", 5)), ""),
                plan(List.of(RegularItem.unnamed(new Money(12)))),
                new MonthRange(YearMonth.of(2026, 4), YearMonth.of(2027, 3)));

        assertThat(planned.regular()).hasSize(12).allMatch(entry -> entry.amount()
                .equals(new Money(1)));
        assertThat(planned.regular().get(0).month()).isEqualTo(YearMonth.of(2026, 4));
        assertThat(planned.regular().get(11).month()).isEqualTo(YearMonth.of(2027, 3));
    }

    /** Whatever the amounts: the budget's months keep theirs, and every activity has what the plan gives it. */
    @Test
    void takingOutChangesNoSum() {
        Random random = new Random(20260403);
        for (int i = 0; i < 500; i++) {
            List<BudgetEntry> budget = new ArrayList<>();
            for (int month = 1; month <= 12; month++) {
                for (String channel : List.of("a", "b", "c")) {
                    budget.add(budget(month, channel, random.nextInt(1_000)));
                }
            }
            int month = 1 + random.nextInt(12);
            long own = 1 + random.nextInt(3_000);

            PlannedMoney planned = planned(budget, activity(month, "gala", random.nextBoolean() ? "b" : null, own));

            for (int each = 1; each <= 12; each++) {
                assertThat(sum(planned.budget().entries(), each)).isEqualTo(sum(budget, each));
            }
            assertThat(sum(planned.activities(), month)).isEqualTo(own);
            assertThat(planned.budget().entries())
                    .noneMatch(entry -> entry.amount().isNegative());
        }
    }

    private static long sum(List<BudgetEntry> entries, int month) {
        return entries.stream()
                .filter(entry -> entry.month().getMonthValue() == month)
                .mapToLong(entry -> entry.amount().cents())
                .sum();
    }
}
