package io.github.budget4s.analysis.variance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.budget4s.domain.budget.Budget;
import io.github.budget4s.domain.budget.BudgetEntry;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.domain.plan.Goals;
import io.github.budget4s.domain.plan.Plan;
import io.github.budget4s.domain.plan.StorePlan;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.sales.Units;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SpreadBudgetTest {

    private static final List<Units> NO_PLAN = List.of();

    private static BudgetEntry entry(String month, String channel, String store, long cents, int months) {
        return new BudgetEntry(YearMonth.parse(month), channel, "", store, new Money(cents), months);
    }

    private static Budget budget(BudgetEntry... entries) {
        return new Budget(List.of(entries), "budget.csv");
    }

    private static List<Units> sales(long... units) {
        return Arrays.stream(units).mapToObj(Units::of).toList();
    }

    private static List<Long> cents(SpreadBudget spread) {
        return spread.budget().entries().stream()
                .map(entry -> entry.amount().cents())
                .toList();
    }

    private static List<String> months(SpreadBudget spread) {
        return spread.budget().entries().stream()
                .map(entry -> entry.month().toString())
                .toList();
    }

    private static StorePlan store(String name, @Nullable Long total) {
        return new StorePlan(name, List.of(), null, total == null ? null : new Money(total), List.of());
    }

    private static Plan plan(@Nullable Long total, StorePlan... stores) {
        return new Plan(
                2026,
                total == null ? null : new Money(total),
                Money.ZERO,
                List.of(),
                List.of(),
                List.of(),
                new Goals(List.of(), NO_PLAN, List.of(stores), null));
    }

    @Test
    void leavesMonthsAsTheyAre() {
        Budget budget = budget(entry("2026-01", "online", "", 100, 1), entry("2026-02", "online", "", 200, 1));

        SpreadBudget spread = SpreadBudget.of(budget, NO_PLAN, 4);

        assertThat(spread.budget()).isSameAs(budget);
        assertThat(spread.notes()).isEmpty();
    }

    @Test
    void spreadsAQuarterEvenlyWithTheRestToTheEarlierMonths() {
        SpreadBudget spread = SpreadBudget.of(
                budget(entry("2026-04", "online", "east", 1_000_001, 3), entry("2026-07", "online", "east", 5, 1)),
                NO_PLAN,
                1);

        assertThat(months(spread)).containsExactly("2026-04", "2026-05", "2026-06", "2026-07");
        assertThat(cents(spread)).containsExactly(333_334L, 333_334L, 333_333L, 5L);
        assertThat(spread.budget().entries())
                .allMatch(entry ->
                        entry.channel().equals("online") && entry.store().equals("east") && entry.months() == 1);
        assertThat(spread.notes()).containsExactly(Note.warning("budget.spread-evenly", "budget.csv", 1L));
    }

    @Test
    void spreadsByThePlansSalesOfThoseMonths() {
        List<Units> sales = sales(90, 90, 90, 10, 20, 30, 90, 90, 90, 90, 90, 90);

        SpreadBudget spread = SpreadBudget.of(budget(entry("2026-04", "", "", 60_000, 3)), sales, 1);

        assertThat(cents(spread)).containsExactly(10_000L, 20_000L, 30_000L);
        assertThat(spread.notes()).containsExactly(Note.information("budget.spread-by-plan", "budget.csv", 1L));
    }

    @Test
    void spreadsEvenlyWhereThePlanSellsNothingInThoseMonths() {
        List<Units> sales = sales(1, 1, 1, 0, 0, 0, 1, 1, 1, 1, 1, 1);

        assertThat(cents(SpreadBudget.of(budget(entry("2026-04", "", "", 300, 3)), sales, 1)))
                .containsExactly(100L, 100L, 100L);
    }

    @Test
    void aYearThatBeginsInAprilHasItsTwelveMonths() {
        SpreadBudget spread = SpreadBudget.of(budget(entry("2026-04", "", "", 12_00, 12)), NO_PLAN, 4);

        assertThat(months(spread))
                .containsExactly(
                        "2026-04", "2026-05", "2026-06", "2026-07", "2026-08", "2026-09", "2026-10", "2026-11",
                        "2026-12", "2027-01", "2027-02", "2027-03");
        assertThat(cents(spread)).containsOnly(100L);
    }

    @Test
    void refusesAQuarterOfAYearThatDoesNotBeginInJanuary() {
        RefusedException refused = catchThrowableOfType(
                RefusedException.class, () -> SpreadBudget.of(budget(entry("2026-04", "", "", 300, 3)), NO_PLAN, 4));

        assertThat(refused.problems().get(0).message())
                .isEqualTo(Message.of("budget.quarter", YearMonth.of(2026, 4), 4));
    }

    @Test
    void refusesAMonthBesideItsQuarter() {
        Budget budget = budget(entry("2026-04", "online", "", 300, 3), entry("2026-05", "online", "", 100, 1));

        RefusedException refused =
                catchThrowableOfType(RefusedException.class, () -> SpreadBudget.of(budget, NO_PLAN, 1));

        assertThat(refused.problems().get(0).message()).isEqualTo(Message.of("budget.twice", YearMonth.of(2026, 5)));
        assertThat(refused.problems().get(0).location()).hasToString("budget.csv");
    }

    @Test
    void takesAMonthOfAnotherChannelOrStoreBesideAQuarter() {
        Budget budget = budget(
                entry("2026-04", "online", "", 300, 3),
                entry("2026-05", "outdoor", "", 7, 1),
                entry("2026-05", "online", "east", 8, 1));

        assertThat(cents(SpreadBudget.of(budget, NO_PLAN, 1))).containsExactlyInAnyOrder(100L, 100L, 7L, 8L, 100L);
    }

    /** Any amount, any sales: what a period has is what its months have, none off its exact share by a cent or more. */
    @Test
    void everyPeriodIsSpreadExactly() {
        Random random = new Random(20260401);
        for (int i = 0; i < 2_000; i++) {
            int months = List.of(3, 6, 12).get(random.nextInt(3));
            long cents = (long) (random.nextDouble() * Math.pow(10, 1 + random.nextInt(11)));
            List<Units> sales = IntStream.range(0, 12)
                    .mapToObj(month -> Units.of(random.nextInt(200)))
                    .toList();
            Units whole = sales.subList(0, months).stream().reduce(Units.ZERO, Units::plus);

            List<Long> spread = cents(SpreadBudget.of(budget(entry("2026-01", "", "", cents, months)), sales, 1));

            assertThat(spread).hasSize(months);
            assertThat(spread.stream().mapToLong(Long::longValue).sum()).isEqualTo(cents);
            for (int month = 0; month < months && !whole.isZero(); month++) {
                Ratio exact = sales.get(month).shareOf(whole).times(Ratio.of(cents, 1));
                assertThat(Ratio.of(spread.get(month), 1).minus(exact))
                        .isLessThan(Ratio.ONE)
                        .isGreaterThan(Ratio.of(-1, 1));
            }
        }
    }

    private static Map<String, Long> byStore(SpreadBudget spread) {
        Map<String, Long> stores = new TreeMap<>();
        spread.budget()
                .entries()
                .forEach(entry -> stores.merge(entry.store(), entry.amount().cents(), Long::sum));
        return stores;
    }

    private static Map<YearMonth, Long> byMonth(SpreadBudget spread) {
        Map<YearMonth, Long> months = new TreeMap<>();
        spread.budget()
                .entries()
                .forEach(entry -> months.merge(entry.month(), entry.amount().cents(), Long::sum));
        return months;
    }

    @Test
    void dividesAmongStoresByTheirTotals() {
        Plan plan = plan(900_00L, store("east", 600_00L), store("west", 300_00L));
        Budget budget = budget(entry("2026-01", "online", "", 10_00, 1), entry("2026-02", "online", "", 20_01, 1));

        SpreadBudget spread = SpreadBudget.of(budget, plan, 1, true);

        assertThat(byStore(spread)).isEqualTo(Map.of("east", 20_01L, "west", 10_00L));
        assertThat(byMonth(spread)).isEqualTo(Map.of(YearMonth.of(2026, 1), 10_00L, YearMonth.of(2026, 2), 20_01L));
        assertThat(spread.budget().entries()).hasSize(4).allMatch(entry -> entry.channel()
                .equals("online"));
        assertThat(spread.budget().source()).isEqualTo("budget.csv");
        assertThat(spread.notes())
                .containsExactly(Note.information(
                        "variance.note.store-totals",
                        List.of(
                                Message.of("variance.note.store-share", "east", Ratio.of(2, 3)),
                                Message.of("variance.note.store-share", "west", Ratio.of(1, 3)))));
    }

    @Test
    void tellsHowAQuarterAndStoresWereSpread() {
        Plan plan = plan(2_00L, store("east", 1_00L), store("west", 1_00L));

        SpreadBudget spread = SpreadBudget.of(budget(entry("2026-01", "", "", 600, 3)), plan, 1, true);

        assertThat(cents(spread)).hasSize(6).containsOnly(100L);
        assertThat(spread.notes())
                .extracting(note -> note.message().key())
                .containsExactly("budget.spread-evenly", "variance.note.store-totals");
    }

    @Test
    void doesNotTellStoresApartUnlessAsked() {
        Budget budget = budget(entry("2026-01", "", "", 600, 1));

        assertThat(SpreadBudget.of(budget, plan(2_00L, store("east", 1_00L), store("west", 1_00L)), 1, false)
                        .budget())
                .isSameAs(budget);
    }

    @Test
    void leavesABudgetThatKnowsStores() {
        Budget budget = budget(entry("2026-01", "", "east", 600, 1), entry("2026-02", "", "", 600, 1));

        assertThat(SpreadBudget.of(budget, plan(2_00L, store("east", 1_00L), store("west", 1_00L)), 1, true)
                        .budget())
                .isSameAs(budget);
    }

    @Test
    void theOneStoreWithoutATotalHasWhatIsLeft() {
        Plan plan = plan(10_00L, store("east", 7_00L), store("west", null));

        assertThat(byStore(SpreadBudget.of(budget(entry("2026-01", "", "", 10_00, 1)), plan, 1, true)))
                .isEqualTo(Map.of("east", 7_00L, "west", 3_00L));
    }

    @Test
    void ofSeveralStoresWithoutATotalNobodyKnows() {
        Budget budget = budget(entry("2026-01", "", "", 10_00, 1));

        assertThat(SpreadBudget.of(
                                budget,
                                plan(10_00L, store("east", 7_00L), store("west", null), store("north", null)),
                                1,
                                true)
                        .budget())
                .isSameAs(budget);
        assertThat(SpreadBudget.of(budget, plan(10_00L, store("east", 7_00L), store("west", 2_00L)), 1, true)
                        .budget())
                .as("totals that leave money which is no store's")
                .isSameAs(budget);
        assertThat(SpreadBudget.of(budget, plan(10_00L), 1, true).budget()).isSameAs(budget);
    }

    @Test
    void storesWithTotalsNeedNoTotalOfThePlan() {
        Plan plan = plan(null, store("east", 3_00L), store("west", 1_00L));

        assertThat(byStore(SpreadBudget.of(budget(entry("2026-01", "", "", 10_00, 1)), plan, 1, true)))
                .isEqualTo(Map.of("east", 7_50L, "west", 2_50L));
    }

    @Test
    void refusesStoresThatHaveMoreThanThePlan() {
        Plan plan = plan(9_00L, store("east", 7_00L), store("west", 4_00L));

        RefusedException refused = catchThrowableOfType(
                RefusedException.class,
                () -> SpreadBudget.of(budget(entry("2026-01", "", "", 10_00, 1)), plan, 1, true));

        assertThat(refused.problems().get(0).message())
                .isEqualTo(
                        Message.of("allocation.store-totals-over", new Money(11_00), new Money(9_00), new Money(2_00)));
    }

    /** Months and stores are exact together, whatever the amounts. */
    @Test
    void storesAndMonthsAddUpTogether() {
        Random random = new Random(20260402);
        for (int i = 0; i < 300; i++) {
            List<BudgetEntry> entries = new ArrayList<>();
            int months = 1 + random.nextInt(12);
            for (int month = 1; month <= months; month++) {
                entries.add(
                        new BudgetEntry(YearMonth.of(2026, month), "", "", "", new Money(random.nextInt(100_000_00))));
            }
            List<Long> totals = IntStream.range(0, 2 + random.nextInt(4))
                    .mapToObj(store -> 1L + random.nextInt(1_000_000))
                    .toList();
            long whole = totals.stream().mapToLong(Long::longValue).sum();
            StorePlan[] stores = IntStream.range(0, totals.size())
                    .mapToObj(store -> store("store " + store, totals.get(store)))
                    .toArray(StorePlan[]::new);
            long all =
                    entries.stream().mapToLong(entry -> entry.amount().cents()).sum();

            SpreadBudget spread = SpreadBudget.of(new Budget(entries, ""), plan(whole, stores), 1, true);

            for (BudgetEntry entry : entries) {
                assertThat(byMonth(spread))
                        .containsEntry(entry.month(), entry.amount().cents());
            }
            for (int store = 0; store < totals.size(); store++) {
                Ratio exact = Ratio.of(totals.get(store), whole).times(Ratio.of(all, 1));
                assertThat(Ratio.of(byStore(spread).get("store " + store), 1).minus(exact))
                        .isLessThan(Ratio.ONE)
                        .isGreaterThan(Ratio.of(-1, 1));
            }
        }
    }
}
