package io.github.budget4s.domain.sales;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.budget4s.domain.calendar.MonthRange;
import java.time.YearMonth;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SalesHistoryTest {

    private static final YearMonth JANUARY = YearMonth.of(2024, 1);
    private static final YearMonth MARCH = YearMonth.of(2024, 3);

    private static final SalesHistory HISTORY = new SalesHistory(new TreeMap<>(
            Map.of(MARCH, new MonthlySales(Units.of(7), 2, 18), JANUARY, new MonthlySales(Units.of(3), 1, 31))));

    @Test
    void runsFromItsFirstMonthToItsLast() {
        assertThat(HISTORY.range()).contains(new MonthRange(JANUARY, MARCH));
        assertThat(new SalesHistory(new TreeMap<>()).range()).isEmpty();
        assertThat(new SalesHistory(new TreeMap<>()).isEmpty()).isTrue();
        assertThat(HISTORY.isEmpty()).isFalse();
    }

    @Test
    void hasSoldNothingInAMonthWithoutALine() {
        assertThat(HISTORY.units(MARCH)).isEqualTo(Units.of(7));
        assertThat(HISTORY.units(YearMonth.of(2024, 2))).isEqualTo(Units.ZERO);
    }

    @Test
    void leavesOutWhatComesAfterAMonth() {
        assertThat(HISTORY.until(YearMonth.of(2024, 2)).months()).containsOnlyKeys(JANUARY);
        assertThat(HISTORY.until(MARCH)).isEqualTo(HISTORY);
    }

    @Test
    void doesNotChangeWithTheMapItWasMadeOf() {
        TreeMap<YearMonth, MonthlySales> months = new TreeMap<>(HISTORY.months());
        SalesHistory history = new SalesHistory(months);

        months.clear();

        assertThat(history).isEqualTo(HISTORY);
    }

    @Test
    void addsLinesOfAMonthAndKeepsItsLatestDay() {
        assertThat(new MonthlySales(Units.of(3), 1, 31).plus(new MonthlySales(Units.of(-1), 2, 5)))
                .isEqualTo(new MonthlySales(Units.of(2), 3, 31));
    }
}
