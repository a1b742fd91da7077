package io.github.budget4s.read.value;

import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;

/**
 * Holds a date, or a month without a day.
 *
 * @param month the month
 * @param day the day of the month, 0 where only the month is known
 */
public record DateOrMonth(YearMonth month, int day) {

    /** What is before it is no date of a ledger: 1900-01-01 is what systems write where they know none. */
    public static final int FIRST_YEAR = 1980;

    static final int LAST_YEAR = 2100;

    /** The number of no date and no month. */
    public static final int NONE = 0;

    private static final int MONTHS = 12;
    private static final int SHORTEST_MONTH = 28;
    private static final int HUNDRED = 100;

    /** Knows the day. */
    static DateOrMonth of(LocalDate date) {
        return new DateOrMonth(YearMonth.from(date), date.getDayOfMonth());
    }

    /** Knows only the month. */
    static DateOrMonth of(YearMonth month) {
        return new DateOrMonth(month, 0);
    }

    /**
     * Returns the month and the day in one number as {@code 20240305}, a month alone as {@code 20240300}: of millions
     * of rows no more is kept.
     */
    public int number() {
        return (month.getYear() * HUNDRED + month.getMonthValue()) * HUNDRED + day;
    }

    /** Returns the number of a day; {@link #NONE} when there is no such day from 1980 to 2100. */
    public static int number(int year, int month, int day) {
        boolean isDay = year >= FIRST_YEAR
                && year <= LAST_YEAR
                && month >= 1
                && month <= MONTHS
                && day >= 1
                && (day <= SHORTEST_MONTH || day <= Month.of(month).length(Year.isLeap(year)));
        return isDay ? (year * HUNDRED + month) * HUNDRED + day : NONE;
    }

    /** Returns the number of the month alone. */
    public static int month(int number) {
        return number - day(number);
    }

    /** Returns the day of the month, 0 where only the month is known. */
    public static int day(int number) {
        return number % HUNDRED;
    }

    /** Finds the date or month that has a number. */
    public static DateOrMonth numbered(int number) {
        int month = number / HUNDRED;
        return new DateOrMonth(YearMonth.of(month / HUNDRED, month % HUNDRED), number % HUNDRED);
    }

    /** Returns the month alone. */
    public DateOrMonth asMonth() {
        return of(month);
    }

    /** Returns whether only the month is known. */
    public boolean isMonth() {
        return day == 0;
    }
}
