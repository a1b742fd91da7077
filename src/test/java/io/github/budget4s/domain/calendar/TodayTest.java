package io.github.budget4s.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TodayTest {

    @ParameterizedTest
    @CsvSource({
        "2026-07-01, 2026-06, 2026-07",
        "2026-06-30, 2026-06,",
        "2026-06-29, 2026-05, 2026-06",
        "2026-02-28, 2026-02,",
        "2028-02-28, 2028-01, 2028-02",
        "2026-01-01, 2025-12, 2026-01"
    })
    void aMonthIsOverOnItsLastDay(LocalDate day, YearMonth over, @Nullable YearMonth running) {
        Today today = Today.named(day);

        assertThat(today.lastOver()).isEqualTo(over);
        assertThat(today.running()).isEqualTo(running);
        assertThat(today.isOver(over)).isTrue();
        assertThat(today.isOver(over.plusMonths(1))).isFalse();
    }

    @Test
    void aLineOfAMonthHasComeWithTheMonthAndOneOfADayOnTheDay() {
        Today today = Today.named(LocalDate.of(2026, 6, 10));

        assertThat(today.hasCome(YearMonth.of(2026, 6), 0)).isTrue();
        assertThat(today.hasCome(YearMonth.of(2026, 7), 0)).isFalse();
        assertThat(today.hasCome(YearMonth.of(2026, 6), 10)).isTrue();
        assertThat(today.hasCome(YearMonth.of(2026, 6), 11)).isFalse();
        assertThat(today.hasCome(YearMonth.of(2026, 5), 31)).isTrue();
    }
}
