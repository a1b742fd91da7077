package io.github.budget4s.analysis.allocation;

import io.github.budget4s.analysis.allocation.AllocationRequest.HistoryUse;
import io.github.budget4s.analysis.coverage.Coverage;
import io.github.budget4s.analysis.coverage.Coverage.CutOff;
import io.github.budget4s.analysis.coverage.FilledMonths;
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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Says which months of a history give the shares.
 *
 * @param months the months, a whole number of years, so that every calendar month counts the same number of times
 * @param basis why these
 * @param available how many whole months there were up to the last one taken
 * @param cutOff the last month of the history, left out because the history breaks off in it; null when it does not
 * @param ignoredAfter the last month of the history when months after the window were passed over; null when none were
 * @param excluded months of it that the user has left out
 * @param toCome months of it that are not over
 */
public record HistoryWindow(
        MonthRange months,
        Basis basis,
        int available,
        @Nullable CutOff cutOff,
        @Nullable YearMonth ignoredAfter,
        List<YearMonth> excluded,
        List<YearMonth> toCome) {

    public HistoryWindow {
        excluded = List.copyOf(excluded);
        toCome = List.copyOf(toCome);
    }

    /** So many months of a year may be filled in for it to count. */
    private static final int MOST_TO_COME = 6;

    /** How many years of history shares are taken from. */
    public static final int YEARS = 3;

    /** Why the months of a window were taken. */
    public enum Basis {
        /** The year before the planning year is over: it and the two before it. */
        FULL_YEARS,
        /** That year is not over: the last 36 whole months. */
        LAST_MONTHS,
        /**
         * That year is not over and there are no 36 whole months: it and those before it, its months to come filled in.
         */
        MONTHS_TO_COME
    }

    /**
     * Takes the last three full years before the planning year, or the last 36 whole months when the year before it is
     * not over; of a shorter history the last 24 or 12 months.
     *
     * <p>Where the year before lacks no more than six months, and it counts a year more with them than without, they
     * are filled in: 34 whole months up to October are three years for each calendar month all the same.
     *
     * @param planned the months of the planning year
     * @param use its last month that may be taken, held to be whole, which leaves nothing to be filled in; null for the
     *     last whole one; and what is left out
     * @throws RefusedException when there are fewer than 12 whole months, or a calendar month is left out of all years
     */
    public static HistoryWindow choose(SalesHistory history, MonthRange planned, HistoryUse use) {
        YearMonth until = use.until();
        SalesHistory usable = until == null ? history : history.until(until);
        Coverage coverage = Coverage.of(usable);
        MonthRange range = coverage.range();
        if (range == null) {
            throw new RefusedException(Reason.DATA, history.problem("allocation.no-history"));
        }
        CutOff cutOff = until != null && until.equals(range.last()) ? null : coverage.cutOff();
        YearMonth lastWhole = cutOff == null ? range.last() : range.last().minusMonths(1);
        YearMonth yearBefore = planned.first().minusMonths(1);
        boolean yearIsOver = !lastWhole.isBefore(yearBefore);
        YearMonth last = yearIsOver ? yearBefore : lastWhole;
        int available = last.isBefore(range.first()) ? 0 : new MonthRange(range.first(), last).length();
        if (available < MonthRange.MONTHS_OF_A_YEAR) {
            throw new RefusedException(
                    Reason.DATA, history.problem("allocation.history-too-short", (long) available, last));
        }
        List<YearMonth> toCome = yearIsOver || until != null ? List.of() : toCome(available, last, yearBefore);
        YearMonth end = toCome.isEmpty() ? last : yearBefore;
        MonthRange months = MonthRange.endingAt(end, years(available + toCome.size()) * MonthRange.MONTHS_OF_A_YEAR);
        List<YearMonth> excluded = use.excluded().stream()
                .filter(months::contains)
                .filter(month -> !month.isAfter(last))
                .toList();
        HistoryWindow window = new HistoryWindow(
                months,
                yearIsOver ? Basis.FULL_YEARS : toCome.isEmpty() ? Basis.LAST_MONTHS : Basis.MONTHS_TO_COME,
                available,
                cutOff,
                range.last().isAfter(last) && (cutOff == null || lastWhole.isAfter(last)) ? range.last() : null,
                excluded,
                toCome);
        List<Integer> nowhere = FilledMonths.unknownInAllYears(months, window.filled());
        if (!nowhere.isEmpty()) {
            throw new RefusedException(Reason.DATA, history.problem("allocation.excluded-everywhere", nowhere, months));
        }
        return window;
    }

    private static int years(int months) {
        return Math.min(YEARS, months / MonthRange.MONTHS_OF_A_YEAR);
    }

    /** Lists the months to come that make a year more of the history; none where they are too many or make none. */
    private static List<YearMonth> toCome(int available, YearMonth last, YearMonth yearBefore) {
        List<YearMonth> toCome = new MonthRange(last.plusMonths(1), yearBefore).months();
        return toCome.size() <= MOST_TO_COME && years(available + toCome.size()) > years(available)
                ? toCome
                : List.of();
    }

    /** Lists the months of the window that are not known and filled in, in order. */
    public List<YearMonth> filled() {
        return Stream.concat(excluded.stream(), toCome.stream()).toList();
    }

    /** Lists the months of the window that are known. */
    public List<YearMonth> known() {
        List<YearMonth> known = months.months();
        known.removeAll(filled());
        return known;
    }

    /** Returns a history with the months of the window that are not known filled in. */
    public SalesHistory fill(SalesHistory history) {
        return FilledMonths.fill(history, months, filled());
    }

    /**
     * Takes the part of this window that a store of the group has a history for: the last 36, 24 or 12 months up to the
     * same last month, of those since the store's first line.
     *
     * @return null when the store has fewer than 12 such months, or months of these that are known in no year
     */
    public @Nullable HistoryWindow within(SalesHistory store) {
        MonthRange range = store.until(months.last()).range().orElse(null);
        int since = range == null ? 0 : new MonthRange(range.first(), months.last()).length();
        int own = Math.min(years(), since / MonthRange.MONTHS_OF_A_YEAR);
        if (own == 0) {
            return null;
        }
        MonthRange taken = MonthRange.endingAt(months.last(), own * MonthRange.MONTHS_OF_A_YEAR);
        return !FilledMonths.unknownInAllYears(taken, filled()).isEmpty()
                ? null
                : new HistoryWindow(
                        taken,
                        basis,
                        since,
                        null,
                        null,
                        excluded.stream().filter(taken::contains).toList(),
                        toCome);
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
        YearMonth month =
                toCome.isEmpty() ? history.months().lastKey() : toCome.get(0).minusMonths(1);
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
        if (sales == null || sales.lastDay() > 0 || excluded.contains(month)) {
            return false;
        }
        List<YearMonth> before = new ArrayList<>(monthsOf(month.getMonthValue()));
        before.removeIf(same -> !same.isBefore(month));
        before.removeAll(filled());
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
