package io.github.budget4s.analysis.support;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.domain.policy.Basis;
import io.github.budget4s.domain.policy.SupportItem;
import io.github.budget4s.domain.sales.Units;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SupportRulesTest {

    private static final Basis HALF = new Basis.ShareOfSpend(Ratio.of(1, 2));

    @ParameterizedTest
    @CsvSource({
        // spend in the first month of each quarter; rate; quarterly cap; cap; support
        "'100000,100000,100000,100000', 0.5,,, 200000.00",
        "'100000,100000,100000,100000', 0.5,, 150000, 150000.00",
        "'90000,120000,0,0', 0.3, 30000,, 57000.00",
        "'90000,120000,0,0', 0.3, 30000, 40000, 40000.00",
        "'90000,120000,0,0', 0.3, 27000,, 54000.00",
        "'0.01,0.01,0.01,0', 0.5,,, 0.02",
        "'1000,-400,0,0', 0.5,,, 300.00",
        "'-1000,0,0,0', 0.5,,, 0.00",
        "'0,0,0,0', 0.5,, 100, 0.00"
    })
    void refundsAShareOfSpendWithinItsCaps(
            String quarters,
            BigDecimal rate,
            @Nullable BigDecimal quarterlyCap,
            @Nullable BigDecimal cap,
            BigDecimal support) {
        TreeMap<YearMonth, Money> spend = new TreeMap<>();
        String[] amounts = quarters.split(",");
        for (int i = 0; i < amounts.length; i++) {
            spend.put(YearMonth.of(2026, 1 + 3 * i), yuan(amounts[i]));
        }

        Support computed = SupportRules.compute(
                item(new Basis.ShareOfSpend(Ratio.of(rate)), money(cap), money(quarterlyCap), null),
                2026,
                facts(spend, null, null, Map.of()));

        assertThat(computed.amount().toYuan()).isEqualByComparingTo(support);
    }

    @Test
    void paysForVehiclesEventsRevenueAndAFixedAmount() {
        SortedMap<YearMonth, Units> units = new TreeMap<>();
        SortedMap<YearMonth, Money> revenue = new TreeMap<>();
        for (int month = 1; month <= 12; month++) {
            units.put(YearMonth.of(2026, month), new Units(83_333_333));
            revenue.put(YearMonth.of(2026, month), yuan("1000000.05"));
        }
        Map<YearMonth, Integer> events = Map.of(YearMonth.of(2026, 2), 3, YearMonth.of(2026, 11), 4);
        SupportFacts facts = facts(new TreeMap<>(), units, revenue, events);

        assertThat(amount(new Basis.PerVehicle(yuan("120")), facts)).isEqualTo(yuan("120000"));
        assertThat(amount(new Basis.PerEvent(yuan("8000"), null), facts)).isEqualTo(yuan("56000"));
        assertThat(amount(new Basis.PerEvent(yuan("8000"), 5), facts)).isEqualTo(yuan("40000"));
        assertThat(amount(new Basis.ShareOfRevenue(Ratio.of(1, 1000)), facts)).isEqualTo(yuan("12000"));
        assertThat(amount(new Basis.Fixed(yuan("80000.01")), facts)).isEqualTo(yuan("80000.01"));
    }

    @Test
    void countsTheFirstEventsAgainstTheirQuarters() {
        Map<YearMonth, Integer> events = Map.of(YearMonth.of(2026, 2), 3, YearMonth.of(2026, 11), 4);

        Support support = SupportRules.compute(
                item(new Basis.PerEvent(yuan("8000"), 5), null, yuan("20000"), null),
                2026,
                facts(new TreeMap<>(), null, null, events));

        assertThat(support.quarters())
                .containsExactly(
                        new Support.Quarter(2026, 1, yuan("24000"), yuan("20000")),
                        new Support.Quarter(2026, 4, yuan("16000"), yuan("16000")));
        assertThat(support.amount()).isEqualTo(yuan("36000"));
    }

    @ParameterizedTest
    @CsvSource({"1199, FAILED, 0", "1200, MET, 500", "1201, MET, 500"})
    void paysNothingUntilItsConditionIsMet(long sold, Support.Condition condition, String paid) {
        TreeMap<YearMonth, Money> spend = new TreeMap<>(Map.of(YearMonth.of(2026, 1), yuan("1000")));
        SortedMap<YearMonth, Units> units = new TreeMap<>(Map.of(YearMonth.of(2026, 1), Units.of(sold)));

        Support support =
                SupportRules.compute(item(HALF, null, null, Units.of(1200)), 2026, facts(spend, units, null, Map.of()));

        assertThat(support.condition()).isEqualTo(condition);
        assertThat(support.conditional()).isEqualTo(yuan("500"));
        assertThat(support.amount()).isEqualTo(yuan(paid));
    }

    @Test
    void saysWhatItCannotBeComputedWithout() {
        SupportFacts facts = facts(new TreeMap<>(), null, null, Map.of());

        assertThat(SupportRules.compute(item(new Basis.PerVehicle(yuan("1")), null, null, null), 2026, facts)
                        .missing())
                .isEqualTo(Support.Missing.UNITS);
        assertThat(SupportRules.compute(item(new Basis.ShareOfRevenue(Ratio.ONE), null, null, null), 2026, facts)
                        .missing())
                .isEqualTo(Support.Missing.REVENUE);
        assertThat(SupportRules.compute(item(HALF, null, null, Units.of(1)), 2026, facts)
                        .condition())
                .isEqualTo(Support.Condition.UNKNOWN);
    }

    @Test
    void isExactForRandomSpend() {
        Random random = new Random(9);
        for (int round = 0; round < 2000; round++) {
            TreeMap<YearMonth, Money> spend = new TreeMap<>();
            long[] quarters = new long[4];
            for (int month = 1; month <= 12; month++) {
                long cents = random.nextInt(100_000_000);
                spend.put(YearMonth.of(2026, month), new Money(cents));
                quarters[(month - 1) / 3] += cents;
            }
            long perMille = random.nextInt(1001);
            long quarterlyCap = random.nextInt(100_000_000);
            long cap = random.nextInt(300_000_000);
            BigDecimal exact = BigDecimal.ZERO;
            for (long quarter : quarters) {
                exact = exact.add(BigDecimal.valueOf(quarter)
                        .multiply(BigDecimal.valueOf(perMille, 3))
                        .min(BigDecimal.valueOf(quarterlyCap)));
            }
            long expected = exact.min(BigDecimal.valueOf(cap))
                    .setScale(0, RoundingMode.HALF_UP)
                    .longValueExact();

            Support support = SupportRules.compute(
                    item(
                            new Basis.ShareOfSpend(Ratio.of(perMille, 1000)),
                            new Money(cap),
                            new Money(quarterlyCap),
                            null),
                    2026,
                    facts(spend, null, null, Map.of()));

            assertThat(support.amount().cents()).isEqualTo(expected);
        }
    }

    @Test
    void knowsWhatIsLeftOnTheTable() {
        TreeMap<YearMonth, Money> spend = new TreeMap<>(Map.of(YearMonth.of(2026, 1), yuan("500000")));
        Support support =
                SupportRules.compute(item(HALF, yuan("400000"), null, null), 2026, facts(spend, null, null, Map.of()));

        Headroom headroom = Headroom.of(support).orElseThrow();

        assertThat(headroom.left()).isEqualTo(yuan("150000"));
        assertThat(headroom.by()).isEqualTo(Headroom.By.SPEND);
        assertThat(headroom.more()).isEqualTo(yuan("300000").toBigCents());
        assertThat(Headroom.of(SupportRules.compute(
                        item(HALF, yuan("250000"), null, null), 2026, facts(spend, null, null, Map.of()))))
                .isEmpty();
        assertThat(Headroom.of(
                        SupportRules.compute(item(HALF, null, null, null), 2026, facts(spend, null, null, Map.of()))))
                .isEmpty();
    }

    private static Money amount(Basis basis, SupportFacts facts) {
        return SupportRules.compute(item(basis, null, null, null), 2026, facts).amount();
    }

    private static SupportItem item(
            Basis basis, @Nullable Money cap, @Nullable Money quarterlyCap, @Nullable Units minimum) {
        return new SupportItem(
                "",
                "online_ads",
                basis,
                cap,
                quarterlyCap,
                new SupportItem.Coverage(List.of("online_ads"), List.of()),
                minimum,
                null);
    }

    private static SupportFacts facts(
            SortedMap<YearMonth, Money> spend,
            @Nullable SortedMap<YearMonth, Units> units,
            @Nullable SortedMap<YearMonth, Money> revenue,
            Map<YearMonth, Integer> events) {
        return new SupportFacts(spend, units, revenue, new TreeMap<>(events));
    }

    private static Money yuan(String amount) {
        return Money.ofYuan(new BigDecimal(amount));
    }

    private static @Nullable Money money(@Nullable BigDecimal amount) {
        return amount == null ? null : Money.ofYuan(amount);
    }
}
