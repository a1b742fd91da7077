package io.github.budget4s.read.value;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * Holds a date, or a month without a day.
 *
 * @param month the month
 * @param day the day of the month, 0 where only the month is known
 */
public record Moment(YearMonth month, int day) {

    /** Knows the day. */
    static Moment of(LocalDate date) {
        return new Moment(YearMonth.from(date), date.getDayOfMonth());
    }

    /** Knows only the month. */
    static Moment of(YearMonth month) {
        return new Moment(month, 0);
    }

    /** Tells whether only the month is known. */
    public boolean isMonth() {
        return day == 0;
    }
}
