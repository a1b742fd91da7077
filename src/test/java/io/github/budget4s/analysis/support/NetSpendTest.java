package io.github.budget4s.analysis.support;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.budget4s.domain.funnel.Funnel;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.domain.plan.Plan;
import io.github.budget4s.domain.policy.Basis;
import io.github.budget4s.domain.policy.Policy;
import io.github.budget4s.domain.policy.SupportItem;
import io.github.budget4s.domain.sales.MonthlySales;
import io.github.budget4s.domain.sales.SalesHistory;
import io.github.budget4s.domain.sales.Units;
import io.github.budget4s.domain.spend.Spend;
import io.github.budget4s.domain.spend.SpendCategory;
import io.github.budget4s.domain.spend.SpendEntry;
import io.github.budget4s.domain.spend.SpendKey;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NetSpendTest {

    private static SpendEntry spend(int month, String channel, long cents) {
        return new SpendEntry(
                SpendKey.of(YearMonth.of(2026, month), 0, channel, "", "", SpendCategory.NONE, false),
                new Money(cents),
                1);
    }

    private static SupportItem item(
            String name, Basis basis, @Nullable Long cap, @Nullable Long quarterlyCap, String... channels) {
        return new SupportItem(
                name,
                basis,
                cap == null ? null : new Money(cap),
                quarterlyCap == null ? null : new Money(quarterlyCap),
                List.of(channels),
                null,
                null);
    }

    private static Money in(NetSpend net, int month, String channel) {
        return net.spend()
                .sum(entry -> entry.month().equals(YearMonth.of(2026, month))
                        && entry.channel().equals(channel));
    }

    @Test
    void takesRefundsOffWhereTheyWereEarned() {
        Policy policy = new Policy(
                null,
                2026,
                List.of(
                        item("ads", new Basis.ShareOfSpend(Ratio.of(1, 2)), 100_00L, null, "a", "b"),
                        item("outdoor", new Basis.Fixed(new Money(120_00)), null, null, "outdoor")));
        Spend spend = new Spend(List.of(spend(1, "a", 90_00), spend(1, "b", 30_00), spend(2, "a", 100_00)), "");

        NetSpend net = NetSpend.of(
                policy,
                new ActualFacts(2026, Plan.EMPTY, spend, new SalesHistory(new TreeMap<>()), Funnel.NONE),
                YearMonth.of(2026, 2));

        assertThat(in(net, 1, "a")).isEqualTo(new Money(45_00));
        assertThat(in(net, 1, "b")).isEqualTo(new Money(15_00));
        // The cap leaves 40 of the 50 that February earned.
        assertThat(in(net, 2, "a")).isEqualTo(new Money(60_00));
        // A twelfth of the fixed amount a month, of no channel that spent anything.
        assertThat(in(net, 1, "")).isEqualTo(new Money(-10_00));
        assertThat(in(net, 2, "")).isEqualTo(new Money(-10_00));
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
            Policy policy = new Policy(
                    null,
                    2026,
                    List.of(
                            item(
                                    "ads",
                                    new Basis.ShareOfSpend(Ratio.of(random.nextInt(100), 100)),
                                    (long) random.nextInt(900_000),
                                    random.nextBoolean() ? (long) random.nextInt(200_000) : null,
                                    "a"),
                            item("vehicles", new Basis.PerVehicle(new Money(1_234)), null, null, "b")));
            Spend spend = new Spend(entries, "");

            NetSpend net = NetSpend.of(
                    policy,
                    new ActualFacts(2026, Plan.EMPTY, spend, new SalesHistory(sold), Funnel.NONE),
                    YearMonth.of(2026, 12));

            assertThat(net.spend().sum(entry -> true))
                    .isEqualTo(spend.sum(entry -> true).minus(net.refunded()));
        }
    }
}
