package io.github.budget4s.domain.sales;

import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.problem.Location;
import io.github.budget4s.domain.problem.Problem;
import java.time.YearMonth;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Holds what was sold month by month. A month without a line is not in it, which is not the same as a month with
 * nothing sold.
 *
 * @param months the months that have lines, in order
 * @param source the files that it is from, as messages name them; empty when it is from none
 */
public record SalesHistory(NavigableMap<YearMonth, MonthlySales> months, String source) {

    public SalesHistory {
        months = Collections.unmodifiableNavigableMap(new TreeMap<>(months));
    }

    /** Holds sales that are from no file. */
    public SalesHistory(NavigableMap<YearMonth, MonthlySales> months) {
        this(months, "");
    }

    /** Makes a problem of this history as a whole. */
    public Problem problem(String key, Object... arguments) {
        return new Problem(source.isEmpty() ? null : Location.of(source), Message.of(key, arguments));
    }

    /** Returns whether there is nothing at all. */
    public boolean isEmpty() {
        return months.isEmpty();
    }

    /** Runs from the first month that has a line to the last one; empty when there is none. */
    public Optional<MonthRange> range() {
        return months.isEmpty() ? Optional.empty() : Optional.of(new MonthRange(months.firstKey(), months.lastKey()));
    }

    /** Returns the units of a month, none when it has no line. */
    public Units units(YearMonth month) {
        MonthlySales sales = months.get(month);
        return sales == null ? Units.ZERO : sales.units();
    }

    /** Leaves out what comes after a month. */
    public SalesHistory until(YearMonth last) {
        return new SalesHistory(months.headMap(last, true), source);
    }

    /**
     * Leaves out the months before the first in which anything was sold; a store may be in its files before it opens.
     */
    public SalesHistory sinceFirstSale() {
        for (Map.Entry<YearMonth, MonthlySales> month : months.entrySet()) {
            if (!month.getValue().units().isZero()) {
                return new SalesHistory(months.tailMap(month.getKey(), true), source);
            }
        }
        return new SalesHistory(new TreeMap<>(), source);
    }

    /** Returns what was sold from a month on; a month from then to the first sale is one in which nothing was sold. */
    public SalesHistory since(YearMonth first) {
        NavigableMap<YearMonth, MonthlySales> sold =
                new TreeMap<>(sinceFirstSale().months.tailMap(first, true));
        YearMonth firstSale = sold.isEmpty() ? first : sold.firstKey();
        for (YearMonth month = first; month.isBefore(firstSale); month = month.plusMonths(1)) {
            sold.put(month, new MonthlySales(Units.ZERO, 0, 0));
        }
        return new SalesHistory(sold, source);
    }
}
