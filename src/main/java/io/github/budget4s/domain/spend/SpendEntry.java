package io.github.budget4s.domain.spend;

import io.github.budget4s.domain.money.Money;
import java.time.YearMonth;

/**
 * Holds what was spent under one key: the sum of all lines that have it.
 *
 * @param key when, for what, and whether it is paid
 * @param amount the sum, refunds taken off
 * @param lines how many lines of the files say so
 */
public record SpendEntry(SpendKey key, Money amount, long lines) {

    /** Returns the month that the money belongs to. */
    public YearMonth month() {
        return key.month();
    }

    /** Returns the day of the month; 0 where only the month is known. */
    public int day() {
        return key.day();
    }

    public String channel() {
        return key.channel();
    }

    public String activity() {
        return key.activity();
    }

    public String store() {
        return key.store();
    }

    public SpendCategory category() {
        return key.category();
    }

    /** Returns whether it is ordered and not yet paid. */
    public boolean committed() {
        return key.committed();
    }

    /** Returns the month from which on a check knows of it; that of an order is its own. */
    public YearMonth knownMonth() {
        return key.known() == null ? month() : key.known().month();
    }

    /** Returns whether a check of a month knows of it. */
    public boolean isKnownIn(YearMonth checked) {
        return key.isKnownIn(checked);
    }
}
