package io.github.budget4s.domain.funnel;

import io.github.budget4s.domain.measure.Figures;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Holds what came in under one key: the sum of all lines that have it.
 *
 * @param month the month
 * @param day the day of the month; 0 where the lines know the month only, or days are not kept apart
 * @param channel the channel; empty where the lines name none
 * @param activity the activity; empty where the lines name none, or activities are not kept apart
 * @param store the store; empty where the lines name none, or stores are not kept apart
 * @param figures the sums
 * @param lead when the leads came in that led to them; null where the lines do not say
 */
public record FunnelEntry(
        YearMonth month,
        int day,
        String channel,
        String activity,
        String store,
        Figures figures,
        @Nullable FunnelDay lead) {

    /**
     * Says when something came about.
     *
     * @param month the month
     * @param day the day of the month; 0 where only the month is known, or days are not kept apart
     */
    public record FunnelDay(YearMonth month, int day) {}

    /** Does not know when the leads came in. */
    public FunnelEntry(YearMonth month, int day, String channel, String activity, String store, Figures figures) {
        this(month, day, channel, activity, store, figures, null);
    }

    /** Returns the same in the month of its leads; as it is where that is not known. */
    FunnelEntry byLead() {
        return lead == null ? this : new FunnelEntry(lead.month(), lead.day(), channel, activity, store, figures, lead);
    }
}
