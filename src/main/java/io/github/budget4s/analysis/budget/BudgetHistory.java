package io.github.budget4s.analysis.budget;

import io.github.budget4s.analysis.forecast.WorkingDays;
import io.github.budget4s.domain.funnel.Funnel;
import io.github.budget4s.domain.sales.SalesHistory;
import io.github.budget4s.domain.spend.Spend;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Holds what happened and was decided until now.
 *
 * @param spend what was spent, this year and, where there are files of it, before
 * @param sales what was sold; empty when nobody knows
 * @param funnel what came in, for the revenue per vehicle where the sales do not say it
 * @param lastMonth the last month of this year that is over; null for the last one that has spend
 * @param excluded months whose sales tell nothing of those to come
 * @param allocated how the months of the planning year were allocated before
 * @param workingDays the calendars whose working days the sales may follow
 */
public record BudgetHistory(
        Spend spend,
        SalesHistory sales,
        Funnel funnel,
        @Nullable YearMonth lastMonth,
        SortedSet<YearMonth> excluded,
        AllocatedMonths allocated,
        List<WorkingDays> workingDays) {

    public BudgetHistory {
        workingDays = List.copyOf(workingDays);
        excluded = Collections.unmodifiableSortedSet(new TreeSet<>(excluded));
    }
}
