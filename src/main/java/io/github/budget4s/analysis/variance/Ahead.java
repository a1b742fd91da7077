package io.github.budget4s.analysis.variance;

import io.github.budget4s.domain.budget.BudgetEntry;
import io.github.budget4s.domain.calendar.Holidays;
import java.util.List;

/**
 * Holds what is known of the months to come besides the spend.
 *
 * @param activities the money that each activity has of its own, by month, channel and store
 * @param regular what the plan's regular items cost, by month and channel
 * @param holidays the public holidays
 * @param history whether spend of years before counts for the forecast of the months to come
 */
public record Ahead(List<BudgetEntry> activities, List<BudgetEntry> regular, Holidays holidays, boolean history) {

    public Ahead {
        activities = List.copyOf(activities);
        regular = List.copyOf(regular);
    }
}
