package io.github.budget4s.report.plancalendar;

import io.github.budget4s.analysis.allocation.Allocation;
import io.github.budget4s.analysis.festival.AdjustedHistory;
import io.github.budget4s.analysis.festival.PublicHolidays;
import io.github.budget4s.analysis.inspection.FileInspection;
import io.github.budget4s.analysis.kpi.DuePart;
import io.github.budget4s.analysis.plancalendar.CalendarMonth;
import io.github.budget4s.analysis.plancalendar.MonthTarget;
import io.github.budget4s.analysis.plancalendar.PlanCalendar;
import io.github.budget4s.analysis.plancalendar.PlannedEvent;
import io.github.budget4s.domain.calendar.DayRange;
import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.measure.Measure;
import io.github.budget4s.domain.measure.Measures;
import io.github.budget4s.domain.measure.Unit;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.domain.plan.Activity;
import io.github.budget4s.domain.plan.Plan;
import io.github.budget4s.domain.plan.Target;
import io.github.budget4s.report.InputSummary;
import io.github.budget4s.report.Report;
import io.github.budget4s.report.Steps;
import io.github.budget4s.report.allocation.AllocationExplanation;
import io.github.budget4s.report.kpi.TargetReport;
import io.github.budget4s.report.table.Cell;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows step by step where all that a month of the calendar shows is from. */
public final class CalendarExplanation {

    private final Plan plan;
    private final PlanCalendar calendar;
    private final @Nullable Allocation allocation;
    private final @Nullable AdjustedHistory adjusted;
    private final DuePart due;
    private final Steps steps = new Steps();

    /**
     * Prepares to explain.
     *
     * @param allocation the money of the months; null where there is none to spread
     * @param adjusted the history with Spring Festival moved; null when it was taken as it is
     */
    public CalendarExplanation(
            Plan plan, PlanCalendar calendar, @Nullable Allocation allocation, @Nullable AdjustedHistory adjusted) {
        this.plan = plan;
        this.calendar = calendar;
        this.allocation = allocation;
        this.adjusted = adjusted;
        this.due = new DuePart(plan.goals().salesPlan(), calendar.year());
    }

    /**
     * Explains a month.
     *
     * @param monthOfYear the month, 1 to 12
     * @param files the files that gave the history
     */
    public Report of(int monthOfYear, List<FileInspection> files, List<InputSummary> inputs, List<Note> notes) {
        if (allocation != null) {
            AllocationExplanation money = new AllocationExplanation(allocation, monthOfYear, steps);
            money.addFiles(files);
            money.addFlexible(adjusted);
            money.addTotal();
        }
        CalendarMonth month = calendar.months().get(calendar.year().place(monthOfYear));
        month.holidays().forEach(this::holiday);
        LocalDate lunarNewYear = month.lunarNewYear();
        if (lunarNewYear != null) {
            steps.add(
                    "calendar.step.holiday",
                    Message.of("calendar.step.lunar"),
                    Cell.dated(
                            Cell.of(Message.of("calendar.lunar-new-year")), new DayRange(lunarNewYear, lunarNewYear)));
        }
        month.events().forEach(event -> event(event, month.month()));
        month.targets().forEach(target -> target(target, month.month()));
        return new Report(
                "plan calendar", Message.of("calendar.step.title", month.month()), inputs, steps.table(), notes);
    }

    private void holiday(PublicHolidays.Period period) {
        String year = String.valueOf(period.days().last().getYear());
        boolean byLaw =
                calendar.holidays().notAnnounced().contains(period.days().last().getYear());
        steps.add(
                "calendar.step.holiday",
                Message.of(byLaw ? "calendar.step.by-law" : "calendar.step.announced", year),
                Cell.dated(CalendarReport.name(period), period.days()));
    }

    private void event(PlannedEvent event, YearMonth month) {
        Activity activity = event.activity();
        boolean ends = activity.time().lastMonth() == month.getMonthValue();
        steps.add(
                "calendar.step.activity",
                Message.of(
                        activity.time().days() == null ? "calendar.step.months" : "calendar.step.days",
                        activity.time().months().stream()
                                .map(each -> calendar.year().month(each))
                                .toList(),
                        Message.of(ends ? "calendar.step.ends" : "calendar.step.goes-on")),
                Cell.dated(Cell.of(activity.name()), event.days()));
    }

    private void target(MonthTarget each, YearMonth month) {
        Activity activity = each.activity();
        Target target = each.target();
        if (activity != null) {
            steps.add(
                    "calendar.step.target",
                    Message.of("calendar.step.of-activity", activity.name()),
                    TargetReport.statement(target));
            return;
        }
        plan.goals().targets().stream()
                .filter(year -> year.measure().equals(target.measure()))
                .findFirst()
                .ifPresent(year -> ofYear(year, target, month));
    }

    private void ofYear(Target year, Target part, YearMonth month) {
        Measure measure = Measures.find(year.measure()).orElseThrow();
        if (!measure.isSum()) {
            steps.add(
                    "calendar.step.target",
                    Message.of("calendar.step.milestone", year.measure()),
                    TargetReport.statement(part));
            return;
        }
        dueBy(year, measure, month);
        boolean isFirst = month.equals(calendar.year().first());
        if (!isFirst) {
            dueBy(year, measure, month.minusMonths(1));
        }
        steps.add(
                "calendar.step.target",
                Message.of(
                        isFirst ? "calendar.step.part-of-first" : "calendar.step.part",
                        year.measure(),
                        month,
                        month.minusMonths(1)),
                TargetReport.statement(part));
    }

    /** Says how what is due by the end of a month follows from the milestones around it. */
    private void dueBy(Target year, Measure measure, YearMonth month) {
        DuePart.Way way = due.way(year, month);
        Ratio by = due.of(year, measure, new MonthRange(calendar.year().first(), month));
        steps.add(
                Message.of("calendar.step.due", measureName(measure), month),
                Message.of(
                        way.from().equals(Ratio.ZERO) ? "calendar.step.part-of-way" : "calendar.step.way",
                        figure(measure, way.from()),
                        figure(measure, way.to()),
                        way.part()),
                TargetReport.value(measure, by));
    }

    private static Message measureName(Measure measure) {
        return Message.of("column." + measure.name());
    }

    private static Object figure(Measure measure, Ratio value) {
        return measure.unit() == Unit.MONEY
                ? Money.ofYuan(value.toDecimal(2, RoundingMode.HALF_UP))
                : value.toDecimal(0, RoundingMode.HALF_UP);
    }
}
