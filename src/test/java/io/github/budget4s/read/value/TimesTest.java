package io.github.budget4s.read.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimesTest {

    @ParameterizedTest
    @CsvSource({
        "2026-03-05 20:15, 2026-03-05T20:15:00",
        "2026/3/5 8:05:30, 2026-03-05T08:05:30",
        "2026-03-05T20:15:00, 2026-03-05T20:15:00",
        "2026年3月5日 20:15, 2026-03-05T20:15:00",
        "2026年3月5日20时15分, 2026-03-05T20:15:00"
    })
    void readsMoments(String cell, LocalDateTime moment) {
        assertThat(Times.moment(cell)).isEqualTo(Reading.of(moment));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-05", "2026-03 20:15", "2026-03-05 25:00", "20:15", "2026-02-30 10:00"})
    void refusesWhatIsNoMoment(String cell) {
        assertThat(Times.moment(cell)).isInstanceOf(Reading.Unreadable.class);
    }

    @Test
    void aDateIsTheWholeOfItsDay() {
        assertThat(Times.until("2026-03-05")).isEqualTo(Reading.of(LocalDateTime.of(2026, 3, 5, 23, 59, 59)));
        assertThat(Times.until("2026-03-05 18:00")).isEqualTo(Reading.of(LocalDateTime.of(2026, 3, 5, 18, 0)));
        assertThat(Times.until("soon")).isInstanceOf(Reading.Unreadable.class);
    }

    @Test
    void readsTimesOfTheDay() {
        assertThat(Times.time("9:00")).isEqualTo(Reading.of(LocalTime.of(9, 0)));
        assertThat(Times.time("24:00")).isInstanceOf(Reading.Unreadable.class);
    }
}
