package io.github.budget4s.analysis.variance;

import io.github.budget4s.analysis.coverage.KnownDays;
import io.github.budget4s.domain.budget.Budget;
import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.calendar.Today;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import io.github.budget4s.domain.spend.Spend;
import io.github.budget4s.domain.spend.SpendEntry;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Says which month is checked, in which year it lies, and on which day.
 *
 * @param month the month
 * @param year the twelve months of the budget's year around it
 * @param today the day: what was paid later does not count, and the months to come begin with the one that is running
 */
public record CheckedMonth(YearMonth month, MonthRange year, Today today) {

    /** Refuses a month out of the year. */
    public CheckedMonth {
        if (!year.contains(month)) {
            throw new IllegalArgumentException(month + " is not in the year from " + year.first());
        }
    }

    /**
     * Takes the month that was named, else the last one of the budget's years that is over; where none of them is, the
     * one that is running.
     *
     * <p>Without a day that was named it is the last one of the data; of a month that was named the check is made at
     * its end, unless the data end in that very month.
     *
     * @param named the month that the user named; null when none
     * @param asOf the day that the user named; null when none
     * @param starts the month with which the budget's year begins, 1 to 12
     * @throws RefusedException when the budget and the spend have no year in common, the budget has none of the month
     *     that is to be checked, or that month has not begun
     */
    public static CheckedMonth of(
            Budget budget, Spend spend, @Nullable YearMonth named, @Nullable LocalDate asOf, int starts) {
        Years years = new Years(budget, starts);
        if (named != null && !years.contain(named)) {
            throw years.refusal(named);
        }
        if (named == null && asOf == null) {
            years.refuseNothingInCommon(spend);
        }
        Today today = today(spend, named, asOf);
        YearMonth month = named != null ? named : years.lastOver(today);
        if (month.isAfter(today.month())) {
            throw new RefusedException(Reason.USAGE, "variance.month-not-begun", month, today.day());
        }
        return new CheckedMonth(month, MonthRange.yearAround(month, starts), today);
    }

    private static Today today(Spend spend, @Nullable YearMonth named, @Nullable LocalDate asOf) {
        Today known = new KnownDays().with(spend).todayOr(asOf);
        if (asOf == null && named != null && (known == null || !known.month().equals(named))) {
            return new Today(named.atEndOfMonth(), true);
        }
        return Objects.requireNonNull(known);
    }

    /** The years that a budget is for. */
    private record Years(Budget budget, int starts) {

        boolean contain(YearMonth month) {
            return budget.months().stream().anyMatch(budgeted -> MonthRange.yearAround(budgeted, starts)
                    .contains(month));
        }

        /** Finds the last of their months that is over, else the one that is running. */
        YearMonth lastOver(Today today) {
            YearMonth over = today.lastOver();
            return budget.months().stream()
                    .map(budgeted -> MonthRange.yearAround(budgeted, starts))
                    .filter(year -> !over.isBefore(year.first()))
                    .map(year -> over.isBefore(year.last()) ? over : year.last())
                    .filter(month -> !month.isBefore(budget.months().first()))
                    .max(YearMonth::compareTo)
                    .or(() -> Optional.ofNullable(today.running()).filter(this::contain))
                    .orElseThrow(() -> refusal(over));
        }

        RefusedException refusal(YearMonth month) {
            return new RefusedException(
                    Reason.DATA,
                    budget.problem("variance.month-of-other-year", month, MonthRange.runs(budget.months())));
        }

        void refuseNothingInCommon(Spend spend) {
            List<YearMonth> spent =
                    spend.entries().stream().map(SpendEntry::month).toList();
            if (spent.stream().noneMatch(this::contain)) {
                throw new RefusedException(
                        Reason.DATA,
                        spend.problem(
                                "variance.no-common-year", MonthRange.runs(spent), MonthRange.runs(budget.months())));
            }
        }
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
