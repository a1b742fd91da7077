package io.github.budget4s.report.plancalendar;

import io.github.budget4s.analysis.allocation.MonthlyBudget;
import io.github.budget4s.analysis.festival.PublicHolidays;
import io.github.budget4s.analysis.plancalendar.CalendarMonth;
import io.github.budget4s.analysis.plancalendar.MonthTarget;
import io.github.budget4s.analysis.plancalendar.PlanCalendar;
import io.github.budget4s.analysis.plancalendar.PlannedEvent;
import io.github.budget4s.domain.calendar.DayRange;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.plan.Activity;
import io.github.budget4s.report.CalendarEntry;
import io.github.budget4s.report.kpi.TargetReport;
import io.github.budget4s.report.table.Cell;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts a plan's year into a calendar: the money of a month on its first day, holidays, activities. */
final class CalendarEntries {

    private CalendarEntries() {}

    static List<CalendarEntry> of(PlanCalendar calendar, String store) {
        Map<String, CalendarEntry> entries = new LinkedHashMap<>();
        for (CalendarMonth month : calendar.months()) {
            if (month.budget() != null) {
                add(budget(month, month.budget(), store), entries);
            }
            LocalDate lunarNewYear = month.lunarNewYear();
            if (lunarNewYear != null) {
                add(
                        new CalendarEntry(
                                id("lunar-new-year", lunarNewYear.getYear()),
                                Cell.of(Message.of("calendar.lunar-new-year")),
                                new DayRange(lunarNewYear, lunarNewYear),
                                List.of()),
                        entries);
            }
            month.events().forEach(event -> add(activity(event, store), entries));
        }
        for (PublicHolidays.Period period : calendar.holidays().periods()) {
            add(holiday(period, calendar), entries);
        }
        return entries.values().stream()
                .sorted(Comparator.comparing(
                                (CalendarEntry entry) -> entry.days().first())
                        .thenComparing(CalendarEntry::id))
                .toList();
    }

    private static void add(CalendarEntry entry, Map<String, CalendarEntry> entries) {
        entries.putIfAbsent(entry.id(), entry);
    }

    private static CalendarEntry budget(CalendarMonth month, MonthlyBudget budget, String store) {
        List<Cell> details = new ArrayList<>();
        details.add(
                Cell.of(Message.of("calendar.budget-parts", budget.regular(), budget.activities(), budget.flexible())));
        details.addAll(CalendarReport.targets(
                month.targets().stream().filter(MonthTarget::isOfYear).toList()));
        LocalDate first = month.month().atDay(1);
        return new CalendarEntry(
                id("budget", month.month(), store),
                Cell.of(Message.of("calendar.budget", month.month(), budget.total())),
                new DayRange(first, first),
                details);
    }

    private static CalendarEntry holiday(PublicHolidays.Period period, PlanCalendar calendar) {
        int year = period.days().last().getYear();
        boolean byLaw = calendar.holidays().notAnnounced().contains(year);
        return new CalendarEntry(
                id("holiday", year, period.holidays(), period.holidays().isEmpty() ? period.days() : ""),
                CalendarReport.name(period),
                period.days(),
                byLaw
                        ? List.of(Cell.of(Message.of(
                                "calendar.note.not-announced", String.valueOf(year), String.valueOf(year - 1))))
                        : List.of());
    }

    private static CalendarEntry activity(PlannedEvent event, String store) {
        Activity activity = event.activity();
        List<Cell> details = new ArrayList<>();
        if (!activity.channels().isEmpty()) {
            details.add(Cell.of(Message.of(
                    "calendar.channel", List.copyOf(activity.channels().keySet()))));
        }
        if (activity.budget() != null) {
            details.add(Cell.of(Message.of("calendar.activity-budget", activity.budget())));
        }
        addText("calendar.owner", activity.details().owner(), details);
        addText("calendar.purpose", activity.details().purpose(), details);
        addText("calendar.theme", activity.details().theme(), details);
        activity.targets().forEach(target -> details.add(TargetReport.statement(target)));
        return new CalendarEntry(
                id("activity", YearMonth.from(event.days().first()), activity.name(), store),
                Cell.of(activity.name()),
                event.days(),
                details);
    }

    private static void addText(String key, @Nullable String text, List<Cell> details) {
        if (text != null) {
            details.add(Cell.of(Message.of(key, text)));
        }
    }

    /** The same parts give the same name: it is a hash of them (RFC 4122, version 3). */
    private static String id(Object... parts) {
        StringBuilder text = new StringBuilder();
        for (Object part : parts) {
            text.append(part).append('\n');
        }
        return parts[0] + "-" + UUID.nameUUIDFromBytes(text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
