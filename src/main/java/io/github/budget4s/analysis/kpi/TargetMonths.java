package io.github.budget4s.analysis.kpi;

import io.github.budget4s.domain.calendar.DayRange;
import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.calendar.Today;
import io.github.budget4s.domain.funnel.FunnelEntry;
import io.github.budget4s.domain.plan.Plan;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import io.github.budget4s.domain.service.ServiceEntry;
import io.github.budget4s.domain.spend.SpendEntry;
import java.time.YearMonth;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds the months of a year in which targets are held against what was reached. */
public final class TargetMonths {

    private TargetMonths() {}

    /**
     * Returns the months from the first line to the last, of spend, funnel and after-sales; null when there is none.
     */
    public static @Nullable MonthRange covered(Reached reached) {
        NavigableSet<YearMonth> months = months(reached);
        return months.isEmpty() ? null : new MonthRange(months.first(), months.last());
    }

    /**
     * Returns the months that were asked for, else the plan's year up to the last month that has a line and is over; up
     * to the running one where none is over.
     *
     * @param asked null when no period was named
     * @param starts the month with which a year begins, 1 to 12
     * @param today null where no day is known
     * @throws RefusedException when what was asked for is not months of one year, or the plan's year has no line
     */
    public static MonthRange of(
            Plan plan, Reached reached, @Nullable DayRange asked, int starts, @Nullable Today today) {
        return asked == null ? upToLast(plan, months(reached), starts, today) : ofOneYear(asked, starts);
    }

    private static MonthRange upToLast(Plan plan, NavigableSet<YearMonth> months, int starts, @Nullable Today today) {
        Integer year = plan.year();
        MonthRange whole = year == null && !months.isEmpty()
                ? MonthRange.yearAround(months.last(), starts)
                : MonthRange.ofYear(year == null ? 0 : year, starts);
        YearMonth last = months.floor(whole.last());
        if (last == null || last.isBefore(whole.first())) {
            throw new RefusedException(
                    Reason.DATA, "target.nothing", String.valueOf(whole.first().getYear()));
        }
        YearMonth over = today == null ? last : months.floor(today.lastOver());
        boolean isInYear = over != null && !over.isBefore(whole.first());
        return new MonthRange(whole.first(), isInYear && over.isBefore(last) ? over : last);
    }

    private static MonthRange ofOneYear(DayRange asked, int starts) {
        MonthRange months = asked.months();
        if (!asked.isWholeMonths()
                || !MonthRange.yearAround(months.first(), starts).contains(months.last())) {
            throw new RefusedException(Reason.USAGE, "usage.target-months");
        }
        return months;
    }

    private static NavigableSet<YearMonth> months(Reached reached) {
        TreeSet<YearMonth> months = new TreeSet<>();
        if (reached.spend() != null) {
            for (SpendEntry entry : reached.spend().entries()) {
                months.add(entry.month());
            }
        }
        if (reached.funnel() != null) {
            for (FunnelEntry entry : reached.funnel().entries()) {
                months.add(entry.month());
            }
        }
        if (reached.service() != null) {
            for (ServiceEntry entry : reached.service().entries()) {
                months.add(entry.month());
            }
        }
        // What is measured once a month says nothing of how far the other files go.
        return months.isEmpty() ? reached.actuals().months() : months;
    }
}
