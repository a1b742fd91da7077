package io.github.budget4s.analysis.customers;

import io.github.budget4s.domain.money.Ratio;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Says how a customer comes to the workshop up to the end of a day.
 *
 * @param visits on how many days
 * @param span the days from the first to the last
 * @param since the days since the last visit; without one those since the first delivery; -1 where neither is known
 * @param last the last visit; null where there is none
 */
public record Rhythm(
        int visits, int span, int since, @Nullable LocalDate last) {

    static Rhythm of(Owner owner, LocalDate asOf) {
        int day = (int) asOf.toEpochDay();
        int visits = owner.visitsUntil(day);
        if (visits == 0) {
            LocalDate delivered = owner.firstDelivery();
            int since = delivered == null || delivered.isAfter(asOf) ? -1 : day - (int) delivered.toEpochDay();
            return new Rhythm(0, 0, since, null);
        }
        int last = owner.workshopDay(visits - 1);
        return new Rhythm(visits, last - owner.workshopDay(0), day - last, LocalDate.ofEpochDay(last));
    }

    /** Counts the gaps between visits. */
    public int gaps() {
        return Math.max(0, visits - 1);
    }

    /**
     * Returns the customer's own gap in days: the mean of his gaps and of {@code weight} gaps of all customers.
     *
     * @param all the gap of all customers, in days
     */
    public Ratio ownGap(long all, int weight) {
        return weight + gaps() == 0 ? Ratio.of(all, 1) : Ratio.of(weight * all + span, weight + (long) gaps());
    }
}
