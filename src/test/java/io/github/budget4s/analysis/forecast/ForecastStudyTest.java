package io.github.budget4s.analysis.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.budget4s.domain.calendar.Today;
import io.github.budget4s.domain.sales.MonthlySales;
import io.github.budget4s.domain.sales.SalesHistory;
import io.github.budget4s.domain.sales.Units;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ForecastStudyTest {

    private static final YearMonth FIRST = YearMonth.of(2023, 1);
    private static final int MONTHS = 36;

    private static SalesHistory history(SortedMap<YearMonth, Integer> amounts) {
        TreeMap<YearMonth, MonthlySales> months = new TreeMap<>();
        amounts.forEach(
                (month, amount) -> months.put(month, new MonthlySales(Units.of(BigDecimal.valueOf(amount)), 1, 0)));
        return new SalesHistory(months, "spend.csv");
    }

    /** A contract that is paid each January stays there, and its neighbour is forecast as if it were alone. */
    @ParameterizedTest
    @EnumSource(Reconciliation.class)
    void whatIsPaidInTheSameMonthsEachYearGoesOnSo(Reconciliation reconciliation) {
        TreeMap<YearMonth, Integer> contract = new TreeMap<>();
        TreeMap<YearMonth, Integer> ads = new TreeMap<>();
        TreeMap<YearMonth, Integer> all = new TreeMap<>();
        for (int i = 0; i < MONTHS; i++) {
            YearMonth month = FIRST.plusMonths(i);
            ads.put(month, 40_000 + 700 * (i % 7));
            all.put(month, 40_000 + 700 * (i % 7));
            if (month.getMonthValue() == 1) {
                contract.put(month, 120_000);
                all.merge(month, 120_000, Integer::sum);
            }
        }
        ForecastRequest request = ForecastRequest.of(12);
        Today today = new Today(FIRST.plusMonths(MONTHS - 1L).atEndOfMonth(), true);
        ForecastHistory history = ForecastHistory.of(history(all), null, today, false, new TreeSet<>());
        ForecastHistory alone = ForecastHistory.of(history(ads), null, today, false, new TreeSet<>());

        TreeMap<String, SalesHistory> channels = new TreeMap<>(Map.of("a", history(contract), "b", history(ads)));
        ForecastStudy study = ForecastStudy.of(history, channels, channels, request, List.of(0.8), reconciliation);

        assertThat(study.parts()).extracting(KeyedForecast::key).containsExactly("a", "b");
        assertThat(study.parts().get(0).months())
                .extracting(KeyedForecast.Month::point)
                .containsExactly(120_000.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0);
        ForecastStudy other =
                ForecastStudy.of(alone, new TreeMap<>(), new TreeMap<>(), request, List.of(0.8), reconciliation);
        for (int h = 0; h < 12; h++) {
            double expected = other.total().months().get(h).point();
            assertThat(study.parts().get(1).months().get(h).point()).isCloseTo(expected, within(0.01));
            assertThat(study.total().months().get(h).point())
                    .isCloseTo(expected + (h == 0 ? 120_000 : 0), within(0.01));
        }
    }

    /** Stores of one season, of which the last opened late. */
    private static TreeMap<String, SalesHistory> stores(int monthsOfLast) {
        Random random = new Random(5);
        TreeMap<String, SalesHistory> stores = new TreeMap<>();
        for (String name : List.of("a", "b", "c", "d", "late")) {
            TreeMap<YearMonth, Integer> sold = new TreeMap<>();
            for (int i = "late".equals(name) ? MONTHS - monthsOfLast : 0; i < MONTHS; i++) {
                double season = 1 + 0.5 * StrictMath.sin(2 * StrictMath.PI * i / 12);
                sold.put(FIRST.plusMonths(i), (int)
                        StrictMath.rint(100 * season * StrictMath.exp(0.08 * random.nextGaussian())));
            }
            stores.put(name, history(sold));
        }
        return stores;
    }

    private static ForecastStudy study(TreeMap<String, SalesHistory> stores, Reconciliation reconciliation) {
        TreeMap<YearMonth, Integer> all = new TreeMap<>();
        stores.values().forEach(store -> store.months()
                .forEach((month, sold) ->
                        all.merge(month, sold.units().toDecimal().intValueExact(), Integer::sum)));
        Today today = new Today(FIRST.plusMonths(MONTHS - 1L).atEndOfMonth(), true);
        return ForecastStudy.of(
                ForecastHistory.of(history(all), null, today, false, new TreeSet<>()),
                stores,
                new TreeMap<>(),
                ForecastRequest.of(12),
                List.of(0.8, 0.95),
                reconciliation);
    }

    @Test
    void hasOneTotalWhateverPartsAreAskedForAndHoweverTheyAreReconciled() {
        ForecastStudy alone = study(stores(7), Reconciliation.NONE);

        for (Reconciliation reconciliation : List.of(Reconciliation.MINT, Reconciliation.BOTTOM_UP)) {
            ForecastStudy study = study(stores(7), reconciliation);
            for (int h = 0; h < 12; h++) {
                int month = h;
                double sum = study.parts().stream()
                        .mapToDouble(part -> part.months().get(month).point())
                        .sum();
                assertThat(study.total().months().get(h).point())
                        .isEqualTo(alone.total().months().get(h).point());
                assertThat(sum).isCloseTo(study.total().months().get(h).point(), within(1e-6));
            }
        }
    }

    @Test
    void drawsTheSeasonOfAShortPartTowardsItsSiblings() {
        KeyedForecast young = study(stores(7), Reconciliation.NONE).parts().get(4);
        KeyedForecast short18 = study(stores(18), Reconciliation.NONE).parts().get(4);

        // April is the strong month, October the weak one: 150 and 50.
        for (KeyedForecast late : List.of(young, short18)) {
            assertThat(late.months().get(3).point()).isBetween(120.0, 180.0);
            assertThat(late.months().get(9).point()).isBetween(25.0, 80.0);
        }
        KeyedForecast.Interval wide = young.months().get(3).intervals().get(1);
        assertThat(wide.upper() - wide.lower()).isGreaterThan(80);
    }
}
