package io.github.budget4s.read.value;

import io.github.budget4s.domain.calendar.MonthRange;

/**
 * One month of a year or several in a row, of which the year may not be known: a quarter, a half, the year.
 *
 * @param year the year; {@link #NO_YEAR} where it is not said
 * @param first the first month of the year, 1 to 12
 * @param last the last one, not before the first
 */
public record Period(int year, int first, int last) {

    /** The year is not said. */
    public static final int NO_YEAR = 0;

    public static Period ofYear(int year) {
        return new Period(year, 1, MonthRange.MONTHS_OF_A_YEAR);
    }

    /** Returns whether it is one month. */
    public boolean isMonth() {
        return first == last;
    }

    /** Returns whether it is a whole year. */
    public boolean isYear() {
        return length() == MonthRange.MONTHS_OF_A_YEAR;
    }

    public int length() {
        return last - first + 1;
    }

    /** Returns whether its year is known. */
    public boolean hasYear() {
        return year != NO_YEAR;
    }

    /** Returns the same months of a year. */
    public Period of(int otherYear) {
        return new Period(otherYear, first, last);
    }

    /** Returns whether all months of another lie in it; a year that is not said is any. */
    public boolean covers(Period other) {
        return (year == other.year || !hasYear() || !other.hasYear()) && first <= other.first && last >= other.last;
    }

    /** Returns the first month as a cell of a file has it: 2025-03, or 3 where the year is not known. */
    public String firstMonth() {
        String month = first < 10 ? "0" + first : String.valueOf(first);
        return hasYear() ? year + "-" + month : String.valueOf(first);
    }
}
