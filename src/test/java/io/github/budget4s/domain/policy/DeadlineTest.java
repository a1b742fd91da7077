package io.github.budget4s.domain.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeadlineTest {

    private static LocalDate day(int year, int month, int day) {
        return LocalDate.of(year, month, day);
    }

    @Test
    void oneDayHoldsForAllThatIsPaidUpToIt() {
        Deadline on = new Deadline.On(day(2026, 12, 15));

        assertThat(on.of(day(2026, 1, 1))).isEqualTo(day(2026, 12, 15));
        assertThat(on.of(day(2026, 12, 15))).isEqualTo(day(2026, 12, 15));
        assertThat(on.of(day(2026, 12, 16))).isNull();
    }

    @Test
    void daysRunFromThePayment() {
        assertThat(new Deadline.Within(30).of(day(2026, 12, 10))).isEqualTo(day(2027, 1, 9));
    }

    @Test
    void aMonthIsDueOnTheFirstDayThatIsNotBeforeItsEnd() {
        Deadline dates =
                new Deadline.Dates(List.of(day(2026, 12, 15), day(2026, 4, 15), day(2026, 7, 15), day(2026, 9, 30)));

        assertThat(dates.of(day(2026, 3, 31))).isEqualTo(day(2026, 4, 15));
        assertThat(dates.of(day(2026, 4, 3))).isEqualTo(day(2026, 7, 15));
        assertThat(dates.of(day(2026, 9, 1))).isEqualTo(day(2026, 9, 30));
        // The last day takes what is paid up to it.
        assertThat(dates.of(day(2026, 12, 15))).isEqualTo(day(2026, 12, 15));
        assertThat(dates.of(day(2026, 12, 16))).isNull();
    }

    @Test
    void daysOfEachYearGoOnInTheNextOne() {
        Deadline quarters = new Deadline.EachYear(
                List.of(MonthDay.of(1, 15), MonthDay.of(4, 15), MonthDay.of(7, 15), MonthDay.of(10, 15)));

        assertThat(quarters.of(day(2026, 1, 5))).isEqualTo(day(2026, 4, 15));
        assertThat(quarters.of(day(2026, 6, 30))).isEqualTo(day(2026, 7, 15));
        assertThat(quarters.of(day(2026, 12, 31))).isEqualTo(day(2027, 1, 15));
        // The day that only leap years have is the last of February in others.
        assertThat(new Deadline.EachYear(List.of(MonthDay.of(2, 29))).of(day(2026, 2, 1)))
                .isEqualTo(day(2026, 2, 28));
    }
}
