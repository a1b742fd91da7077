package io.github.budget4s.analysis.claims;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.budget4s.analysis.support.ActualFacts;
import io.github.budget4s.domain.claims.ClaimKey;
import io.github.budget4s.domain.claims.ClaimLine;
import io.github.budget4s.domain.claims.ClaimState;
import io.github.budget4s.domain.claims.ClaimStep;
import io.github.budget4s.domain.claims.Claims;
import io.github.budget4s.domain.funnel.Funnel;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.domain.plan.Plan;
import io.github.budget4s.domain.policy.Basis;
import io.github.budget4s.domain.policy.Deadline;
import io.github.budget4s.domain.policy.Policy;
import io.github.budget4s.domain.policy.SupportItem;
import io.github.budget4s.domain.problem.Location;
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
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class StoreClaimsTest {

    private static final List<String> STORES = List.of("east", "west", "");

    private static SupportItem item(String name, Basis basis, Deadline deadline, String... stores) {
        return new SupportItem(
                "",
                name,
                basis,
                new Money(200_000),
                null,
                new SupportItem.Coverage(List.of("a"), List.of(stores)),
                null,
                deadline);
    }

    private static Money sum(List<StoreClaims> all, String name, Function<ItemClaims, Money> which) {
        return all.stream()
                .map(StoreClaims::item)
                .filter(item -> item.name().equals(name))
                .map(which)
                .reduce(Money.ZERO, Money::plus);
    }

    /** Whatever stores earn and claim, their rows add up to the item. */
    @Test
    void storesAddUpToTheWhole() {
        Random random = new Random(21);
        Policy policy = new Policy(
                null,
                2026,
                List.of(
                        item("ads", new Basis.ShareOfSpend(Ratio.of(33, 100)), new Deadline.Within(40)),
                        item("east", new Basis.ShareOfSpend(Ratio.of(1, 2)), new Deadline.Within(200), "east"),
                        item("bonus", new Basis.PerVehicle(new Money(777)), new Deadline.On(LocalDate.of(2026, 7, 1))),
                        item("fixed", new Basis.Fixed(new Money(99_999)), new Deadline.Within(90))));
        for (int i = 0; i < 500; i++) {
            List<SpendEntry> spend = new ArrayList<>();
            for (int j = 0; j < 20; j++) {
                spend.add(new SpendEntry(
                        SpendKey.of(
                                YearMonth.of(2026, 1 + random.nextInt(12)),
                                random.nextInt(29),
                                "a",
                                "",
                                STORES.get(random.nextInt(3)),
                                SpendCategory.NONE,
                                false),
                        new Money(random.nextInt(90_000) - 10_000),
                        1));
            }
            TreeMap<String, SalesHistory> stores = new TreeMap<>();
            TreeMap<YearMonth, MonthlySales> all = new TreeMap<>();
            for (String store : STORES.subList(0, 2)) {
                TreeMap<YearMonth, MonthlySales> sold = new TreeMap<>();
                for (int month = 1; month <= 8; month++) {
                    MonthlySales sales = new MonthlySales(Units.of(random.nextInt(20)), 1, 0);
                    sold.put(YearMonth.of(2026, month), sales);
                    all.merge(YearMonth.of(2026, month), sales, MonthlySales::plus);
                }
                stores.put(store, new SalesHistory(sold));
            }
            List<ClaimLine> claims = new ArrayList<>();
            for (int j = 0; j < 6; j++) {
                claims.add(new ClaimLine(
                        new ClaimKey("", "", random.nextBoolean() ? "ads" : "bonus", "", STORES.get(random.nextInt(3))),
                        List.of(new ClaimStep(
                                LocalDate.of(2026, 1 + random.nextInt(12), 5),
                                ClaimState.SUBMITTED,
                                new Money(random.nextInt(60_000)))),
                        Location.of("claims.csv", j + 2)));
            }
            ClaimsCheck check = ClaimsCheck.of(new ClaimsRequest(
                    policy,
                    new ActualFacts(2026, Plan.EMPTY, new Spend(spend, ""), new SalesHistory(all), stores, Funnel.NONE),
                    new Claims(claims),
                    LocalDate.of(2026, 1 + random.nextInt(12), 20),
                    30));

            List<StoreClaims> split = StoreClaims.of(check);

            for (ItemClaims item : check.items()) {
                String name = item.name();
                assertThat(sum(split, name, ItemClaims::spent)).isEqualTo(item.spent());
                assertThat(sum(split, name, each -> each.due().claimable()))
                        .isEqualTo(item.due().claimable());
                assertThat(sum(split, name, each -> each.due().lapsed()))
                        .isEqualTo(item.due().lapsed());
                assertThat(sum(split, name, each -> each.claimed().counted()))
                        .isEqualTo(item.claimed().counted());
                assertThat(sum(split, name, each -> each.claimed().outstanding()))
                        .isEqualTo(item.claimed().outstanding());
            }
        }
    }
}
