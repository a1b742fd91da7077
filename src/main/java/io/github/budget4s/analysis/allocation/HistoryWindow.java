package io.github.budget4s.analysis.allocation;

import io.github.budget4s.analysis.coverage.Coverage;
import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import io.github.budget4s.domain.sales.MonthlySales;
import io.github.budget4s.domain.sales.SalesHistory;
import io.github.budget4s.domain.sales.Units;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says which months of a history give the shares.
 *
 * @param months the months, a whole number of years, so that every calendar month counts the same number of times
 * @param basis why these
 * @param available how many whole months there were up to the last one taken
 * @param cutOff the last month of the history, left out because the history breaks off in it; null when it does not
 * @param ignoredAfter the last month of the history when months after the window were passed over; null when none were
 */
public record HistoryWindow(
        MonthRange months,
        Basis basis,
        int available,
        Coverage.@Nullable CutOff cutOff,
        @Nullable YearMonth ignoredAfter) {

    /** How many years of history shares are taken from. */
    public static final int YEARS = 3;

    /** Why the months of a window were taken. */
    public enum Basis {
        /** The year before the planning year is over: it and the two before it. */
        FULL_YEARS,
        /** That year is not over: the last 36 whole months. */
        LAST_MONTHS
    }

    /**
     * Takes the last three full years before the planning year, or the last 36 whole months when the year before it is
     * not over; of a shorter history the last 24 or 12 months.
     *
     * @param planned the months of the planning year
     * @param until the last month that may be taken, and is held to be whole; null for the last whole one
     * @throws RefusedException when there are fewer than 12 whole months
     */
    public static HistoryWindow choose(SalesHistory history, MonthRange planned, @Nullable YearMonth until) {
        SalesHistory usable = until == null ? history : history.until(until);
        Coverage coverage = Coverage.of(usable);
        MonthRange range = coverage.range();
        if (range == null) {
            throw new RefusedException(Reason.DATA, history.problem("allocation.no-history"));
        }
        Coverage.CutOff cutOff = until != null && until.equals(range.last()) ? null : coverage.cutOff();
        YearMonth lastWhole = cutOff == null ? range.last() : range.last().minusMonths(1);
        YearMonth yearBefore = planned.first().minusMonths(1);
        boolean yearIsOver = !lastWhole.isBefore(yearBefore);
        YearMonth last = yearIsOver ? yearBefore : lastWhole;
        int available = last.isBefore(range.first()) ? 0 : new MonthRange(range.first(), last).length();
        if (available < MonthRange.MONTHS_OF_A_YEAR) {
            throw new RefusedException(
                    Reason.DATA, history.problem("allocation.history-too-short", (long) available, last));
        }
        int years = Math.min(YEARS, available / MonthRange.MONTHS_OF_A_YEAR);
        return new HistoryWindow(
                MonthRange.endingAt(last, years * MonthRange.MONTHS_OF_A_YEAR),
                yearIsOver ? Basis.FULL_YEARS : Basis.LAST_MONTHS,
                available,
                cutOff,
                range.last().isAfter(last) && (cutOff == null || lastWhole.isAfter(last)) ? range.last() : null);
    }

    /**
     * Takes the part of this window that a store of the group has a history for: the last 36, 24 or 12 months up to the
     * same last month, of those since the store's first line.
     *
     * @return null when the store has fewer than 12 such months
     */
    public @Nullable HistoryWindow within(SalesHistory store) {
        MonthRange range = store.until(months.last()).range().orElse(null);
        int since = range == null ? 0 : new MonthRange(range.first(), months.last()).length();
        int own = Math.min(years(), since / MonthRange.MONTHS_OF_A_YEAR);
        return own == 0
                ? null
                : new HistoryWindow(
                        MonthRange.endingAt(months.last(), own * MonthRange.MONTHS_OF_A_YEAR),
                        basis,
                        since,
                        null,
                        null);
    }

    public int years() {
        return months.length() / MonthRange.MONTHS_OF_A_YEAR;
    }

    /** Lists the months of the window that fall on a month of the year, the earliest first. */
    public List<YearMonth> monthsOf(int monthOfYear) {
        List<YearMonth> same = new ArrayList<>();
        for (YearMonth month : months.months()) {
            if (month.getMonthValue() == monthOfYear) {
                same.add(month);
            }
        }
        return same;
    }

    /** Lists the years of the window: twelve months each, from its first month on. */
    public List<MonthRange> yearRanges() {
        List<MonthRange> years = new ArrayList<>();
        for (int i = 1; i <= years(); i++) {
            YearMonth last = months.first().plusMonths((long) i * MonthRange.MONTHS_OF_A_YEAR - 1);
            years.add(MonthRange.endingAt(last, MonthRange.MONTHS_OF_A_YEAR));
        }
        return years;
    }

    /**
     * Lists the months at the end of the window that look unfinished in a history of months, which cannot say so
     * itself: each sold less than half of the mean of the same month in the years of the window before, and so did each
     * month of the history behind it.
     */
    public List<YearMonth> doubtfulMonths(SalesHistory history) {
        List<YearMonth> doubtful = new ArrayList<>();
        YearMonth month = history.months().lastKey();
        while (isDoubtful(history, month)) {
            if (months.contains(month)) {
                doubtful.add(0, month);
            }
            month = month.minusMonths(1);
        }
        return doubtful;
    }

    private boolean isDoubtful(SalesHistory history, YearMonth month) {
        MonthlySales sales = history.months().get(month);
        if (sales == null || sales.lastDay() > 0) {
            return false;
        }
        List<YearMonth> before = new ArrayList<>(monthsOf(month.getMonthValue()));
        before.removeIf(same -> !same.isBefore(month));
        Units sum = Units.ZERO;
        for (YearMonth same : before) {
            sum = sum.plus(history.units(same));
        }
        return !before.isEmpty()
                && sum.millionths() > 0
                && sales.units().shareOf(sum).compareTo(Ratio.of(1, 2L * before.size())) < 0;
    }

    /**
     * Returns the year after that of the last month: the year that is planned when none is named.
     *
     * @param starts the month with which a year begins, 1 to 12
     */
    public static int yearAfter(SalesHistory history, int starts, @Nullable YearMonth until) {
        SalesHistory usable = until == null ? history : history.until(until);
        MonthRange range = usable.range().orElse(null);
        if (range == null) {
            throw new RefusedException(Reason.DATA, history.problem("allocation.no-history"));
        }
        return MonthRange.yearAround(range.last(), starts).first().getYear() + 1;
    }
}
