package io.github.budget4s.analysis.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.budget4s.analysis.Histories;
import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.sales.SalesHistory;
import java.time.YearMonth;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoverageTest {

    @Test
    void coversNothingWithoutALine() {
        assertThat(Coverage.of(new SalesHistory(new TreeMap<>())))
                .isEqualTo(new Coverage(null, java.util.List.of(), null));
    }

    @Test
    void listsTheMonthsWithoutALine() {
        SalesHistory history =
                Histories.without(Histories.monthly("2024-01", 14, month -> 1), "2024-03", "2024-04", "2024-12");

        Coverage coverage = Coverage.of(history);

        assertThat(coverage.range()).isEqualTo(new MonthRange(YearMonth.of(2024, 1), YearMonth.of(2025, 2)));
        assertThat(coverage.missing())
                .containsExactly(YearMonth.of(2024, 3), YearMonth.of(2024, 4), YearMonth.of(2024, 12));
        assertThat(coverage.cutOff()).isNull();
    }

    @Test
    void missesMonthsOfARunThatReachesBeyondTheHistory() {
        SalesHistory history = Histories.monthly("2024-02", 2, month -> 1);

        assertThat(Coverage.missing(history, new MonthRange(YearMonth.of(2024, 1), YearMonth.of(2024, 4))))
                .containsExactly(YearMonth.of(2024, 1), YearMonth.of(2024, 4));
    }

    @ParameterizedTest
    @CsvSource({
        // Of April, which has 30 days: three days before its end may pass, four do not.
        "30, false",
        "27, false",
        "26, true",
        "18, true",
        "1, true"
    })
    void findsAMonthCutOffByItsLastLine(int lastDay, boolean cutOff) {
        Coverage coverage = Coverage.of(Histories.dated("2024-01", 31, 29, 31, lastDay));

        assertThat(coverage.cutOff()).isEqualTo(cutOff ? new Coverage.CutOff(YearMonth.of(2024, 4), lastDay) : null);
    }

    @Test
    void takesAStoreThatSellsSeldomAsItIs() {
        // March ended ten days before its end: then April may end ten days before its own, but not eleven.
        assertThat(Coverage.of(Histories.dated("2024-01", 31, 29, 21, 20)).cutOff())
                .isNull();
        assertThat(Coverage.of(Histories.dated("2024-01", 31, 29, 21, 19)).cutOff())
                .isEqualTo(new Coverage.CutOff(YearMonth.of(2024, 4), 19));
    }

    @Test
    void letsOneMonthOfClosedDoorsPassAsAnOutlierInALongHistory() {
        int[] days = {31, 3, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31, 15};
        assertThat(Coverage.of(Histories.dated("2020-01", days)).cutOff())
                .isEqualTo(new Coverage.CutOff(YearMonth.of(2021, 1), 15));

        // Of eleven months before, it is not known to be one.
        int[] fewer = {31, 3, 31, 30, 31, 30, 31, 31, 30, 31, 30, 15};
        assertThat(Coverage.of(Histories.dated("2020-01", fewer)).cutOff()).isNull();

        int[] twice = {31, 3, 31, 30, 31, 30, 31, 31, 30, 31, 4, 31, 15};
        assertThat(Coverage.of(Histories.dated("2020-01", twice)).cutOff()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"2024-02, 2", "2024-04, 2", "2024-01, 1", "2024-01, 30", "2023-12, 3"})
    void cutsNoMonthOffWhereEveryLineCarriesTheFirstDay(String first, int length) {
        int[] days = new int[length];
        java.util.Arrays.fill(days, 1);

        assertThat(Coverage.of(Histories.dated(first, days)).cutOff()).isNull();
    }

    @Test
    void cutsOffAMonthOfOneDayInAHistoryOfDays() {
        assertThat(Coverage.of(Histories.dated("2024-04", 30, 31, 1)).cutOff())
                .isEqualTo(new Coverage.CutOff(YearMonth.of(2024, 6), 1));
    }

    @Test
    void knowsThatFebruaryIsShort() {
        assertThat(Coverage.of(Histories.dated("2023-12", 31, 31, 29)).cutOff()).isNull();
        assertThat(Coverage.of(Histories.dated("2022-12", 31, 31, 25)).cutOff()).isNull();
        assertThat(Coverage.of(Histories.dated("2022-12", 31, 31, 24)).cutOff()).isNotNull();
    }
}
