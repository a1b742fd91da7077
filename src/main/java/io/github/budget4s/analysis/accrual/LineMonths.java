package io.github.budget4s.analysis.accrual;

import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.spend.SpendBasis;
import io.github.budget4s.domain.spend.SpendKey;
import io.github.budget4s.domain.spend.SpendLine;
import io.github.budget4s.domain.spend.SpendRules;
import java.time.YearMonth;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Brings lines to the months that they belong to, and counts those that are of others than that of their booking. */
final class LineMonths {

    private final SpendRules rules;
    private final PaidAhead paidAhead;
    private long moved;
    private Money movedAmount = Money.ZERO;

    /**
     * Prepares for lines.
     *
     * @param paidAhead what was paid of items for several months
     */
    LineMonths(SpendRules rules, PaidAhead paidAhead) {
        this.rules = rules;
        this.paidAhead = paidAhead;
    }

    /** Returns whether money counts by the months that it belongs to. */
    boolean areOfAccrual() {
        return rules.basis() == SpendBasis.ACCRUAL;
    }

    /** Returns whether it is known for which months a line is. */
    boolean areKnown(SpendLine line) {
        return areOfAccrual() && (line.period() != null || paidAhead.months(line) != null);
    }

    /** Returns what a line is by the months that it belongs to. */
    SortedMap<YearMonth, Money> of(SpendLine line) {
        if (line.period() != null && areOfAccrual()) {
            return PeriodSpread.of(line.amount(), line.period(), rules.spread());
        }
        SortedMap<YearMonth, Money> ahead = areOfAccrual() ? paidAhead.months(line) : null;
        if (ahead != null) {
            return ahead;
        }
        SortedMap<YearMonth, Money> booked = new TreeMap<>();
        booked.put(line.key().month(), line.amount());
        return booked;
    }

    /**
     * Adds a line to sums.
     *
     * @param months what it is by month, at least one
     */
    void emit(SpendLine line, SortedMap<YearMonth, Money> months, SpendSums sums) {
        SpendKey key = line.key();
        YearMonth counted = months.containsKey(key.month()) ? key.month() : months.firstKey();
        Money elsewhere = Money.ZERO;
        for (Map.Entry<YearMonth, Money> each : months.entrySet()) {
            YearMonth month = each.getKey();
            boolean isBooked = month.equals(key.month());
            sums.add(
                    new SpendKey(
                            month,
                            isBooked && months.size() == 1 ? key.day() : 0,
                            key.channel(),
                            key.activity(),
                            key.store(),
                            key.category(),
                            key.committed(),
                            key.committed() ? null : known(line, month)),
                    each.getValue(),
                    month.equals(counted) ? line.lines() : 0);
            elsewhere = isBooked ? elsewhere : elsewhere.plus(each.getValue());
        }
        if (!elsewhere.isZero()) {
            moved += line.lines();
            movedAmount = movedAmount.plus(elsewhere);
        }
    }

    /** Counts the lines that are, or of which a part is, of other months than that of their booking. */
    long moved() {
        return moved;
    }

    /** Returns what of them is of other months. */
    Money movedAmount() {
        return movedAmount;
    }

    /** What of a month is booked later counts in it from its beginning on; all else from the day of the booking. */
    static SpendKey.Known known(SpendLine line, YearMonth month) {
        YearMonth booked = line.key().month();
        return month.isBefore(booked)
                ? new SpendKey.Known(month, 0)
                : new SpendKey.Known(booked, line.key().day());
    }
}
