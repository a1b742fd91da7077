package io.github.budget4s.analysis.variance;

import io.github.budget4s.analysis.support.NetRequest;
import io.github.budget4s.domain.budget.BudgetEntry;
import io.github.budget4s.domain.calendar.Holidays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Holds what is known of the months to come besides the spend.
 *
 * @param activities the money that each activity has of its own, by month, channel and store
 * @param regular what the plan's regular items cost, by month and channel
 * @param holidays the public holidays
 * @param net what support is to be taken off spend and budget; null where none is
 */
public record Ahead(
        List<BudgetEntry> activities,
        List<BudgetEntry> regular,
        Holidays holidays,
        @Nullable NetRequest net) {

    public Ahead {
        activities = List.copyOf(activities);
        regular = List.copyOf(regular);
    }
}
