package io.github.budget4s.analysis.plancalendar;

import io.github.budget4s.analysis.allocation.Allocation;
import io.github.budget4s.analysis.festival.PublicHolidays;
import io.github.budget4s.analysis.festival.SpringFestival;
import io.github.budget4s.analysis.kpi.DuePart;
import io.github.budget4s.domain.calendar.DayRange;
import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.measure.Measures;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.domain.plan.Activity;
import io.github.budget4s.domain.plan.Plan;
import io.github.budget4s.domain.plan.Target;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Holds a plan's year month by month.
 *
 * @param year the months of the year
 * @param months what each brings, in order
 * @param holidays the public holidays of the year
 */
public record PlanCalendar(MonthRange year, List<CalendarMonth> months, PublicHolidays holidays) {

    /** Beyond what any target is shown with. */
    private static final int DECIMALS = 10;

    public PlanCalendar {
        months = List.copyOf(months);
    }

    /**
     * Brings together what a year has.
     *
     * @param allocation the money of the months; null where there is none to spread
     * @param shares the shares of January to December; null where they are not known
     */
    public static PlanCalendar of(
            Plan plan,
            MonthRange year,
            @Nullable Allocation allocation,
            @Nullable List<Ratio> shares,
            PublicHolidays holidays) {
        List<Ratio> ordered = shares == null ? null : inOrder(year, shares);
        DuePart due = new DuePart(plan.goals().salesPlan(), year);
        List<CalendarMonth> months = new ArrayList<>();
        for (YearMonth month : year.months()) {
            int place = year.place(month.getMonthValue());
            List<PlannedEvent> events = events(plan, year, month);
            List<MonthTarget> targets = new ArrayList<>();
            for (PlannedEvent event : events) {
                // Targets look at all its months, and are due with the last.
                if (event.activity().time().lastMonth() == month.getMonthValue()) {
                    event.activity()
                            .targets()
                            .forEach(target -> targets.add(new MonthTarget(target, event.activity())));
                }
            }
            plan.goals().targets().stream()
                    .filter(target -> DuePart.isDueIn(target, month))
                    .flatMap(target -> ofYear(target, due, month).stream())
                    .forEach(targets::add);
            LocalDate lunarNewYear = SpringFestival.of(month.getYear());
            months.add(new CalendarMonth(
                    month,
                    allocation == null ? null : allocation.month(month.getMonthValue()),
                    ordered == null ? null : ordered.get(place),
                    holidays.periods().stream()
                            .filter(period -> period.days().months().contains(month))
                            .toList(),
                    YearMonth.from(lunarNewYear).equals(month) ? lunarNewYear : null,
                    events,
                    targets));
        }
        return new PlanCalendar(year, months, holidays);
    }

    /** Returns what a month is to bring of a target of the year; nothing where the month has no part of a sum. */
    private static Optional<MonthTarget> ofYear(Target target, DuePart due, YearMonth month) {
        return Measures.find(target.measure())
                .map(measure -> due.of(target, measure, new MonthRange(month, month)))
                .filter(part -> part.compareTo(Ratio.ZERO) > 0)
                .map(part -> new MonthTarget(
                        new Target(
                                target.measure(),
                                target.direction(),
                                part.toDecimal(DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros(),
                                target.percent()),
                        null));
    }

    private static List<PlannedEvent> events(Plan plan, MonthRange year, YearMonth month) {
        List<PlannedEvent> events = new ArrayList<>();
        for (Activity activity : plan.activities()) {
            MonthRange months = run(activity, year, month);
            if (months != null) {
                DayRange days = activity.time().days();
                events.add(new PlannedEvent(activity, days != null ? days : DayRange.of(months)));
            }
        }
        return events;
    }

    /** Finds the months in a row around a month in which an activity runs; null when it does not run in it. */
    private static @Nullable MonthRange run(Activity activity, MonthRange year, YearMonth month) {
        return MonthRange.runs(
                        activity.time().months().stream().map(year::month).toList())
                .stream()
                .filter(run -> run.contains(month))
                .findFirst()
                .orElse(null);
    }

    private static List<Ratio> inOrder(MonthRange year, List<Ratio> januaryToDecember) {
        return year.months().stream()
                .map(month -> januaryToDecember.get(month.getMonthValue() - 1))
                .toList();
    }
}
