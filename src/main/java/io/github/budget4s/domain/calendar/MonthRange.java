package io.github.budget4s.domain.calendar;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * Runs from one month to another, both included.
 *
 * @param first the first month
 * @param last the last month, not before the first
 */
public record MonthRange(YearMonth first, YearMonth last) {

    /** How many months a year has. */
    public static final int MONTHS_OF_A_YEAR = 12;

    /** Refuses a run that ends before it begins. */
    public MonthRange {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("a run of months from " + first + " to " + last);
        }
    }

    /** Runs for {@code length} months up to {@code last}. */
    public static MonthRange endingAt(YearMonth last, int length) {
        return new MonthRange(last.minusMonths(length - 1L), last);
    }

    /** Runs for the twelve months of a calendar year. */
    public static MonthRange ofYear(int year) {
        return new MonthRange(YearMonth.of(year, 1), YearMonth.of(year, 12));
    }

    /**
     * Runs for the twelve months of a financial year that a month lies in.
     *
     * @param starts the month with which the year begins, 1 to 12
     */
    public static MonthRange yearAround(YearMonth month, int starts) {
        int year = month.getMonthValue() < starts ? month.getYear() - 1 : month.getYear();
        YearMonth first = YearMonth.of(year, starts);
        return new MonthRange(first, first.plusMonths(MONTHS_OF_A_YEAR - 1L));
    }

    /**
     * Runs for the twelve months of a financial year that is called by the calendar year in which it begins: 2026 that
     * begins in April is 2026-04 to 2027-03.
     *
     * @param starts the month with which the year begins, 1 to 12
     */
    public static MonthRange ofYear(int year, int starts) {
        return yearAround(YearMonth.of(year, starts), starts);
    }

    /** Gathers months into runs: 2024-01, 2024-02 and 2024-05 are 2024-01 to 2024-02 and 2024-05 alone. */
    public static List<MonthRange> runs(Collection<YearMonth> months) {
        List<MonthRange> runs = new ArrayList<>();
        for (YearMonth month : new TreeSet<>(months)) {
            MonthRange last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
            if (last != null && last.last().plusMonths(1).equals(month)) {
                runs.set(runs.size() - 1, new MonthRange(last.first(), month));
            } else {
                runs.add(new MonthRange(month, month));
            }
        }
        return runs;
    }

    public int length() {
        return Math.toIntExact(ChronoUnit.MONTHS.between(first, last) + 1);
    }

    /** Lists the months in order. */
    public List<YearMonth> months() {
        List<YearMonth> months = new ArrayList<>(length());
        for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
            months.add(month);
        }
        return months;
    }

    /**
     * Finds the first month of the run, or behind it, that falls on a month of the year.
     *
     * @param monthOfYear the month of the year, 1 to 12
     */
    public YearMonth month(int monthOfYear) {
        return first.plusMonths(place(monthOfYear));
    }

    /**
     * Finds how many months into the run a month of the year comes first, from 0.
     *
     * @param monthOfYear the month of the year, 1 to 12
     */
    public int place(int monthOfYear) {
        return Math.floorMod(monthOfYear - first.getMonthValue(), MONTHS_OF_A_YEAR);
    }

    /** Returns whether a month lies in the run. */
    public boolean contains(YearMonth month) {
        return !month.isBefore(first) && !month.isAfter(last);
    }
}
