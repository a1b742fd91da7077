package io.github.budget4s.analysis.support;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.budget4s.domain.budget.BudgetEntry;
import io.github.budget4s.domain.funnel.Funnel;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.domain.plan.Plan;
import io.github.budget4s.domain.policy.Basis;
import io.github.budget4s.domain.policy.Deadline;
import io.github.budget4s.domain.policy.Policy;
import io.github.budget4s.domain.policy.SupportItem;
import io.github.budget4s.domain.sales.MonthlySales;
import io.github.budget4s.domain.sales.SalesHistory;
import io.github.budget4s.domain.sales.Units;
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
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NetSupportTest {

    private static SpendEntry spend(int month, String channel, long cents) {
        return new SpendEntry(
                SpendKey.of(YearMonth.of(2026, month), 0, channel, "", "", SpendCategory.NONE, false),
                new Money(cents),
                1);
    }

    private static BudgetEntry budget(int month, String channel, long cents) {
        return new BudgetEntry(YearMonth.of(2026, month), channel, "", "", new Money(cents));
    }

    private static SupportItem item(
            String name, Basis basis, @Nullable Long cap, @Nullable Long quarterlyCap, String... channels) {
        return new SupportItem(
                "",
                name,
                basis,
                cap == null ? null : new Money(cap),
                quarterlyCap == null ? null : new Money(quarterlyCap),
                new SupportItem.Coverage(List.of(channels), List.of()),
                null,
                null);
    }

    private static NetRequest request(
            int last,
            SalesHistory sales,
            Map<String, SortedMap<YearMonth, Money>> lapsed,
            List<SpendEntry> spend,
            SupportItem... items) {
        return new NetRequest(
                new Policy(null, 2026, List.of(items)),
                new ActualFacts(2026, Plan.EMPTY, new Spend(spend, ""), sales, new TreeMap<>(), Funnel.NONE),
                YearMonth.of(2026, last),
                List.of(),
                lapsed);
    }

    private static SalesHistory noSales() {
        return new SalesHistory(new TreeMap<>());
    }

    private static Money refund(NetSupport net, int month, String channel) {
        return new Spend(net.refunds(), "")
                .sum(entry -> entry.month().equals(YearMonth.of(2026, month))
                        && entry.channel().equals(channel));
    }

    private static Money sum(List<BudgetEntry> entries) {
        return entries.stream().map(BudgetEntry::amount).reduce(Money.ZERO, Money::plus);
    }

    private static Money refunds(NetSupport net) {
        return new Spend(net.refunds(), "").sum(entry -> true).negated();
    }

    @Test
    void takesRefundsOffWhereTheyWereEarned() {
        NetSupport net = NetSupport.of(
                request(
                        2,
                        noSales(),
                        Map.of(),
                        List.of(spend(1, "a", 90_00), spend(1, "b", 30_00), spend(2, "a", 100_00)),
                        item("ads", new Basis.ShareOfSpend(Ratio.of(1, 2)), 100_00L, null, "a", "b"),
                        item("outdoor", new Basis.Fixed(new Money(120_00)), null, null, "outdoor")),
                List.of(),
                List.of());

        assertThat(refund(net, 1, "a")).isEqualTo(new Money(-45_00));
        assertThat(refund(net, 1, "b")).isEqualTo(new Money(-15_00));
        // The cap leaves 40 of the 50 that February earned.
        assertThat(refund(net, 2, "a")).isEqualTo(new Money(-40_00));
        // A twelfth of the fixed amount a month, of no channel that spent anything.
        assertThat(refund(net, 1, "")).isEqualTo(new Money(-10_00));
        assertThat(refund(net, 2, "")).isEqualTo(new Money(-10_00));
    }

    @Test
    void supportOfMonthsToComeStopsAtItsCap() {
        NetSupport net = NetSupport.of(
                request(
                        6,
                        noSales(),
                        Map.of(),
                        List.of(spend(6, "a", 160_00)),
                        item("ads", new Basis.ShareOfSpend(Ratio.of(1, 2)), 100_00L, null, "a")),
                List.of(),
                List.of(budget(7, "a", 30_00), budget(8, "a", 90_00)));

        assertThat(net.toCome()).containsExactly(budget(7, "a", 15_00), budget(8, "a", 5_00));
    }

    @Test
    void plannedSupportIsThatOfTheBudget() {
        NetSupport net = NetSupport.of(
                request(
                        6,
                        noSales(),
                        Map.of(),
                        List.of(spend(6, "a", 10_00)),
                        item("ads", new Basis.ShareOfSpend(Ratio.of(1, 2)), null, 40_00L, "a", "b")),
                List.of(budget(4, "a", 60_00), budget(5, "b", 60_00), budget(7, "a", 20_00)),
                List.of());

        assertThat(net.planned()).containsExactly(budget(4, "a", 30_00), budget(5, "b", 10_00), budget(7, "a", 10_00));
    }

    /** Nobody planned to let it lapse. */
    @Test
    void whatHasLapsedIsPlannedAndNotTakenOff() {
        TreeMap<YearMonth, Money> all = new TreeMap<>(Map.of(YearMonth.of(2026, 12), new Money(120_00)));
        TreeMap<YearMonth, Money> some = new TreeMap<>(Map.of(YearMonth.of(2026, 3), new Money(20_00)));
        NetSupport net = NetSupport.of(
                request(
                        6,
                        noSales(),
                        Map.of("outdoor", all, "ads", some),
                        List.of(spend(3, "a", 100_00), spend(4, "a", 60_00)),
                        item("outdoor", new Basis.Fixed(new Money(120_00)), null, null, "outdoor"),
                        item("ads", new Basis.ShareOfSpend(Ratio.of(1, 2)), null, null, "a")),
                List.of(budget(3, "a", 100_00)),
                List.of());

        assertThat(refund(net, 3, "a")).isEqualTo(new Money(-30_00));
        assertThat(refund(net, 4, "a")).isEqualTo(new Money(-30_00));
        assertThat(refund(net, 3, "")).isEqualTo(Money.ZERO);
        assertThat(sum(net.planned())).isEqualTo(new Money(170_00));
    }

    @Test
    void whatIsPaidTooLateToBeClaimedIsNotRefunded() {
        SupportItem ads = new SupportItem(
                "",
                "ads",
                new Basis.ShareOfSpend(Ratio.of(1, 2)),
                null,
                null,
                new SupportItem.Coverage(List.of("a"), List.of()),
                null,
                new Deadline.On(LocalDate.of(2026, 4, 15)));
        NetSupport net = NetSupport.of(
                request(6, noSales(), Map.of(), List.of(spend(3, "a", 100_00), spend(5, "a", 60_00)), ads),
                List.of(budget(3, "a", 80_00), budget(5, "a", 80_00)),
                List.of(budget(7, "a", 80_00)));

        assertThat(refunds(net)).isEqualTo(new Money(50_00));
        assertThat(sum(net.planned())).isEqualTo(new Money(40_00));
        assertThat(sum(net.toCome())).isEqualTo(Money.ZERO);
    }

    /** Who spends what was budgeted has what was planned refunded: own money deviates by nothing. */
    @Test
    void spendAsBudgetedMakesNoDeviation() {
        Random random = new Random(9);
        for (int i = 0; i < 1_000; i++) {
            List<SpendEntry> spend = new ArrayList<>();
            List<BudgetEntry> budget = new ArrayList<>();
            List<BudgetEntry> ahead = new ArrayList<>();
            int last = 1 + random.nextInt(12);
            for (int month = 1; month <= 12; month++) {
                for (String channel : List.of("a", "b")) {
                    long cents = random.nextInt(100_000);
                    budget.add(budget(month, channel, cents));
                    if (month <= last) {
                        spend.add(spend(month, channel, cents));
                    } else {
                        ahead.add(budget(month, channel, cents));
                    }
                }
            }
            TreeMap<YearMonth, MonthlySales> sold = new TreeMap<>();
            for (int month = 1; month <= last; month++) {
                sold.put(YearMonth.of(2026, month), new MonthlySales(Units.of(1 + random.nextInt(9)), 1, 0));
            }
            SupportItem[] items = {
                item(
                        "ads",
                        new Basis.ShareOfSpend(Ratio.of(random.nextInt(100), 100)),
                        random.nextBoolean() ? (long) random.nextInt(900_000) : null,
                        random.nextBoolean() ? (long) random.nextInt(200_000) : null,
                        "a",
                        "b"),
                item("vehicles", new Basis.PerVehicle(new Money(1_234)), 60_000L, null, "b"),
                item("outdoor", new Basis.Fixed(new Money(98_765)), null, null, "c")
            };

            NetSupport net =
                    NetSupport.of(request(last, new SalesHistory(sold), Map.of(), spend, items), budget, ahead);

            assertThat(refunds(net).plus(sum(net.toCome()))).isEqualTo(sum(net.planned()));
            for (NetSupport.Item each : net.items()) {
                assertThat(each.refunded()).isEqualTo(each.planned());
            }
        }
    }

    @Test
    void everyCentOfSupportIsTakenOffOnce() {
        Random random = new Random(3);
        for (int i = 0; i < 2_000; i++) {
            List<SpendEntry> entries = new ArrayList<>();
            for (int j = 0; j < 30; j++) {
                entries.add(spend(
                        1 + random.nextInt(12), random.nextBoolean() ? "a" : "b", random.nextInt(100_000) - 20_000));
            }
            TreeMap<YearMonth, MonthlySales> sold = new TreeMap<>();
            for (int month = 1; month <= 12; month++) {
                sold.put(YearMonth.of(2026, month), new MonthlySales(Units.of(random.nextInt(9)), 1, 0));
            }

            NetSupport net = NetSupport.of(
                    request(
                            12,
                            new SalesHistory(sold),
                            Map.of(),
                            entries,
                            item(
                                    "ads",
                                    new Basis.ShareOfSpend(Ratio.of(random.nextInt(100), 100)),
                                    (long) random.nextInt(900_000),
                                    random.nextBoolean() ? (long) random.nextInt(200_000) : null,
                                    "a"),
                            item("vehicles", new Basis.PerVehicle(new Money(1_234)), null, null, "b")),
                    List.of(),
                    List.of());

            assertThat(refunds(net)).isEqualTo(net.sum(each -> each.support().amount()));
        }
    }
}
