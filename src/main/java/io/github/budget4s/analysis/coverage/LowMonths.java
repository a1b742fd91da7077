package io.github.budget4s.analysis.coverage;

import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.sales.SalesHistory;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;

/**
 * Finds months in which doors were perhaps closed: they sold less than a fifth of the mean of the six months before and
 * after, and of what the same month sold in other years.
 *
 * <p>Where the months around have fewer than {@value #LEAST} on average, a month without sales is no wonder: at a mean
 * of 5 a month of Poisson's has none once in 150. The first and the last month are not looked at; they may be no whole
 * ones.
 */
public final class LowMonths {

    private static final int AROUND = 6;
    private static final int FIFTH = 5;
    private static final int LEAST = 5;
    private static final long MILLION = 1_000_000;

    private LowMonths() {}

    /**
     * Lists the months.
     *
     * @param range the months that are looked at
     * @param known those that are not asked about
     */
    public static List<YearMonth> of(SalesHistory history, MonthRange range, Collection<YearMonth> known) {
        List<YearMonth> low = new ArrayList<>();
        for (YearMonth month : range.months()) {
            if (history.months().containsKey(month)
                    && history.months().firstKey().isBefore(month)
                    && history.months().lastKey().isAfter(month)
                    && !known.contains(month)
                    && isLow(history, month, range, known)) {
                low.add(month);
            }
        }
        return low;
    }

    private static boolean isLow(SalesHistory history, YearMonth month, MonthRange range, Collection<YearMonth> known) {
        List<YearMonth> around = new ArrayList<>();
        for (int away = -AROUND; away <= AROUND; away++) {
            around.add(month.plusMonths(away));
        }
        List<YearMonth> same = range.months().stream()
                .filter(each -> each.getMonthValue() == month.getMonthValue())
                .toList();
        long fifth = history.units(month).millionths() * FIFTH;
        OptionalLong mean = mean(history, around, month, known);
        OptionalLong ofOtherYears = mean(history, same, month, known);
        return mean.isPresent()
                && mean.getAsLong() >= LEAST * MILLION
                && fifth < mean.getAsLong()
                && (ofOtherYears.isEmpty() || (ofOtherYears.getAsLong() > 0 && fifth < ofOtherYears.getAsLong()));
    }

    /** Returns the mean of those that have lines, without the month itself; empty where there are none. */
    private static OptionalLong mean(
            SalesHistory history, List<YearMonth> months, YearMonth except, Collection<YearMonth> known) {
        long sum = 0;
        int count = 0;
        for (YearMonth month : months) {
            if (!month.equals(except)
                    && !known.contains(month)
                    && history.months().containsKey(month)) {
                sum = Math.addExact(sum, history.units(month).millionths());
                count++;
            }
        }
        return count == 0 ? OptionalLong.empty() : OptionalLong.of(sum / count);
    }
}
