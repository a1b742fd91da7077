package io.github.budget4s.analysis.kpi;

import io.github.budget4s.analysis.coverage.KnownDays;
import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.calendar.Today;
import io.github.budget4s.domain.funnel.Funnel;
import io.github.budget4s.domain.funnel.FunnelEntry;
import io.github.budget4s.domain.spend.Spend;
import io.github.budget4s.domain.spend.SpendEntry;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Holds what was spent beside what came in.
 *
 * @param spend null when there is no file of spend
 * @param funnel null when there is no funnel file
 */
public record Results(@Nullable Spend spend, @Nullable Funnel funnel) {

    /** There is neither. */
    public static final Results NONE = new Results(null, null);

    /** Returns the months that have a line of spend. */
    public SortedSet<YearMonth> spendMonths() {
        TreeSet<YearMonth> months = new TreeSet<>();
        if (spend != null) {
            for (SpendEntry entry : spend.entries()) {
                months.add(entry.month());
            }
        }
        return months;
    }

    /** Returns the months in which something came in. */
    public SortedSet<YearMonth> funnelMonths() {
        TreeSet<YearMonth> months = new TreeSet<>();
        if (funnel != null) {
            for (FunnelEntry entry : funnel.entries()) {
                months.add(entry.month());
            }
        }
        return months;
    }

    /** Leaves out what was not known on a day. */
    public Results until(Today today) {
        return new Results(
                spend == null
                        ? null
                        : new Spend(
                                spend.entries().stream()
                                        .filter(entry -> KnownDays.isKnown(entry, today))
                                        .toList(),
                                spend.source()),
                funnel == null
                        ? null
                        : new Funnel(
                                funnel.entries().stream()
                                        .filter(entry -> today.hasCome(entry.month(), entry.day()))
                                        .toList(),
                                funnel.recorded(),
                                funnel.source()));
    }

    /** Counts what came in in the month of its lead. */
    public Results byLead() {
        return new Results(spend, funnel == null ? null : funnel.byLead());
    }

    /** Returns the day that the user names, else the last one that has a line; null when there is none. */
    public @Nullable Today today(@Nullable LocalDate named) {
        return new KnownDays().with(spend).with(funnel).todayOr(named);
    }

    /** Returns the months from the first line to the last; null when there is none. */
    public @Nullable MonthRange covered() {
        SortedSet<YearMonth> months = spendMonths();
        months.addAll(funnelMonths());
        return months.isEmpty() ? null : new MonthRange(months.first(), months.last());
    }
}
