package io.github.budget4s.analysis.variance;

import io.github.budget4s.domain.money.Money;
import java.time.YearMonth;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Holds budget and spend of one row by month: those of the year that is checked, and apart from them what was spent
 * before it, which the forecast starts from.
 */
public final class Series {

    private final TreeMap<YearMonth, Money> budget = new TreeMap<>();
    private final TreeMap<YearMonth, Money> paid = new TreeMap<>();
    private final TreeMap<YearMonth, Money> committed = new TreeMap<>();
    private final TreeMap<YearMonth, Long> lines = new TreeMap<>();
    private final TreeMap<YearMonth, Long> orders = new TreeMap<>();
    private final TreeMap<YearMonth, Money> before = new TreeMap<>();
    private final TreeMap<YearMonth, Money> toCome = new TreeMap<>();

    void addBudget(YearMonth month, Money amount) {
        budget.merge(month, amount, Money::plus);
    }

    void addSpend(YearMonth month, boolean isCommitted, Money amount, long count) {
        (isCommitted ? committed : paid).merge(month, amount, Money::plus);
        (isCommitted ? orders : lines).merge(month, count, Long::sum);
    }

    void addBefore(YearMonth month, Money amount) {
        before.merge(month, amount, Money::plus);
    }

    /** Adds all of another one. */
    void add(Series other) {
        other.budget.forEach(this::addBudget);
        other.paid.forEach((month, amount) -> addSpend(month, false, amount, 0));
        other.committed.forEach((month, amount) -> addSpend(month, true, amount, 0));
        other.lines.forEach((month, count) -> lines.merge(month, count, Long::sum));
        other.orders.forEach((month, count) -> orders.merge(month, count, Long::sum));
        other.before.forEach(this::addBefore);
    }

    /** Adds what a month to come will cost beyond what is known of it. */
    void addToCome(YearMonth month, Money amount) {
        toCome.merge(month, amount, Money::plus);
    }

    /** Returns what the months to come will cost beyond what is ordered and paid of them. */
    public SortedMap<YearMonth, Money> toCome() {
        return new TreeMap<>(toCome);
    }

    /** Adds up all months. */
    static Money total(SortedMap<YearMonth, Money> amounts) {
        return amounts.values().stream().reduce(Money.ZERO, Money::plus);
    }

    /** Returns what was paid and ordered in years before, by month, as far as it counts. */
    public SortedMap<YearMonth, Money> before() {
        return new TreeMap<>(before);
    }

    /** Returns the budget by month; a month without an entry has none. */
    public SortedMap<YearMonth, Money> budget() {
        return new TreeMap<>(budget);
    }

    /** Returns what was paid, by month. */
    public SortedMap<YearMonth, Money> paid() {
        return new TreeMap<>(paid);
    }

    /** Returns what was paid and ordered, by month, months to come too. */
    public SortedMap<YearMonth, Money> settled() {
        TreeMap<YearMonth, Money> settled = new TreeMap<>(paid);
        committed.forEach((month, amount) -> settled.merge(month, amount, Money::plus));
        return settled;
    }

    /** Returns what is ordered and not paid, by month, months to come too. */
    public SortedMap<YearMonth, Money> committed() {
        return new TreeMap<>(committed);
    }

    /** Returns what was paid and ordered up to and with a month, by month. */
    public SortedMap<YearMonth, Money> spent(YearMonth last) {
        return settled().headMap(last.plusMonths(1));
    }

    /**
     * Counts the lines of spend of a run of months. Orders that their invoices used up are no lines of their own: a
     * contract that was ordered and paid is one payment.
     */
    public long lines(YearMonth first, YearMonth last) {
        long open = orders.subMap(first, true, last, true).entrySet().stream()
                .filter(month ->
                        !committed.getOrDefault(month.getKey(), Money.ZERO).isZero())
                .mapToLong(Map.Entry::getValue)
                .sum();
        return open
                + lines.subMap(first, true, last, true).values().stream()
                        .mapToLong(Long::longValue)
                        .sum();
    }

    /** Adds up the months from one to another, both included. */
    public static Money sum(SortedMap<YearMonth, Money> amounts, YearMonth first, YearMonth last) {
        Money sum = Money.ZERO;
        for (Map.Entry<YearMonth, Money> entry :
                amounts.subMap(first, last.plusMonths(1)).entrySet()) {
            sum = sum.plus(entry.getValue());
        }
        return sum;
    }
}
