package io.github.budget4s.analysis;

import io.github.budget4s.domain.sales.MonthlySales;
import io.github.budget4s.domain.sales.SalesHistory;
import io.github.budget4s.domain.sales.Units;
import java.time.YearMonth;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/** Makes histories as the tests need them. */
public final class Histories {

    private Histories() {}

    /** Makes a history of months, which knows no days. */
    public static SalesHistory monthly(String first, int length, ToLongFunction<YearMonth> units) {
        TreeMap<YearMonth, MonthlySales> months = new TreeMap<>();
        for (int i = 0; i < length; i++) {
            YearMonth month = YearMonth.parse(first).plusMonths(i);
            months.put(month, new MonthlySales(Units.of(units.applyAsLong(month)), 1, 0));
        }
        return new SalesHistory(months);
    }

    /** Makes a history of days, in which the last line of each month stands on one of the days given. */
    public static SalesHistory dated(String first, int... lastDays) {
        TreeMap<YearMonth, MonthlySales> months = new TreeMap<>();
        for (int i = 0; i < lastDays.length; i++) {
            months.put(YearMonth.parse(first).plusMonths(i), new MonthlySales(Units.of(10), 10, lastDays[i]));
        }
        return new SalesHistory(months);
    }

    /** Leaves a month out. */
    public static SalesHistory without(SalesHistory history, String... months) {
        TreeMap<YearMonth, MonthlySales> left = new TreeMap<>(history.months());
        for (String month : months) {
            left.remove(YearMonth.parse(month));
        }
        return new SalesHistory(left);
    }
}
