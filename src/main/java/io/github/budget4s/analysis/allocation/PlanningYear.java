package io.github.budget4s.analysis.allocation;

import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import io.github.budget4s.domain.sales.SalesHistory;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * The year that is planned.
 *
 * @param year the year in which its first month lies
 * @param assumed whether nobody named it
 */
public record PlanningYear(int year, boolean assumed) {

    /**
     * Finds the year: the first that is named, else the one after the history's last month.
     *
     * @param named by the user, the project, the plan; a null where it names none
     * @param starts the month with which a year begins, 1 to 12
     * @param until the last month of the history that may be used; null for the last whole one
     * @throws RefusedException when nobody names one and there is no history
     */
    public static PlanningYear of(
            SalesHistory history, int starts, @Nullable YearMonth until, @Nullable Integer... named) {
        for (Integer year : named) {
            if (year != null) {
                return new PlanningYear(year, false);
            }
        }
        if (history.isEmpty()) {
            throw new RefusedException(Reason.USAGE, "usage.no-year");
        }
        return new PlanningYear(HistoryWindow.yearAfter(history, starts, until), true);
    }
}
