package io.github.budget4s.domain.spend;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Says what lines of spend have in common that are added up.
 *
 * @param month the month that the money belongs to
 * @param day the day of the month; 0 where the lines know the month only, or days are not kept apart
 * @param channel the channel; empty where the lines name none
 * @param activity the activity; empty where the lines name none, or activities are not kept apart
 * @param store the store; empty where the lines name none, or stores are not kept apart
 * @param category the kind of money
 * @param committed whether it is ordered and not yet paid
 * @param known from when on a check knows of it: a part of a contract that was paid in January is known from then on,
 *     whatever month it belongs to; null for an order, which counts whenever it was made
 */
public record SpendKey(
        YearMonth month,
        int day,
        String channel,
        String activity,
        String store,
        SpendCategory category,
        boolean committed,
        @Nullable Known known) {

    /**
     * Says from when on a check knows of something.
     *
     * @param month the month
     * @param day the day of the month; 0 for all of it
     */
    public record Known(YearMonth month, int day) implements Comparable<Known> {

        @Override
        public int compareTo(Known other) {
            int order = month.compareTo(other.month);
            return order != 0 ? order : Integer.compare(day, other.day);
        }
    }

    /** Returns the key of what is known when its month is there; or, where it is ordered, before. */
    public static SpendKey of(
            YearMonth month,
            int day,
            String channel,
            String activity,
            String store,
            SpendCategory category,
            boolean committed) {
        return new SpendKey(
                month, day, channel, activity, store, category, committed, committed ? null : new Known(month, day));
    }

    /** Returns the same for another activity and store, or for none. */
    public SpendKey of(String otherActivity, String otherStore) {
        return new SpendKey(month, day, channel, otherActivity, otherStore, category, committed, known);
    }

    /** Returns whether a check of a month knows of it. */
    public boolean isKnownIn(YearMonth checked) {
        return known == null || !known.month().isAfter(checked);
    }
}
