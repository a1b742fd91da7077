package io.github.budget4s.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class MonthRangeTest {

    private static final YearMonth NOVEMBER = YearMonth.of(2023, 11);
    private static final YearMonth FEBRUARY = YearMonth.of(2024, 2);

    @Test
    void listsAndCountsItsMonthsAcrossTheYear() {
        MonthRange range = new MonthRange(NOVEMBER, FEBRUARY);

        assertThat(range.length()).isEqualTo(4);
        assertThat(range.months()).containsExactly(NOVEMBER, YearMonth.of(2023, 12), YearMonth.of(2024, 1), FEBRUARY);
        assertThat(MonthRange.endingAt(FEBRUARY, 4)).isEqualTo(range);
    }

    @Test
    void containsBothItsEnds() {
        MonthRange range = new MonthRange(NOVEMBER, FEBRUARY);

        assertThat(range.contains(NOVEMBER)).isTrue();
        assertThat(range.contains(FEBRUARY)).isTrue();
        assertThat(range.contains(NOVEMBER.minusMonths(1))).isFalse();
        assertThat(range.contains(FEBRUARY.plusMonths(1))).isFalse();
    }

    @Test
    void hasTwelveMonthsAYear() {
        assertThat(MonthRange.ofYear(2024).months())
                .hasSize(12)
                .startsWith(YearMonth.of(2024, 1))
                .endsWith(YearMonth.of(2024, 12));
    }

    @Test
    void doesNotEndBeforeItBegins() {
        assertThatThrownBy(() -> new MonthRange(FEBRUARY, NOVEMBER)).isInstanceOf(IllegalArgumentException.class);
        assertThat(new MonthRange(FEBRUARY, FEBRUARY).length()).isEqualTo(1);
    }

    @Test
    void aFinancialYearIsCalledByTheYearInWhichItBegins() {
        MonthRange year = new MonthRange(YearMonth.of(2026, 4), YearMonth.of(2027, 3));

        assertThat(MonthRange.ofYear(2026, 4)).isEqualTo(year);
        assertThat(MonthRange.yearAround(YearMonth.of(2026, 4), 4)).isEqualTo(year);
        assertThat(MonthRange.yearAround(YearMonth.of(2027, 3), 4)).isEqualTo(year);
        assertThat(MonthRange.yearAround(YearMonth.of(2026, 3), 4)).isEqualTo(MonthRange.ofYear(2025, 4));
        assertThat(MonthRange.ofYear(2026, 1)).isEqualTo(MonthRange.ofYear(2026));
    }

    @Test
    void monthsOfTheYearHaveTheirPlaceInAFinancialYear() {
        MonthRange year = MonthRange.ofYear(2026, 4);

        assertThat(year.month(4)).isEqualTo(YearMonth.of(2026, 4));
        assertThat(year.month(12)).isEqualTo(YearMonth.of(2026, 12));
        assertThat(year.month(1)).isEqualTo(YearMonth.of(2027, 1));
        assertThat(year.place(4)).isZero();
        assertThat(year.place(3)).isEqualTo(11);
    }

    @Test
    void monthsAreGatheredIntoRuns() {
        assertThat(MonthRange.runs(List.of(
                        YearMonth.of(2024, 5),
                        YearMonth.of(2024, 1),
                        YearMonth.of(2023, 12),
                        YearMonth.of(2024, 2),
                        YearMonth.of(2024, 1))))
                .containsExactly(
                        new MonthRange(YearMonth.of(2023, 12), FEBRUARY),
                        new MonthRange(YearMonth.of(2024, 5), YearMonth.of(2024, 5)));
        assertThat(MonthRange.runs(List.of())).isEmpty();
    }
}
