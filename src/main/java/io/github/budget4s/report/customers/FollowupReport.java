package io.github.budget4s.report.customers;

import io.github.budget4s.analysis.customers.CallList;
import io.github.budget4s.analysis.customers.ContactRates;
import io.github.budget4s.analysis.customers.Followup;
import io.github.budget4s.domain.calendar.DayRange;
import io.github.budget4s.domain.customer.CustomerKeys;
import io.github.budget4s.domain.customer.Mask;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.report.CalendarEntry;
import io.github.budget4s.report.InputSummary;
import io.github.budget4s.report.Report;
import io.github.budget4s.report.table.Cell;
import io.github.budget4s.report.table.Column;
import io.github.budget4s.report.table.TableBuilder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Shows whom to contact, and how that was done. */
public final class FollowupReport {

    private static final String COMMAND = "customers followups";

    private FollowupReport() {}

    /**
     * Shows a row for each customer who is to be contacted.
     *
     * @param isRevealed whether names, telephones and vehicles are shown
     * @param isToFillIn whether columns follow in which is written what came of it
     */
    public static Report of(
            CallList list, boolean isRevealed, boolean isToFillIn, List<InputSummary> inputs, List<Note> notes) {
        TableBuilder<Followup> t = new TableBuilder<>();
        t.cell(new Column("due", Column.Kind.MONTH).headed("column.followup_due"), row -> Cell.of(row.due()));
        t.count("days_late", row -> row.daysLate(list.asOf()));
        t.cell("customer", Column.Kind.TEXT, row -> SegmentReport.key(keys(row), isRevealed));
        t.text("name", row -> SegmentReport.shown(row.vehicle().name(), isRevealed, Mask::name));
        t.text("phone", row -> SegmentReport.shown(keys(row).phone(), isRevealed, Mask::phone));
        t.cell("vehicle", Column.Kind.TEXT, row -> vehicle(keys(row), isRevealed));
        t.cell("reason", Column.Kind.TEXT, FollowupReport::reason);
        t.text("store", row -> row.owner().store());
        t.text("person", Followup::person);
        if (isToFillIn) {
            t.cell("done_on", Column.Kind.MONTH, row -> Cell.ABSENT);
            t.cell("result", Column.Kind.TEXT, row -> Cell.ABSENT);
            t.cell("complaint", Column.Kind.TEXT, row -> Cell.ABSENT);
            t.cell("next_date", Column.Kind.MONTH, row -> Cell.ABSENT);
        }
        Message title = Message.of("customers.calls-title", list.asOf(), list.until());
        return new Report(COMMAND, title, inputs, t.table(list.followups()), notes).with(calendar(list, isRevealed));
    }

    private static CustomerKeys keys(Followup row) {
        return row.vehicle().keys();
    }

    private static Cell vehicle(CustomerKeys keys, boolean isRevealed) {
        return Cell.of(
                keys.vehicle().isEmpty()
                        ? SegmentReport.shown(keys.plate(), isRevealed, Mask::plate)
                        : SegmentReport.shown(keys.vehicle(), isRevealed, Mask::vehicle));
    }

    /** Says why: with the day after the visit or the delivery, so that a list that was filled in says which it was. */
    private static Cell reason(Followup row) {
        String code = row.reason().code();
        return switch (row.reason()) {
            case AFTER_VISIT ->
                Cell.coded(code + "_" + row.days(), Message.of("customers.reason-after-visit", (long) row.days()));
            case AFTER_DELIVERY ->
                Cell.coded(code + "_" + row.days(), Message.of("customers.reason-after-delivery", (long) row.days()));
            case TRADE_IN ->
                Cell.coded(code + "_" + row.days(), Message.of("customers.reason-trade-in", (long) row.days()));
            case AGREED -> Cell.coded(code, Message.of("customers.reason-agreed"));
            case INSURANCE -> Cell.coded(code, Message.of("customers.reason-insurance"));
            case SERVICE -> Cell.coded(code, Message.of("customers.reason-service"));
            case LOST -> Cell.coded(code, Message.of("customers.reason-lost"));
            case FREQUENT -> Cell.coded(code, Message.of("customers.reason-frequent"));
            case BIRTHDAY -> Cell.coded(code, Message.of("customers.reason-birthday"));
        };
    }

    /** What is late stands on the day on which the list is made. */
    private static List<CalendarEntry> calendar(CallList list, boolean isRevealed) {
        List<CalendarEntry> entries = new ArrayList<>();
        for (Followup each : list.followups()) {
            LocalDate day = each.due().isBefore(list.asOf()) ? list.asOf() : each.due();
            List<Cell> details = new ArrayList<>();
            details.add(Cell.of(SegmentReport.shown(keys(each).phone(), isRevealed, Mask::phone)));
            details.add(vehicle(keys(each), isRevealed));
            if (!each.person().isEmpty()) {
                details.add(Cell.of(each.person()));
            }
            entries.add(new CalendarEntry(
                    "followup-" + each.due() + "-" + each.reason().code() + "-" + Mask.key(keys(each)),
                    Cell.list(List.of(
                            reason(each),
                            SegmentReport.key(keys(each), isRevealed),
                            Cell.of(SegmentReport.shown(each.vehicle().name(), isRevealed, Mask::name)))),
                    new DayRange(day, day),
                    details));
        }
        return entries;
    }

    /** Shows how each person in each store followed customers up. */
    public static Report rates(List<ContactRates> rates, List<InputSummary> inputs, List<Note> notes) {
        TableBuilder<ContactRates> t = new TableBuilder<>();
        t.cell("store", Column.Kind.TEXT, row -> Cell.key(row.store()));
        t.cell("person", Column.Kind.TEXT, row -> Cell.key(row.person()));
        t.cell(new Column("due", Column.Kind.COUNT).headed("column.followups_due"), row -> Cell.of(row.due()));
        t.cell(
                new Column("in_time", Column.Kind.COUNT).headed("column.followups_in_time"),
                row -> Cell.of(row.inTime()));
        t.cell(
                new Column("in_time_rate", Column.Kind.RATIO).headed("column.followups_in_time_rate"),
                row -> row.inTimeRate() == null ? Cell.ABSENT : Cell.of(row.inTimeRate()));
        t.cell(
                new Column("contacts", Column.Kind.COUNT).headed("column.contacts_made"),
                row -> Cell.of(row.contacts()));
        t.count("reached", ContactRates::reached);
        t.count("booked", ContactRates::booked);
        t.ratio("booked_rate", ContactRates::bookedRate);
        t.count("came", ContactRates::came);
        t.ratio("came_rate", ContactRates::cameRate);
        rates.stream().reduce(ContactRates::plus).ifPresent(t::totals);
        return new Report(COMMAND, Message.of("customers.rates-title"), inputs, t.table(rates), notes);
    }
}
