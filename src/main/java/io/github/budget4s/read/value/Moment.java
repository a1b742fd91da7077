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

    private static final int MONTHS = 12;
    /** More than a month has days. */
    private static final int DAYS = 32;

    /** Knows the day. */
    static Moment of(LocalDate date) {
        return new Moment(YearMonth.from(date), date.getDayOfMonth());
    }

    /** Knows only the month. */
    static Moment of(YearMonth month) {
        return new Moment(month, 0);
    }

    /**
     * States the month, and the day where days are kept apart, in one number that grows with time and {@link #numbered}
     * takes apart again: sums of millions of rows are kept by it.
     */
    public int number(boolean days) {
        return (month.getYear() * MONTHS + month.getMonthValue() - 1) * DAYS + (days ? day : 0);
    }

    /** Finds the moment that has a number. */
    public static Moment numbered(int number) {
        int month = number / DAYS;
        return new Moment(YearMonth.of(month / MONTHS, month % MONTHS + 1), number % DAYS);
    }

    /** Tells whether only the month is known. */
    public boolean isMonth() {
        return day == 0;
    }
}
