package io.github.budget4s.analysis.variance;

import static io.github.budget4s.analysis.variance.Checks.all;
import static io.github.budget4s.analysis.variance.Checks.months;
import static io.github.budget4s.analysis.variance.Checks.paid;
import static io.github.budget4s.analysis.variance.Checks.payments;
import static io.github.budget4s.analysis.variance.Checks.spend;
import static io.github.budget4s.analysis.variance.Checks.year;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.budget4s.domain.budget.BudgetEntry;
import io.github.budget4s.domain.calendar.Holidays;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.spend.SpendCategory;
import io.github.budget4s.domain.spend.SpendEntry;
import io.github.budget4s.domain.spend.SpendKey;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What months to come cost: activities by the money of their own, all else by channel, and whose stores it is. */
class ActivitiesAheadTest {

    private static final LocalDate END_OF_MAY = LocalDate.of(2026, 5, 31);
    private static final List<SpendEntry> AS_BUDGETED = payments(1, 5, "a", 100_00);

    private static BudgetEntry of(int month, String channel, String activity, long cents) {
        return new BudgetEntry(YearMonth.of(2026, month), channel, activity, "", new Money(cents));
    }

    private static BudgetEntry ofStore(int month, String store, long cents) {
        return new BudgetEntry(YearMonth.of(2026, month), "a", "", store, new Money(cents));
    }

    private static SpendEntry atStore(int month, String store, long cents) {
        return spend(month, "a", "", store, false, cents);
    }

    private static Ahead ahead(BudgetEntry... activities) {
        return new Ahead(List.of(activities), List.of(), new Holidays(Map.of()), null);
    }

    private static Ahead regular(BudgetEntry... items) {
        return new Ahead(List.of(), List.of(items), new Holidays(Map.of()), null);
    }

    private static VarianceRow.Outlook outlook(VarianceCheck check) {
        return Objects.requireNonNull(check.whole(Scope.FULL_YEAR).outlook());
    }

    private static VarianceRow.Outlook outlook(List<SpendEntry> spend, BudgetEntry... activities) {
        List<BudgetEntry> budget = all(months(1, 12, "a", 100_00), List.of(activities));
        return outlook(Checks.check(5, END_OF_MAY, budget, spend, ahead(activities)));
    }

    @Test
    void anActivityToComeCostsWhatItWasGivenBesidesItsChannel() {
        VarianceRow.Outlook outlook = outlook(AS_BUDGETED, of(10, "a", "fair", 250_00));

        assertThat(outlook.activities()).isEqualTo(new Money(250_00));
        assertThat(outlook.rest()).isEqualTo(new Money(700_00));
        assertThat(outlook.all()).isEqualTo(new Money(950_00));
    }

    @Test
    void depositsAndOrdersUseAnActivitysMoneyUpWhateverMonthTheyAreOf() {
        List<SpendEntry> deposit = all(AS_BUDGETED, List.of(spend(3, "a", "fair", "", false, 60_00)));
        List<SpendEntry> order = all(deposit, List.of(spend(11, "a", "fair", "", true, 300_00)));

        assertThat(outlook(deposit, of(10, "a", "fair", 250_00)).activities()).isEqualTo(new Money(190_00));
        assertThat(outlook(deposit, of(10, "a", "fair", 250_00)).rest()).isEqualTo(new Money(700_00));
        assertThat(outlook(order, of(10, "a", "fair", 250_00)).activities())
                .as("nobody gets money back for what cost more")
                .isEqualTo(Money.ZERO);
    }

    @Test
    void theFirstMonthsOfAnActivityUseTheMoneyUpFirst() {
        List<SpendEntry> spend = all(AS_BUDGETED, List.of(spend(3, "a", "fair", "", false, 300_00)));
        VarianceCheck check = Checks.check(
                5,
                END_OF_MAY,
                all(months(1, 12, "a", 100_00), List.of(of(10, "a", "fair", 250_00), of(11, "a", "fair", 100_00))),
                spend,
                ahead(of(10, "a", "fair", 250_00), of(11, "a", "fair", 100_00)),
                Dimension.ACTIVITY);

        assertThat(year(check, Dimension.ACTIVITY, "fair").series().toCome())
                .isEqualTo(Map.of(YearMonth.of(2026, 11), new Money(50_00)));
        assertThat(year(check, Dimension.ACTIVITY, "").forecast()).isEqualTo(new Money(700_00));
    }

    @Test
    void whatAnActivityThatIsOverDidNotSpendIsNotToCome() {
        List<SpendEntry> spend = all(AS_BUDGETED, List.of(spend(3, "a", "fair", "", false, 200_00)));

        assertThat(outlook(spend, of(3, "a", "fair", 250_00)).activities()).isEqualTo(Money.ZERO);
        assertThat(outlook(spend, of(3, "a", "fair", 150_00), of(10, "a", "fair", 250_00))
                        .activities())
                .as("what it spent beyond its first part is off the second")
                .isEqualTo(new Money(200_00));
    }

    /** A fair of March must not be forecast for every month to come, though no line says that it was for the fair. */
    @Test
    void whereNoLineNamesAnActivityItsMonthIsHeldToHaveHadItsMoney() {
        BudgetEntry fair = of(3, "a", "fair", 250_00);

        assertThat(outlook(all(AS_BUDGETED, List.of(paid(3, "a", 250_00))), fair)
                        .rest())
                .isEqualTo(new Money(700_00));
        // With 200.00 in March the fair had all of it: 400.00 of 500.00 for the rest, with 5/9 of the weight.
        List<SpendEntry> less =
                all(payments(1, 2, "a", 100_00), payments(4, 5, "a", 100_00), List.of(paid(3, "a", 200_00)));
        assertThat(outlook(less, fair).rest()).isEqualTo(new Money(7 * 88_89));
    }

    @Test
    void anActivityToComeTakesNothingOutOfMonthsThatAreOver() {
        VarianceRow.Outlook without = outlook(AS_BUDGETED);

        assertThat(outlook(AS_BUDGETED, of(6, "a", "fair", 250_00)).rest()).isEqualTo(without.rest());
    }

    @Test
    void whereLinesNameActivitiesNothingIsTakenOutOfTheChannel() {
        List<SpendEntry> spend = all(AS_BUDGETED, List.of(paid(3, "a", 250_00), spend(4, "a", "other", "", false, 1)));

        assertThat(outlook(spend, of(3, "a", "fair", 250_00)).rest()).isEqualTo(new Money(7 * 127_78));
    }

    @Test
    void activitiesWithoutMoneyOfTheirOwnLiveOnTheirChannels() {
        List<SpendEntry> spend = all(
                payments(1, 5, "a", 60_00),
                payments(1, 5, "a", 0),
                List.of(
                        spend(1, "a", "tour", "", false, 40_00),
                        spend(2, "a", "tour", "", false, 40_00),
                        spend(3, "a", "tour", "", false, 40_00),
                        spend(4, "a", "tour", "", false, 40_00),
                        spend(5, "a", "tour", "", false, 40_00)));

        assertThat(outlook(spend).rest()).isEqualTo(new Money(700_00));
        assertThat(outlook(spend).activities()).isEqualTo(Money.ZERO);
    }

    @Test
    void aChannelOfActivitiesAloneIsForecastAsAChannel() {
        List<BudgetEntry> budget = new ArrayList<>();
        List<SpendEntry> spend = new ArrayList<>();
        for (int month = 1; month <= 12; month++) {
            budget.add(of(month, "a", "tour", 100_00));
            if (month <= 5) {
                spend.add(spend(month, "a", "tour", "", false, 100_00));
            }
        }

        VarianceCheck check = Checks.check(5, END_OF_MAY, budget, spend, ahead(), Dimension.ACTIVITY);

        assertThat(year(check, Dimension.ACTIVITY, "").forecast()).isEqualTo(new Money(700_00));
        assertThat(year(check, Dimension.ACTIVITY, "tour").forecast()).isEqualTo(Money.ZERO);
    }

    /** A contract that is in the plan costs what it costs, however slowly the year began; never more than its month. */
    @Test
    void regularItemsAreTheLeastThatAMonthCosts() {
        List<BudgetEntry> budget = months(1, 12, "a", 100_00);
        List<SpendEntry> slow = payments(1, 5, "a", 20_00);
        Money without =
                outlook(Checks.check(5, END_OF_MAY, budget, slow, ahead())).rest();

        assertThat(without).isLessThan(new Money(7 * 60_00));
        VarianceRow.Outlook with = outlook(
                Checks.check(5, END_OF_MAY, budget, slow, regular(of(8, "a", "", 60_00), of(8, "a", "", 30_00))));
        assertThat(with.rest()).isEqualTo(without.plus(new Money(90_00)).minus(monthly(without)));
        assertThat(outlook(Checks.check(5, END_OF_MAY, budget, slow, regular(of(8, "a", "", 500_00))))
                        .rest())
                .isEqualTo(without.plus(new Money(100_00)).minus(monthly(without)));
        assertThat(outlook(Checks.check(5, END_OF_MAY, budget, slow, regular(of(8, "b", "", 90_00))))
                        .rest())
                .as("that of another channel is that channel's")
                .isEqualTo(without);
    }

    private static Money monthly(Money seven) {
        return new Money(seven.cents() / 7);
    }

    @Test
    void whatAChannelWillSpendGoesToItsStoresByBudgetTimesPace() {
        List<BudgetEntry> budget = new ArrayList<>();
        List<SpendEntry> spend = new ArrayList<>();
        for (int month = 1; month <= 12; month++) {
            budget.add(ofStore(month, "east", 100_00));
            budget.add(ofStore(month, "west", 300_00));
            if (month <= 5) {
                spend.add(atStore(month, "east", 200_00));
                spend.add(atStore(month, "west", 300_00));
            }
        }

        VarianceCheck check = Checks.check(5, END_OF_MAY, budget, spend, ahead(), Dimension.STORE);

        // 100 times (500 + 1,000) / 500 beside 300 times (1,500 + 1,500) / 1,500.
        Money east = year(check, Dimension.STORE, "east").forecast();
        Money west = year(check, Dimension.STORE, "west").forecast();
        assertThat(east.plus(west)).isEqualTo(check.whole(Scope.FULL_YEAR).forecast());
        assertThat(Math.abs(west.cents() - 2 * east.cents())).isLessThanOrEqualTo(2 * 7);
    }

    @Test
    void aStoreThatOpensLaterHasThePartOfItsBudget() {
        List<BudgetEntry> budget = new ArrayList<>();
        List<SpendEntry> spend = new ArrayList<>();
        for (int month = 1; month <= 12; month++) {
            budget.add(ofStore(month, "east", 100_00));
            if (month <= 5) {
                spend.add(atStore(month, "east", 100_00));
            } else {
                budget.add(ofStore(month, "new", 300_00));
            }
        }

        VarianceCheck check = Checks.check(5, END_OF_MAY, budget, spend, ahead(), Dimension.STORE);

        assertThat(year(check, Dimension.STORE, "new").forecast()).isEqualTo(new Money(7 * 300_00));
        assertThat(year(check, Dimension.STORE, "east").forecast()).isEqualTo(new Money(7 * 100_00));
    }

    @Test
    void whereAStoreSpendsWithoutABudgetAllGoByTheirSpend() {
        List<BudgetEntry> budget = new ArrayList<>();
        List<SpendEntry> spend = new ArrayList<>();
        for (int month = 1; month <= 12; month++) {
            budget.add(ofStore(month, "east", 400_00));
            if (month <= 5) {
                spend.add(atStore(month, "east", 300_00));
                spend.add(atStore(month, "north", 100_00));
            }
        }
        spend.add(atStore(5, "gone", 50_00));
        spend.add(atStore(5, "gone", -80_00));

        VarianceCheck check = Checks.check(5, END_OF_MAY, budget, spend, ahead(), Dimension.STORE);

        Money east = year(check, Dimension.STORE, "east").forecast();
        Money north = year(check, Dimension.STORE, "north").forecast();
        assertThat(year(check, Dimension.STORE, "gone").forecast())
                .as("who got money back will not get more")
                .isEqualTo(Money.ZERO);
        assertThat(east.plus(north)).isEqualTo(check.whole(Scope.FULL_YEAR).forecast());
        assertThat(Math.abs(east.cents() - 3 * north.cents())).isLessThanOrEqualTo(3 * 7);
    }

    @Test
    void aBudgetWithoutChannelsIsForecastAsAWhole() {
        List<BudgetEntry> budget = months(1, 12, "", 200_00);
        List<SpendEntry> spend = all(payments(1, 5, "a", 150_00), payments(1, 5, "b", 50_00));

        VarianceCheck check = Checks.check(5, END_OF_MAY, budget, spend, ahead(), Dimension.CHANNEL);

        assertThat(check.whole(Scope.FULL_YEAR).forecast()).isEqualTo(new Money(7 * 200_00));
        assertThat(outlook(check).origin().channels()).isEqualTo(1);
        // The part of each is that of its spend, for the budget knows none of them.
        assertThat(year(check, Dimension.CHANNEL, "a").forecast()).isEqualTo(new Money(7 * 150_00));
        assertThat(year(check, Dimension.CHANNEL, "b").forecast()).isEqualTo(new Money(7 * 50_00));
    }

    /** What neither has a budget nor spends in this year is over, whatever it cost for years. */
    @Test
    void aChannelOfYearsBeforeAloneIsNotForecast() {
        List<SpendEntry> spend = new ArrayList<>(AS_BUDGETED);
        for (int month = 1; month <= 24; month++) {
            spend.add(new SpendEntry(
                    SpendKey.of(YearMonth.of(2023, 12).plusMonths(month), 0, "old", "", "", SpendCategory.NONE, false),
                    new Money(900_00),
                    1));
        }

        VarianceCheck check =
                Checks.check(5, END_OF_MAY, months(1, 12, "a", 100_00), spend, ahead(), Dimension.CHANNEL);

        assertThat(check.whole(Scope.FULL_YEAR).forecast()).isEqualTo(new Money(700_00));
        assertThat(check.rows()).noneMatch(row -> row.values().containsValue("old"));
    }

    @Test
    void cellsAreInOrderOfChannelActivityAndStore() {
        RestOfYear.Cell cell = new RestOfYear.Cell("b", "b", "b");

        assertThat(cell.compareTo(new RestOfYear.Cell("a", "z", "z"))).isPositive();
        assertThat(cell.compareTo(new RestOfYear.Cell("b", "a", "z"))).isPositive();
        assertThat(cell.compareTo(new RestOfYear.Cell("b", "b", "a"))).isPositive();
        assertThat(cell.compareTo(new RestOfYear.Cell("b", "b", "b"))).isZero();
        assertThat(cell.compareTo(new RestOfYear.Cell("c", "a", "a"))).isNegative();
    }

    @Test
    void groupsOfChannelsHaveWhatTheirChannelsHave() {
        List<BudgetEntry> budget =
                all(months(1, 12, "a", 100_00), months(1, 12, "b", 50_00), months(1, 12, "c", 10_00));
        List<SpendEntry> spend = all(AS_BUDGETED, payments(1, 5, "b", 50_00), payments(1, 5, "c", 10_00));

        VarianceCheck check = Checks.check(5, END_OF_MAY, budget, spend, ahead(), Dimension.GROUP);

        assertThat(year(check, Dimension.GROUP, "both").forecast()).isEqualTo(new Money(7 * 150_00));
        assertThat(year(check, Dimension.GROUP, "both").budget()).isEqualTo(new Money(12 * 150_00));
        assertThat(year(check, Dimension.GROUP, "c").forecast()).isEqualTo(new Money(7 * 10_00));
    }
}
