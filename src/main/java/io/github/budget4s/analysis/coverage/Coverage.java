package io.github.budget4s.analysis.coverage;

import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.sales.MonthlySales;
import io.github.budget4s.domain.sales.SalesHistory;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Says which months a history covers.
 *
 * @param range from the first to the last month with a line; null when there is none
 * @param missing the months in between that have no line
 * @param cutOff the last month, when the history breaks off in it; null when the last month is whole
 */
public record Coverage(
        @Nullable MonthRange range,
        List<YearMonth> missing,
        @Nullable CutOff cutOff) {

    private static final int USUAL_GAP = 3;
    private static final int MONTHS_TO_KNOW_AN_OUTLIER = 12;

    /**
     * A month that is not over in the files.
     *
     * @param month the month
     * @param lastDay the last day of it that has a line
     */
    public record CutOff(YearMonth month, int lastDay) {}

    /**
     * Looks at a history.
     *
     * <p>There is no clock in this: a history of days breaks off in its last month when that month's last line stands
     * more than three days before the month's end, and further from it than in all months before but one. A store that
     * sells a car every other day may well sell none on the 30th and 31st; one whose last line is of the 18th has an
     * unfinished month. One month is let pass because a month of closed doors, as February 2020 was, must not hide
     * every later break. Where every line carries the first day of its month, as a spreadsheet writes months, no month
     * is cut off. A history of months cannot tell.
     */
    public static Coverage of(SalesHistory history) {
        TreeMap<YearMonth, Integer> lastDays = new TreeMap<>();
        for (Map.Entry<YearMonth, MonthlySales> each : history.months().entrySet()) {
            lastDays.put(each.getKey(), each.getValue().lastDay());
        }
        return ofLastDays(lastDays);
    }

    /**
     * Looks at the months of any table as {@link #of} does.
     *
     * @param lastDays the months that have a line, each with the last day that has one; 0 where lines are months
     */
    public static Coverage ofLastDays(NavigableMap<YearMonth, Integer> lastDays) {
        if (lastDays.isEmpty()) {
            return new Coverage(null, List.of(), null);
        }
        MonthRange range = new MonthRange(lastDays.firstKey(), lastDays.lastKey());
        return new Coverage(range, missing(lastDays.keySet(), range), findCutOff(lastDays));
    }

    /** Lists the months of a run that have no line. */
    public static List<YearMonth> missing(SalesHistory history, MonthRange range) {
        return missing(history.months().keySet(), range);
    }

    private static List<YearMonth> missing(Set<YearMonth> known, MonthRange range) {
        List<YearMonth> missing = new ArrayList<>();
        for (YearMonth month : range.months()) {
            if (!known.contains(month)) {
                missing.add(month);
            }
        }
        return missing;
    }

    private static @Nullable CutOff findCutOff(NavigableMap<YearMonth, Integer> months) {
        YearMonth last = months.lastKey();
        int lastDay = months.lastEntry().getValue();
        if (lastDay == 0) {
            return null;
        }
        if (Collections.max(months.values()) <= 1) {
            return null;
        }
        List<Integer> gaps = new ArrayList<>();
        for (var month : months.headMap(last, false).entrySet()) {
            int day = month.getValue();
            if (day > 0) {
                gaps.add(month.getKey().lengthOfMonth() - day);
            }
        }
        gaps.sort(Comparator.reverseOrder());
        int usual = gaps.isEmpty() ? 0 : gaps.get(gaps.size() < MONTHS_TO_KNOW_AN_OUTLIER ? 0 : 1);
        return last.lengthOfMonth() - lastDay > Math.max(usual, USUAL_GAP) ? new CutOff(last, lastDay) : null;
    }
}
