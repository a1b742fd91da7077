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
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
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

        ForecastStudy study = ForecastStudy.of(
                history,
                new TreeMap<>(Map.of("a", history(contract), "b", history(ads))),
                request,
                List.of(0.8),
                reconciliation);

        assertThat(study.parts()).extracting(KeyedForecast::key).containsExactly("a", "b");
        assertThat(study.parts().get(0).months())
                .extracting(KeyedForecast.Month::point)
                .containsExactly(120_000.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0);
        ForecastStudy other = ForecastStudy.of(alone, request, List.of(0.8));
        for (int h = 0; h < 12; h++) {
            double expected = other.total().months().get(h).point();
            assertThat(study.parts().get(1).months().get(h).point()).isCloseTo(expected, within(0.01));
            assertThat(study.total().months().get(h).point())
                    .isCloseTo(expected + (h == 0 ? 120_000 : 0), within(0.01));
        }
    }
}
