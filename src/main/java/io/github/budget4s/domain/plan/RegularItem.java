package io.github.budget4s.domain.plan;

import io.github.budget4s.domain.money.Money;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Holds an item of regular spend: a radio contract, an outdoor site, showroom material.
 *
 * @param name what it is
 * @param amount what it costs, in the year or in each of its months
 * @param monthly whether {@code amount} is for each of its months; otherwise it is for the year and is spread evenly
 *     over them
 * @param months the months of the year in which it runs, 1 to 12, at least one
 * @param channel the channel whose money it is; null when it is no channel's
 * @param paid how it is paid
 * @param store the store of a group that it belongs to; null when it is the whole group's
 */
public record RegularItem(
        String name,
        Money amount,
        boolean monthly,
        SortedSet<Integer> months,
        @Nullable String channel,
        Payment paid,
        @Nullable String store) {

    /** How an item is paid. */
    public enum Payment {
        /** Month by month. */
        MONTHLY,
        /** Once for all its months of a quarter. */
        QUARTERLY,
        /** Once for all its months of the year. */
        YEARLY
    }

    /** The name of the one item of a plan that has only an amount, as in {@code regular: 400000}. */
    public static final String UNNAMED = "regular";

    /** The months of the year. */
    public static final SortedSet<Integer> ALL_MONTHS =
            Collections.unmodifiableSortedSet(new TreeSet<>(List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12)));

    public RegularItem {
        months = Collections.unmodifiableSortedSet(new TreeSet<>(months));
    }

    /** Holds an item that is paid month by month. */
    public RegularItem(
            String name, Money amount, boolean monthly, SortedSet<Integer> months, @Nullable String channel) {
        this(name, amount, monthly, months, channel, Payment.MONTHLY, null);
    }

    /** Returns whether one payment is for several months. */
    public boolean isPaidAhead() {
        return paid != Payment.MONTHLY;
    }

    /** Returns an amount for the year, spread evenly over all its months, under no name of its own. */
    public static RegularItem unnamed(Money amount) {
        return new RegularItem(UNNAMED, amount, false, ALL_MONTHS, null);
    }

    /** Returns the same item of a store; of the whole group where it is null. */
    public RegularItem of(@Nullable String owner) {
        return new RegularItem(name, amount, monthly, months, channel, paid, owner);
    }

    /** Returns what the item costs in the year. */
    public Money yearly() {
        return monthly ? new Money(Math.multiplyExact(amount.cents(), months.size())) : amount;
    }
}
