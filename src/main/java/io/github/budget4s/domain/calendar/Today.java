package io.github.budget4s.domain.calendar;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Says what day it is, and so which months are over: the one notion of today that all commands have. There is no clock
 * in it.
 *
 * <p>It is the evening of the day: a month is over on its last day. The month that holds any other day is running: it
 * is no whole month, and what is known of it is not dropped.
 *
 * @param day the day
 * @param assumed whether the data say so; otherwise the user does
 */
public record Today(LocalDate day, boolean assumed) {

    /** Takes the day that the user names. */
    public static Today named(LocalDate day) {
        return new Today(day, false);
    }

    /** Returns the month that the day is in. */
    public YearMonth month() {
        return YearMonth.from(day);
    }

    /** Returns the last month that is over. */
    public YearMonth lastOver() {
        return day.equals(month().atEndOfMonth()) ? month() : month().minusMonths(1);
    }

    /** Returns the month that has begun and is not over; null on the last day of a month. */
    public @Nullable YearMonth running() {
        return isOver(month()) ? null : month();
    }

    /** Returns whether a month is over. */
    public boolean isOver(YearMonth month) {
        return !month.isAfter(lastOver());
    }

    /**
     * Returns whether a day has come.
     *
     * @param dayOfMonth the day of the month; 0 for a line that knows its month only, which has come with its month
     */
    public boolean hasCome(YearMonth month, int dayOfMonth) {
        return dayOfMonth == 0
                ? !month.isAfter(month())
                : !month.atDay(dayOfMonth).isAfter(day);
    }
}
