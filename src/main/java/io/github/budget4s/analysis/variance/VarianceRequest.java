package io.github.budget4s.analysis.variance;

import io.github.budget4s.domain.budget.Budget;
import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.funnel.Funnel;
import io.github.budget4s.domain.project.Project;
import io.github.budget4s.domain.spend.Spend;
import java.time.YearMonth;
import java.util.List;

/**
 * Says what is to be held against what.
 *
 * @param budget the budget
 * @param spend what was paid and ordered
 * @param funnel what it brought, by which cuts are judged; {@link Funnel#NONE} when not known
 * @param month the month that is checked
 * @param year the twelve months of the budget's year around it
 * @param by what the rows are told apart by besides the whole, in the order of the columns
 * @param bothWays whether spending less than the budget counts as a deviation too
 * @param project the thresholds
 * @param history whether spend of years before counts for the forecast of the months to come
 */
public record VarianceRequest(
        Budget budget,
        Spend spend,
        Funnel funnel,
        YearMonth month,
        MonthRange year,
        List<Dimension> by,
        boolean bothWays,
        Project project,
        boolean history) {

    /** Copies the list. */
    public VarianceRequest {
        by = List.copyOf(by);
        if (!year.contains(month)) {
            throw new IllegalArgumentException(month + " is not in the year from " + year.first());
        }
    }

    /** Lists the months of the year that are still to come. */
    public List<YearMonth> toCome() {
        return year.months().stream().filter(each -> each.isAfter(month)).toList();
    }
}
