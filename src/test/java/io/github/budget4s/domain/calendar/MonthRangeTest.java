package io.github.budget4s.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
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
}
