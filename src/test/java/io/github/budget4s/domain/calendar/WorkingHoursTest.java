package io.github.budget4s.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingHoursTest {

    /** 2026-10-01 to 07 are off; Saturday 2026-10-10 is worked. */
    private static final Holidays HOLIDAYS = new Holidays(Map.of(
            LocalDate.of(2026, 10, 1), Holidays.Kind.OFF,
            LocalDate.of(2026, 10, 2), Holidays.Kind.OFF,
            LocalDate.of(2026, 10, 5), Holidays.Kind.OFF,
            LocalDate.of(2026, 10, 6), Holidays.Kind.OFF,
            LocalDate.of(2026, 10, 7), Holidays.Kind.OFF,
            LocalDate.of(2026, 10, 10), Holidays.Kind.WORKED));

    private static final WorkingHours WEEKDAYS =
            new WorkingHours(LocalTime.of(9, 0), LocalTime.of(18, 0), false, HOLIDAYS);
    private static final WorkingHours EVERY_DAY =
            new WorkingHours(LocalTime.of(9, 0), LocalTime.of(18, 0), true, HOLIDAYS);

    @ParameterizedTest
    @CsvSource({
        // Monday in the day, in the evening, before opening, just before closing.
        "2026-09-14T10:00, 2026-09-14T11:00",
        "2026-09-14T20:15, 2026-09-15T10:00",
        "2026-09-14T07:30, 2026-09-14T10:00",
        "2026-09-14T17:30, 2026-09-15T09:30",
        "2026-09-14T17:00, 2026-09-14T18:00",
        // Friday evening, Saturday; the eve of the holidays; Friday before the Saturday that is worked.
        "2026-09-18T19:00, 2026-09-21T10:00",
        "2026-09-19T12:00, 2026-09-21T10:00",
        "2026-09-30T18:00, 2026-10-08T10:00",
        "2026-10-09T18:01, 2026-10-10T10:00"
    })
    void anHourOfWorkingTimeIsOverAt(LocalDateTime received, LocalDateTime deadline) {
        assertThat(WEEKDAYS.after(received, 60)).isEqualTo(deadline);
    }

    @Test
    void weekendsAreWorkedWhereTheStoreSaysSo() {
        assertThat(EVERY_DAY.after(LocalDateTime.of(2026, 9, 19, 12, 0), 60))
                .isEqualTo(LocalDateTime.of(2026, 9, 19, 13, 0));
        assertThat(EVERY_DAY.after(LocalDateTime.of(2026, 9, 30, 20, 0), 60))
                .isEqualTo(LocalDateTime.of(2026, 10, 3, 10, 0));
    }

    @Test
    void countsMinutesOfWorkingTime() {
        assertThat(WEEKDAYS.minutesBetween(LocalDateTime.of(2026, 9, 18, 17, 30), LocalDateTime.of(2026, 9, 21, 9, 20)))
                .isEqualTo(50);
        assertThat(WEEKDAYS.minutesBetween(LocalDateTime.of(2026, 9, 19, 10, 0), LocalDateTime.of(2026, 9, 20, 10, 0)))
                .isZero();
    }

    @Test
    void theMinutesToADeadlineAreThoseOfThePromise() {
        Random random = new Random(3);
        for (int round = 0; round < 2_000; round++) {
            LocalDateTime received = LocalDateTime.of(2026, 9, 1, 0, 0).plusMinutes(random.nextInt(60 * 24 * 60));
            int minutes = 1 + random.nextInt(2_000);
            WorkingHours hours = random.nextBoolean() ? WEEKDAYS : EVERY_DAY;

            LocalDateTime deadline = hours.after(received, minutes);

            assertThat(hours.minutesBetween(received, deadline)).isEqualTo(minutes);
            assertThat(hours.minutesBetween(received, deadline.minusMinutes(1))).isEqualTo(minutes - 1L);
        }
    }

    @Test
    void aDayThatDoesNotEndBehindItsBeginIsRefused() {
        LocalTime nine = LocalTime.of(9, 0);

        assertThatThrownBy(() -> new WorkingHours(nine, nine, false, HOLIDAYS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("09:00");
    }

    /** A file of holidays that has no working day must not keep the program busy for ever. */
    @Test
    void aYearWithoutAWorkingDayIsRefused() {
        Map<LocalDate, Holidays.Kind> off = new TreeMap<>();
        LocalDate first = LocalDate.of(2026, 1, 1);
        for (int i = 0; i < 400; i++) {
            off.put(first.plusDays(i), Holidays.Kind.OFF);
        }
        WorkingHours hours = new WorkingHours(LocalTime.of(9, 0), LocalTime.of(18, 0), true, new Holidays(off));

        assertThatThrownBy(() -> hours.after(first.atTime(10, 0), 60))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2026-01-01");
        assertThat(hours.after(first.plusDays(40).atTime(10, 0), 60))
                .as("360 days are a long closure and no mistake")
                .isEqualTo(first.plusDays(400).atTime(10, 0));
    }

    @Test
    void secondsOfAMinuteThatIsNotOverDoNotCount() {
        LocalDateTime ten = LocalDateTime.of(2026, 9, 14, 10, 0);

        assertThat(WEEKDAYS.minutesBetween(ten, ten.plusSeconds(119))).isEqualTo(1);
        assertThat(WEEKDAYS.after(ten, 0)).isEqualTo(ten);
    }
}
