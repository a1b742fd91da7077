package io.github.budget4s.analysis.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.budget4s.analysis.forecast.SpendForecast.Spent;
import io.github.budget4s.analysis.outlook.ShareOutlook;
import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.money.Ratio;
import java.math.RoundingMode;
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
        SpendForecast forecast = of(spent(BEFORE), NOTHING);

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

        SpendForecast forecast = of(spent, NOTHING);

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

        SpendForecast forecast = of(spent, NOTHING);

        assertThat(forecast.history()).isNull();
        assertThat(forecast.months()).isEqualTo(new ShareOutlook(budget()).rest(spent, REST));
    }

    @Test
    void goesByTheBudgetWhereTwoMonthsInARowAreWithoutALine() {
        SortedMap<YearMonth, Money> spent = spent(BEFORE);
        spent.remove(YearMonth.of(2024, 9));
        assertThat(of(spent, NOTHING).history()).isEqualTo(new MonthRange(BEFORE, MAY));

        spent.remove(YearMonth.of(2024, 8));

        assertThat(of(spent, NOTHING).history()).isNull();
    }

    @Test
    void needsTwentyFourMonths() {
        assertThat(of(spent(YearMonth.of(2024, 6)), NOTHING).history()).isNotNull();
        assertThat(of(spent(YearMonth.of(2024, 7)), NOTHING).history()).isNull();
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

        assertThat(of(late, NOTHING).months()).isEqualTo(of(even, NOTHING).months());
    }

    @Test
    void startsAMonthEarlierWhereTheLastHasNoLine() {
        SortedMap<YearMonth, Money> spent = spent(BEFORE);
        spent.remove(MAY);

        SpendForecast forecast = of(spent, NOTHING);

        assertThat(forecast.history()).isEqualTo(new MonthRange(BEFORE, MAY.minusMonths(1)));
        assertThat(forecast.months().keySet()).containsExactlyElementsOf(REST);
    }

    @Test
    void costsAtLeastWhatIsOrdered() {
        TreeMap<YearMonth, Money> ordered = new TreeMap<>();
        ordered.put(REST.get(0), new Money(40_000_000));
        for (YearMonth first : List.of(BEFORE, JANUARY)) {
            SpendForecast forecast = of(spent(first), ordered);
            Money others =
                    forecast.months().tailMap(REST.get(1)).values().stream().reduce(Money.ZERO, Money::plus);

            assertThat(forecast.beyondOrders()).isEqualTo(others);
            assertThat(forecast.probabilities(List.of(new Money(40_000_000)))).containsExactly(Ratio.ONE);
        }
    }

    @Test
    void isAsProbablyAboveTheFigureAsBelow() {
        Random random = new Random(20);
        for (int i = 0; i < 30; i++) {
            TreeMap<YearMonth, Money> ordered = new TreeMap<>();
            if (random.nextBoolean()) {
                ordered.put(REST.get(random.nextInt(REST.size())), new Money(random.nextInt(30_000_000)));
            }
            SpendForecast forecast = of(spent(random.nextBoolean() ? BEFORE : JANUARY), ordered);
            Money expected =
                    forecast.beyondOrders().plus(ordered.values().stream().reduce(Money.ZERO, Money::plus));

            double above = forecast.probabilities(List.of(expected))
                    .get(0)
                    .toDecimal(3, RoundingMode.HALF_EVEN)
                    .doubleValue();

            assertThat(above).isCloseTo(0.5, within(0.002));
        }
    }

    @Test
    void isTheLessProbableTheHigherTheLimit() {
        for (YearMonth first : List.of(BEFORE, JANUARY)) {
            List<Ratio> probabilities = of(spent(first), NOTHING)
                    .probabilities(
                            List.of(Money.ZERO, new Money(50_000_000), new Money(70_000_000), new Money(200_000_000)));

            assertThat(probabilities.get(0)).isEqualTo(Ratio.ONE);
            assertThat(probabilities.get(1)).isGreaterThan(Ratio.of(8, 10));
            assertThat(probabilities.get(2)).isBetween(Ratio.of(2, 10), Ratio.of(8, 10));
            assertThat(probabilities.get(3)).isLessThan(Ratio.of(5, 100));
        }
    }

    @Test
    void isCertainWhenTheYearIsOver() {
        SpendForecast forecast =
                SpendForecast.of(new Spent(spent(JANUARY), NOTHING), List.of(), NOTHING, new ShareOutlook(budget()));

        assertThat(forecast.probabilities(List.of(Money.ZERO, new Money(1)))).containsExactly(Ratio.ONE, Ratio.ZERO);
        assertThat(forecast.beyondOrders()).isEqualTo(Money.ZERO);
    }

    private static SpendForecast of(SortedMap<YearMonth, Money> spent, SortedMap<YearMonth, Money> ordered) {
        return SpendForecast.of(
                new Spent(spent.tailMap(JANUARY), spent.headMap(JANUARY)), REST, ordered, new ShareOutlook(budget()));
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
