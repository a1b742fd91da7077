package io.github.budget4s.analysis.variance;

import io.github.budget4s.domain.money.Money;
import java.time.YearMonth;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Finds what was paid ahead for months to come, as an annual contract in January, where nothing says so but the amount:
 * a single line of three months' budget or more, with hardly anything in the months behind it. It is moved to the
 * months that it is for, as far as their budget takes it; the last of them takes what is left over.
 */
final class LumpPayments {

    private static final int MONTHS = 3;

    private LumpPayments() {}

    /**
     * Moves what was paid ahead.
     *
     * @param spent what was spent and ordered by month
     * @param months the months of the year
     * @param last the last month with known spend
     * @return the same sum by the months that it is for
     */
    static SortedMap<YearMonth, Money> moved(
            SortedMap<YearMonth, Money> spent, Series series, List<YearMonth> months, YearMonth last) {
        SortedMap<YearMonth, Money> budget = series.budget();
        TreeMap<YearMonth, Money> moved = new TreeMap<>(spent);
        for (YearMonth month : months(spent, series, months, last)) {
            spread(moved, budget, months, month, spent.getOrDefault(month, Money.ZERO));
        }
        return moved;
    }

    /** Finds what was paid ahead of one channel, up to the last month with known spend. */
    static List<LumpPayment> of(String channel, Series series, List<YearMonth> months, YearMonth last) {
        SortedMap<YearMonth, Money> spent = series.settled();
        return months(spent, series, months, last).stream()
                .map(month -> new LumpPayment(channel, month, spent.getOrDefault(month, Money.ZERO)))
                .toList();
    }

    private static List<YearMonth> months(
            SortedMap<YearMonth, Money> spent, Series series, List<YearMonth> months, YearMonth last) {
        SortedMap<YearMonth, Money> budget = series.budget();
        return months.stream()
                .filter(month -> !month.isAfter(last)
                        && series.lines(month, month) == 1
                        && isOfMonths(spent.getOrDefault(month, Money.ZERO), budget.getOrDefault(month, Money.ZERO))
                        && isAloneBehind(spent, budget, month, last))
                .toList();
    }

    private static boolean isOfMonths(Money paid, Money budget) {
        return budget.cents() > 0 && paid.compareTo(new Money(Math.multiplyExact(budget.cents(), (long) MONTHS))) >= 0;
    }

    private static boolean isAloneBehind(
            SortedMap<YearMonth, Money> spent, SortedMap<YearMonth, Money> budget, YearMonth month, YearMonth last) {
        return spent
                .subMap(
                        month.plusMonths(1),
                        last.plusMonths(1).isAfter(month.plusMonths(1)) ? last.plusMonths(1) : month.plusMonths(1))
                .entrySet()
                .stream()
                .allMatch(entry -> 2 * entry.getValue().cents()
                        < budget.getOrDefault(entry.getKey(), Money.ZERO).cents());
    }

    private static void spread(
            SortedMap<YearMonth, Money> moved,
            SortedMap<YearMonth, Money> budget,
            List<YearMonth> months,
            YearMonth from,
            Money paid) {
        moved.put(from, Money.ZERO);
        Money left = paid;
        YearMonth end = from;
        for (YearMonth month : months) {
            Money own = budget.getOrDefault(month, Money.ZERO);
            if (!month.isBefore(from) && left.cents() > 0 && own.cents() > 0) {
                Money part = own.compareTo(left) < 0 ? own : left;
                moved.merge(month, part, Money::plus);
                left = left.minus(part);
                end = month;
            }
        }
        moved.merge(end, left, Money::plus);
    }
}
