package io.github.budget4s.analysis.variance;

import io.github.budget4s.domain.budget.Budget;
import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import io.github.budget4s.domain.spend.Spend;
import io.github.budget4s.domain.spend.SpendEntry;
import java.time.YearMonth;
import java.util.List;
import java.util.SortedSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Says which month is checked, and in which year it lies.
 *
 * @param month the month
 * @param year the twelve months of the budget's year around it
 */
public record CheckedMonth(YearMonth month, MonthRange year) {

    /** Refuses a month out of the year. */
    public CheckedMonth {
        if (!year.contains(month)) {
            throw new IllegalArgumentException(month + " is not in the year from " + year.first());
        }
    }

    /**
     * Takes the month that was named, else the last one that has spend and lies in a year that the budget is for.
     *
     * @param named the month that the user named; null when none
     * @param starts the month with which the budget's year begins, 1 to 12
     * @throws RefusedException when the budget and the spend have no year in common, or the budget has none of the
     *     month that was named
     */
    public static CheckedMonth of(Budget budget, Spend spend, @Nullable YearMonth named, int starts) {
        SortedSet<YearMonth> budgeted = budget.months();
        Predicate<YearMonth> inBudgetYear =
                month -> budgeted.stream().anyMatch(MonthRange.yearAround(month, starts)::contains);
        if (named != null && !inBudgetYear.test(named)) {
            throw new RefusedException(
                    Reason.DATA, budget.problem("variance.month-of-other-year", named, MonthRange.runs(budgeted)));
        }
        YearMonth month = named != null
                ? named
                : Stream.<Predicate<SpendEntry>>of(entry -> !entry.committed(), entry -> true)
                        .flatMap(wanted -> spend.entries().stream()
                                .filter(wanted)
                                .map(SpendEntry::knownMonth)
                                .filter(inBudgetYear)
                                .max(YearMonth::compareTo)
                                .stream())
                        .findFirst()
                        .orElseThrow(() -> new RefusedException(
                                Reason.DATA,
                                spend.problem(
                                        "variance.no-common-year",
                                        MonthRange.runs(spend.entries().stream()
                                                .map(SpendEntry::month)
                                                .toList()),
                                        MonthRange.runs(budgeted))));
        return new CheckedMonth(month, MonthRange.yearAround(month, starts));
    }

    /**
     * Refuses a budget that lacks months between its first and its last one of the year.
     *
     * @param missingIsZero whether such months are held to have no budget instead
     */
    public void refuseGaps(Budget budget, boolean missingIsZero) {
        List<YearMonth> named = budget.months().stream().filter(year::contains).toList();
        List<YearMonth> missing = new MonthRange(named.get(0), named.get(named.size() - 1))
                .months().stream().filter(each -> !named.contains(each)).toList();
        if (!missing.isEmpty() && !missingIsZero) {
            throw new RefusedException(Reason.DATA, budget.problem("variance.budget-gap", MonthRange.runs(missing)));
        }
    }
}
