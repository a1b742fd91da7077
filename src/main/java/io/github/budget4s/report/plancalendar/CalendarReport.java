package io.github.budget4s.report.plancalendar;

import io.github.budget4s.analysis.allocation.GroupMoney;
import io.github.budget4s.analysis.allocation.MonthlyBudget;
import io.github.budget4s.analysis.festival.PublicHolidays;
import io.github.budget4s.analysis.plancalendar.CalendarMonth;
import io.github.budget4s.analysis.plancalendar.MonthTarget;
import io.github.budget4s.analysis.plancalendar.PlanCalendar;
import io.github.budget4s.analysis.plancalendar.PlannedEvent;
import io.github.budget4s.domain.calendar.DayRange;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.report.InputSummary;
import io.github.budget4s.report.Report;
import io.github.budget4s.report.kpi.TargetReport;
import io.github.budget4s.report.table.Cell;
import io.github.budget4s.report.table.Column;
import io.github.budget4s.report.table.TableBuilder;
import io.github.budget4s.report.table.TableColumn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Shows a plan's year: {@code month,regular,activities,flexible,total,share,holidays,events,targets}. */
public final class CalendarReport {

    private CalendarReport() {}

    /**
     * Shows the year as a table, and as a calendar where that is wanted.
     *
     * @param store whose plan it is, empty where that is not known
     * @param groups the money of groups of channels, each with a column of its own at the end; none where it is not
     *     asked for
     */
    public static Report of(
            PlanCalendar calendar, String store, GroupMoney groups, List<InputSummary> inputs, List<Note> notes) {
        TableBuilder<CalendarMonth> t = new TableBuilder<>();
        t.month("month", CalendarMonth::month);
        boolean hasMoney = calendar.months().stream().allMatch(month -> month.budget() != null);
        addMoney(t, "regular", MonthlyBudget::regular, hasMoney);
        addMoney(t, "activities", MonthlyBudget::activities, hasMoney);
        addMoney(t, "flexible", MonthlyBudget::flexible, hasMoney);
        addMoney(t, "total", MonthlyBudget::total, hasMoney);
        TableColumn<CalendarMonth, Ratio> share = t.ratio("share", CalendarMonth::share);
        if (calendar.months().stream().allMatch(month -> month.share() != null)) {
            share.summed();
        }
        t.cell("holidays", Column.Kind.TEXT, CalendarReport::holidays);
        t.cell("events", Column.Kind.TEXT, CalendarReport::events);
        t.cell("targets", Column.Kind.TEXT, month -> Cell.list(targets(month.targets())));
        for (String group : groups.names()) {
            t.money(new Column(group, Column.Kind.MONEY, true), month -> groups.of(group, month.month()))
                    .summed();
        }
        List<Note> all = new ArrayList<>(notes);
        all.addAll(notes(calendar));
        Message title = Message.of(
                "calendar.title", String.valueOf(calendar.year().first().getYear()));
        return new Report("plan calendar", title, inputs, t.table(calendar.months()), all)
                .with(CalendarEntries.of(calendar, store));
    }

    /** A sum of nothing would be shown as 0. */
    private static void addMoney(
            TableBuilder<CalendarMonth> t, String name, Function<MonthlyBudget, Money> part, boolean summed) {
        TableColumn<CalendarMonth, Money> column =
                t.money(name, month -> month.budget() == null ? null : part.apply(month.budget()));
        if (summed) {
            column.summed();
        }
    }

    private static Cell holidays(CalendarMonth month) {
        List<Cell> cells = new ArrayList<>();
        month.holidays().forEach(period -> cells.add(Cell.dated(name(period), period.days())));
        LocalDate lunarNewYear = month.lunarNewYear();
        if (lunarNewYear != null) {
            cells.add(Cell.dated(
                    Cell.of(Message.of("calendar.lunar-new-year")), new DayRange(lunarNewYear, lunarNewYear)));
        }
        return Cell.list(cells);
    }

    /** Names days off by the holidays in them. */
    static Cell name(PublicHolidays.Period period) {
        List<Message> names = period.holidays().stream()
                .map(holiday -> Message.of("name." + holiday.code()))
                .toList();
        return Cell.of(names.isEmpty() ? Message.of("calendar.other-holiday") : Message.of("format.value", names));
    }

    private static Cell events(CalendarMonth month) {
        return Cell.list(month.events().stream().map(CalendarReport::event).toList());
    }

    /** Whole months stand in the row's month already. */
    private static Cell event(PlannedEvent event) {
        Cell name = Cell.of(event.activity().name());
        return event.days().isWholeMonths() ? name : Cell.dated(name, event.days());
    }

    /** Shows targets one by one. */
    static List<Cell> targets(List<MonthTarget> targets) {
        List<Cell> cells = new ArrayList<>();
        for (MonthTarget each : targets) {
            Cell target = TargetReport.statement(each.target());
            cells.add(each.isOfYear() ? Cell.qualified(target, Cell.of(Message.of("calendar.of-year"))) : target);
        }
        return cells;
    }

    private static List<Note> notes(PlanCalendar calendar) {
        List<Note> notes = new ArrayList<>();
        for (int year : calendar.holidays().notAnnounced()) {
            notes.add(Note.information("calendar.note.not-announced", String.valueOf(year), String.valueOf(year - 1)));
        }
        if (calendar.months().stream().anyMatch(month -> month.budget() == null)) {
            notes.add(Note.information("calendar.note.no-money"));
        }
        if (calendar.months().stream()
                .anyMatch(month -> month.targets().stream().anyMatch(MonthTarget::isOfYear))) {
            notes.add(Note.information("calendar.note.of-year"));
        }
        return notes;
    }
}
