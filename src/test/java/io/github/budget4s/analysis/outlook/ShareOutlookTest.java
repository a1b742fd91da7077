package io.github.budget4s.analysis.outlook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.budget4s.domain.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ShareOutlookTest {

    private static final YearMonth JANUARY = YearMonth.of(2026, 1);
    private static final YearMonth FEBRUARY = YearMonth.of(2026, 2);
    private static final YearMonth MARCH = YearMonth.of(2026, 3);

    @Test
    void goesOnAsItWentSoFar() {
        ShareOutlook outlook = new ShareOutlook(Map.of(JANUARY, yuan("100"), FEBRUARY, yuan("20"), MARCH, yuan("30")));

        assertThat(outlook.rest(spent("110"), List.of(FEBRUARY, MARCH)))
                .containsExactly(Map.entry(FEBRUARY, yuan("22")), Map.entry(MARCH, yuan("33")));
    }

    @Test
    void takesTheWeightsAsAmountsWhereNothingWasToBeSpentSoFar() {
        ShareOutlook outlook = new ShareOutlook(Map.of(FEBRUARY, yuan("20")));

        assertThat(outlook.rest(spent("5"), List.of(FEBRUARY, MARCH)))
                .containsExactly(Map.entry(FEBRUARY, yuan("20")), Map.entry(MARCH, Money.ZERO));
    }

    @Test
    void expectsNothingWhereNothingWasSpentOrRefundsOutweigh() {
        ShareOutlook outlook = new ShareOutlook(Map.of(JANUARY, yuan("100"), FEBRUARY, yuan("20")));

        assertThat(outlook.rest(new TreeMap<>(), List.of(FEBRUARY))).containsExactly(Map.entry(FEBRUARY, Money.ZERO));
        assertThat(outlook.rest(spent("-7"), List.of(FEBRUARY))).containsExactly(Map.entry(FEBRUARY, Money.ZERO));
        assertThat(outlook.rest(spent("7"), List.of())).isEmpty();
    }

    @Test
    void refusesAWeightBelowNothing() {
        assertThatThrownBy(() -> new ShareOutlook(Map.of(JANUARY, yuan("-1"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void isWithinHalfACentOfTheExactSumForRandomYears() {
        Random random = new Random(11);
        for (int round = 0; round < 1000; round++) {
            TreeMap<YearMonth, Money> weights = new TreeMap<>();
            TreeMap<YearMonth, Money> spent = new TreeMap<>();
            int last = 1 + random.nextInt(11);
            for (int month = 1; month <= 12; month++) {
                weights.put(YearMonth.of(2026, month), new Money(1 + random.nextInt(100_000_000)));
                if (month <= last) {
                    spent.put(YearMonth.of(2026, month), new Money(random.nextInt(100_000_000)));
                }
            }
            List<YearMonth> toCome =
                    List.copyOf(weights.tailMap(YearMonth.of(2026, last), false).keySet());

            SortedMap<YearMonth, Money> rest = new ShareOutlook(weights).rest(spent, toCome);

            BigDecimal exact = sum(spent)
                    .multiply(sum(weights.tailMap(YearMonth.of(2026, last), false)))
                    .divide(sum(weights.headMap(YearMonth.of(2026, last), true)), 20, RoundingMode.HALF_EVEN);
            assertThat(sum(rest).subtract(exact).abs()).isLessThanOrEqualTo(new BigDecimal("0.0050000001"));
        }
    }

    private static BigDecimal sum(SortedMap<YearMonth, Money> amounts) {
        return amounts.values().stream().map(Money::toYuan).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Money yuan(String amount) {
        return Money.ofYuan(new BigDecimal(amount));
    }

    private static SortedMap<YearMonth, Money> spent(String amount) {
        return new TreeMap<>(Map.of(JANUARY, yuan(amount)));
    }
}
