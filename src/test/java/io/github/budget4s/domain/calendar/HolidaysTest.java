package io.github.budget4s.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.budget4s.domain.calendar.Holidays.Kind;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HolidaysTest {

    private static final LocalDate FRIDAY = LocalDate.of(2026, 5, 1);
    private static final LocalDate SATURDAY = LocalDate.of(2026, 5, 9);
    private static final LocalDate SUNDAY = LocalDate.of(2026, 5, 3);
    private static final Holidays HOLIDAYS = new Holidays(Map.of(FRIDAY, Kind.OFF, SATURDAY, Kind.WORKED));

    @Test
    void aWeekendIsOffUnlessItIsWorkedInExchange() {
        assertThat(HOLIDAYS.isOff(FRIDAY)).isTrue();
        assertThat(HOLIDAYS.isOff(SATURDAY)).isFalse();
        assertThat(HOLIDAYS.isOff(SATURDAY.plusDays(7))).isTrue();
        assertThat(HOLIDAYS.isOff(SUNDAY)).isTrue();
        assertThat(HOLIDAYS.isOff(SUNDAY.plusDays(1))).isFalse();
    }

    @Test
    void aWeekendIsNoPublicHoliday() {
        assertThat(HOLIDAYS.isHoliday(FRIDAY)).isTrue();
        assertThat(HOLIDAYS.isHoliday(SATURDAY)).isFalse();
        assertThat(HOLIDAYS.isHoliday(SUNDAY)).isFalse();
    }

    @Test
    void whatIsAddedBeatsWhatWasKnown() {
        Holidays more = HOLIDAYS.with(new Holidays(Map.of(FRIDAY, Kind.WORKED, LocalDate.of(2027, 1, 1), Kind.OFF)));

        assertThat(more.isOff(FRIDAY)).isFalse();
        assertThat(more.isOff(SATURDAY)).as("what nothing is added to").isFalse();
        assertThat(more.years()).containsExactly(2026, 2027);
        assertThat(HOLIDAYS.years()).containsExactly(2026);
    }

    @Test
    void holidaysHaveNamesForPrograms() {
        assertThat(Holiday.SPRING_FESTIVAL.code()).isEqualTo("spring_festival");
    }
}
