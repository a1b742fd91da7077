package io.github.budget4s.analysis.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.budget4s.analysis.Histories;
import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.sales.SalesHistory;
import java.time.YearMonth;
import java.util.List;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.Test;

class LowMonthsTest {

    private static final MonthRange YEARS = new MonthRange(YearMonth.of(2023, 1), YearMonth.of(2025, 12));

    private static List<YearMonth> low(ToLongFunction<YearMonth> units, YearMonth... known) {
        SalesHistory history = Histories.monthly("2023-01", 36, units);
        return LowMonths.of(history, YEARS, List.of(known));
    }

    @Test
    void monthsOfClosedDoorsAreNamed() {
        YearMonth april = YearMonth.of(2024, 4);
        YearMonth may = YearMonth.of(2024, 5);
        ToLongFunction<YearMonth> closed = month -> month.equals(april) ? 0 : month.equals(may) ? 15 : 100;
        assertThat(low(closed)).containsExactly(april, may);
        assertThat(low(closed, april)).containsExactly(may);
        assertThat(low(month -> month.equals(may) ? 21 : 100)).isEmpty();
    }

    @Test
    void aMonthThatIsLowEveryYearIsNot() {
        assertThat(low(month -> month.getMonthValue() == 2 ? 5 : 100)).isEmpty();
    }

    @Test
    void fewVehiclesAMonthSayNothing() {
        assertThat(low(month -> month.getMonthValue() % 4)).isEmpty();
    }

    @Test
    void theLastMonthIsPerhapsNotWhole() {
        assertThat(low(month -> month.equals(YEARS.last()) ? 1 : 100)).isEmpty();
    }
}
