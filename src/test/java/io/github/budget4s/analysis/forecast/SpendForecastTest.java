package io.github.budget4s.analysis.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.budget4s.analysis.forecast.SpendForecast.Spent;
import io.github.budget4s.analysis.outlook.ShareOutlook;
import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.money.Money;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SpendForecastTest {

    private static final YearMonth JANUARY = YearMonth.of(2026, 1);
    private static final YearMonth MAY = YearMonth.of(2026, 5);
    private static final YearMonth BEFORE = YearMonth.of(2023, 1);
    private static final List<YearMonth> REST = new MonthRange(YearMonth.of(2026, 6), YearMonth.of(2026, 12)).months();
    private static final SortedMap<YearMonth, Money> NOTHING = new TreeMap<>();

    @Test
    void forecastsWhereThereAreTwoYears() {
        SpendForecast forecast = of(spent(BEFORE));

        assertThat(forecast.history()).isEqualTo(new MonthRange(BEFORE, MAY));
        assertThat(forecast.months().keySet()).containsExactlyElementsOf(REST);
        assertThat(forecast.months().values())
                .allSatisfy(amount -> assertThat(amount.cents()).isBetween(7_000_000L, 13_000_000L));
    }

    @Test
    void saysWhatForecastSpendSays() {
        SortedMap<YearMonth, Money> spent = spent(BEFORE);
        SeriesForecast same = Forecaster.forecast(
                MonthlySeries.of(
                        BEFORE,
                        spent.values().stream()
                                .map(amount -> amount.toYuan().doubleValue())
                                .toList()),
                ForecastRequest.of(REST.size()));

        SpendForecast forecast = of(spent);

        for (int h = 0; h < REST.size(); h++) {
            assertThat(forecast.months()
                            .getOrDefault(REST.get(h), Money.ZERO)
                            .toYuan()
                            .doubleValue())
                    .isCloseTo(same.point(h), within(0.01));
        }
    }

    @Test
    void goesByTheBudgetWhereThereAreNot() {
        SortedMap<YearMonth, Money> spent = spent(JANUARY);

        SpendForecast forecast = of(spent);

        assertThat(forecast.history()).isNull();
        assertThat(forecast.months()).isEqualTo(new ShareOutlook(budget()).rest(spent, REST));
    }

    @Test
    void goesByTheBudgetWhereTwoMonthsInARowAreWithoutALine() {
        SortedMap<YearMonth, Money> spent = spent(BEFORE);
        spent.remove(YearMonth.of(2024, 9));
        assertThat(of(spent).history()).isEqualTo(new MonthRange(BEFORE, MAY));

        spent.remove(YearMonth.of(2024, 8));

        assertThat(of(spent).history()).isNull();
    }

    @Test
    void needsTwentyFourMonths() {
        assertThat(of(spent(YearMonth.of(2024, 6))).history()).isNotNull();
        assertThat(of(spent(YearMonth.of(2024, 7))).history()).isNull();
    }

    @Test
    void countsLateInvoicesToTheirMonth() {
        SortedMap<YearMonth, Money> late = spent(BEFORE);
        YearMonth month = YearMonth.of(2025, 8);
        Money both = late.getOrDefault(month, Money.ZERO).plus(late.getOrDefault(month.plusMonths(1), Money.ZERO));
        SortedMap<YearMonth, Money> even = new TreeMap<>(late);
        even.put(month, new Money(both.cents() / 2));
        even.put(month.plusMonths(1), new Money(both.cents() / 2));
        late.remove(month);
        late.put(month.plusMonths(1), new Money(both.cents() / 2 * 2));

        assertThat(of(late).months()).isEqualTo(of(even).months());
    }

    @Test
    void startsAMonthEarlierWhereTheLastHasNoLine() {
        SortedMap<YearMonth, Money> spent = spent(BEFORE);
        spent.remove(MAY);

        SpendForecast forecast = of(spent);

        assertThat(forecast.history()).isEqualTo(new MonthRange(BEFORE, MAY.minusMonths(1)));
        assertThat(forecast.months().keySet()).containsExactlyElementsOf(REST);
    }

    @Test
    void isTheMoreUnsureOfASumTheFewerMonthsItHas() {
        for (YearMonth first : List.of(BEFORE, JANUARY)) {
            SpendForecast forecast = of(spent(first));

            assertThat(forecast.deviation(1)).isGreaterThan(forecast.deviation(REST.size()));
            assertThat(forecast.deviation(REST.size())).isBetween(0.01, 0.3);
            assertThat(forecast.deviation(0)).isZero();
        }
    }

    private static SpendForecast of(SortedMap<YearMonth, Money> spent) {
        return SpendForecast.of(
                new Spent(spent.tailMap(JANUARY), spent.headMap(JANUARY)), REST, new ShareOutlook(budget()));
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
