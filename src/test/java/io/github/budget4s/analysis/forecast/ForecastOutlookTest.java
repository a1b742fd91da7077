package io.github.budget4s.analysis.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.budget4s.analysis.outlook.ShareOutlook;
import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.money.Ratio;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ForecastOutlookTest {

    private static final YearMonth MAY = YearMonth.of(2026, 5);
    private static final List<YearMonth> REST = new MonthRange(YearMonth.of(2026, 6), YearMonth.of(2026, 12)).months();

    private final ForecastOutlook outlook = new ForecastOutlook(new ShareOutlook(budget()));

    @Test
    void forecastsWhereThereAreTwoYears() {
        SortedMap<YearMonth, Money> spent = spent(YearMonth.of(2023, 1));

        SortedMap<YearMonth, Money> rest = outlook.rest(spent, REST);

        assertThat(rest.keySet()).containsExactlyElementsOf(REST);
        assertThat(rest.values())
                .allSatisfy(amount -> assertThat(amount.cents()).isBetween(7_000_000L, 13_000_000L));
    }

    @Test
    void goesByTheBudgetWhereThereAreNot() {
        SortedMap<YearMonth, Money> spent = spent(YearMonth.of(2026, 1));

        assertThat(outlook.rest(spent, REST)).isEqualTo(new ShareOutlook(budget()).rest(spent, REST));
    }

    @Test
    void isTheLessProbableTheHigherTheLimit() {
        for (YearMonth first : List.of(YearMonth.of(2023, 1), YearMonth.of(2026, 1))) {
            List<Ratio> probabilities = outlook.probabilities(
                    spent(first),
                    REST,
                    List.of(Money.ZERO, new Money(50_000_000), new Money(70_000_000), new Money(200_000_000)));

            assertThat(probabilities.get(0)).isEqualTo(Ratio.ONE);
            assertThat(probabilities.get(1)).isGreaterThan(Ratio.of(8, 10));
            assertThat(probabilities.get(2)).isBetween(Ratio.of(2, 10), Ratio.of(8, 10));
            assertThat(probabilities.get(3)).isLessThan(Ratio.of(5, 100));
        }
    }

    @Test
    void isCertainWhenTheYearIsOver() {
        assertThat(outlook.probabilities(spent(YearMonth.of(2026, 1)), List.of(), List.of(Money.ZERO, new Money(1))))
                .containsExactly(Ratio.ONE, Ratio.ZERO);
    }

    /** About 100,000 yuan a month. */
    private static SortedMap<YearMonth, Money> spent(YearMonth first) {
        Random random = new Random(9);
        TreeMap<YearMonth, Money> spent = new TreeMap<>();
        for (YearMonth month : new MonthRange(first, MAY).months()) {
            spent.put(month, new Money(9_500_000 + random.nextInt(1_000_000)));
        }
        return spent;
    }

    private static SortedMap<YearMonth, Money> budget() {
        TreeMap<YearMonth, Money> budget = new TreeMap<>();
        MonthRange.ofYear(2026).months().forEach(month -> budget.put(month, new Money(10_000_000)));
        return budget;
    }
}
