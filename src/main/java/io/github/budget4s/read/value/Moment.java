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

    /** What is outside is a slip. */
    static final int FIRST_YEAR = 1900;

    static final int LAST_YEAR = 2100;

    /** No moment has this number. */
    public static final int NONE = 0;

    private static final int MONTHS = 12;
    private static final int SHORTEST_MONTH = 28;
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
     * Returns the month and the day in one number above 0 that grows with time and that {@link #numbered} takes apart
     * again: of millions of rows no more is kept.
     */
    public int number() {
        return (month.getYear() * MONTHS + month.getMonthValue() - 1) * DAYS + day;
    }

    /** Returns the number of a day; {@link #NONE} when there is no such day from 1900 to 2100. */
    public static int number(int year, int month, int day) {
        boolean isDay = year >= FIRST_YEAR
                && year <= LAST_YEAR
                && month >= 1
                && month <= MONTHS
                && day >= 1
                && (day <= SHORTEST_MONTH || day <= YearMonth.of(year, month).lengthOfMonth());
        return isDay ? (year * MONTHS + month - 1) * DAYS + day : NONE;
    }

    /** Returns the number of the month alone of a moment that has a number. */
    public static int month(int number) {
        return number - day(number);
    }

    /** Returns the day of a moment that has a number, 0 where only the month is known. */
    public static int day(int number) {
        return number % DAYS;
    }

    /** Finds the moment that has a number. */
    public static Moment numbered(int number) {
        int month = number / DAYS;
        return new Moment(YearMonth.of(month / MONTHS, month % MONTHS + 1), number % DAYS);
    }

    /** Returns whether only the month is known. */
    public boolean isMonth() {
        return day == 0;
    }
}
