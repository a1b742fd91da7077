package io.github.budget4s.analysis.accrual;

import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.spend.SpendKey;
import io.github.budget4s.domain.spend.SpendLine;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Holds what is left of an order, and what its invoices took, by the months that it belongs to. */
final class OrderAccount {

    private final SpendLine order;
    private final TreeMap<YearMonth, Money> left;
    private final TreeMap<YearMonth, Money> taken = new TreeMap<>();
    private final List<YearMonth> months;

    /**
     * Begins with all of the order.
     *
     * @param months what it is by month
     */
    OrderAccount(SpendLine order, Map<YearMonth, Money> months) {
        this.order = order;
        this.left = new TreeMap<>(months);
        this.months = List.copyOf(left.keySet());
    }

    SpendLine order() {
        return order;
    }

    /** Returns the months that it was made for, in order. */
    List<YearMonth> months() {
        return months;
    }

    /** Returns what is left of it, by month, none of it nothing. */
    NavigableMap<YearMonth, Money> left() {
        return new TreeMap<>(left);
    }

    /** Returns what invoices took of it, by month, the latest month first, none of it nothing. */
    NavigableMap<YearMonth, Money> taken() {
        return new TreeMap<>(taken).descendingMap();
    }

    /** Returns whether nothing is left of it. */
    boolean isUsedUp() {
        return left.isEmpty();
    }

    /** Returns whether an invoice took something of it. */
    boolean isTouched() {
        return !taken.isEmpty();
    }

    /** Takes from a month what there is, and no more than an amount; returns how much that is. */
    Money take(YearMonth month, Money most) {
        Money part = left.getOrDefault(month, Money.ZERO).least(most);
        move(month, part, left, taken);
        return part;
    }

    /** Gives back to a month what was taken, and no more than an amount; returns how much that is. */
    Money giveBack(YearMonth month, Money most) {
        Money part = taken.getOrDefault(month, Money.ZERO).least(most);
        move(month, part, taken, left);
        return part;
    }

    /** Forgets what is left: it will not come. */
    void close() {
        left.clear();
    }

    private static void move(YearMonth month, Money part, Map<YearMonth, Money> from, Map<YearMonth, Money> to) {
        if (!part.isZero()) {
            from.computeIfPresent(month, (same, before) -> before.equals(part) ? null : before.minus(part));
            to.merge(month, part, Money::plus);
        }
    }

    /** Returns whether a line may be of the order: it names no other channel and no other store. */
    boolean isOf(SpendLine line) {
        return agrees(order.key().channel(), line.key().channel())
                && agrees(order.key().store(), line.key().store());
    }

    private static boolean agrees(String one, String other) {
        return one.isEmpty() || other.isEmpty() || one.equals(other);
    }

    /**
     * Returns the key under which a part of the order is taken off what is committed.
     *
     * @param known from when on a check knows of what takes it off
     */
    SpendKey key(YearMonth month, SpendKey.Known known) {
        SpendKey key = order.key();
        return new SpendKey(
                month,
                order.period() == null ? key.day() : 0,
                key.channel(),
                key.activity(),
                key.store(),
                key.category(),
                true,
                known);
    }
}
