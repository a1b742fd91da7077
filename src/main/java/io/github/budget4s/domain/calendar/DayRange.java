package io.github.budget4s.domain.calendar;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/**
 * Runs from one day to another, both included.
 *
 * @param first the first day
 * @param last the last day, not before the first
 */
public record DayRange(LocalDate first, LocalDate last) {

    /** How a month or day lies to a run of days. */
    public enum Place {
        /** All of it is in the run. */
        INSIDE,
        /** Nothing of it is. */
        OUTSIDE,
        /** A month of which the run has some days. */
        CUT
    }

    /** Refuses a run that ends before it begins. */
    public DayRange {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("a run of days from " + first + " to " + last);
        }
    }

    /** Runs from the first day of a month to the last of another. */
    public static DayRange of(MonthRange months) {
        return new DayRange(months.first().atDay(1), months.last().atEndOfMonth());
    }

    public long days() {
        return ChronoUnit.DAYS.between(first, last) + 1;
    }

    /** Returns the months that it has days of. */
    public MonthRange months() {
        return new MonthRange(YearMonth.from(first), YearMonth.from(last));
    }

    /** Returns whether it begins and ends with a month. */
    public boolean isWholeMonths() {
        return equals(of(months()));
    }

    /**
     * Returns how a day lies to it, or a month.
     *
     * @param day the day of the month, 0 for the month
     */
    public Place place(YearMonth month, int day) {
        LocalDate begin = month.atDay(Math.max(day, 1));
        LocalDate end = day == 0 ? month.atEndOfMonth() : begin;
        if (end.isBefore(first) || begin.isAfter(last)) {
            return Place.OUTSIDE;
        }
        return begin.isBefore(first) || end.isAfter(last) ? Place.CUT : Place.INSIDE;
    }

    /** Returns as many months before it, or where it is of no whole months as many days. */
    public DayRange before() {
        if (isWholeMonths()) {
            YearMonth end = months().first().minusMonths(1);
            return of(MonthRange.endingAt(end, months().length()));
        }
        return new DayRange(first.minusDays(days()), first.minusDays(1));
    }

    /** Returns the same days of the year before; of February 29 it is the 28th. */
    public DayRange yearBefore() {
        return isWholeMonths()
                ? of(new MonthRange(
                        months().first().minusYears(1), months().last().minusYears(1)))
                : new DayRange(first.minusYears(1), last.minusYears(1));
    }
}
