package io.github.budget4s.report.customers;

import io.github.budget4s.analysis.customers.ActivityReturn;
import io.github.budget4s.analysis.customers.CustomerBase;
import io.github.budget4s.analysis.customers.FinishedTable;
import io.github.budget4s.analysis.customers.Segment;
import io.github.budget4s.analysis.customers.SegmentKey;
import io.github.budget4s.analysis.statistics.Interval;
import io.github.budget4s.domain.customer.CustomerKeys;
import io.github.budget4s.domain.customer.Mask;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.report.InputSummary;
import io.github.budget4s.report.Report;
import io.github.budget4s.report.table.Cell;
import io.github.budget4s.report.table.Column;
import io.github.budget4s.report.table.TableBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Shows what customers are. */
public final class SegmentReport {

    private static final String COMMAND = "customers segment";
    private static final Message TITLE = Message.of("customers.title");
    private static final String UNNAMED = "unnamed";

    /** Visits are also those of the funnel, value also any item's. */
    private static final Column VISITS = new Column("visits", Column.Kind.COUNT).headed("column.workshop_visits");

    private static final Column VALUE = new Column("value", Column.Kind.MONEY).headed("column.customer_value");

    private SegmentReport() {}

    /** Returns by what a customer is listed, hidden where that tells who it is. */
    static Cell key(CustomerKeys keys, boolean isRevealed) {
        return Cell.of(isRevealed ? keys.first() : Mask.key(keys));
    }

    /** Shows a row for each customer. */
    public static Report of(List<Segment> segments, boolean isRevealed, List<InputSummary> inputs, List<Note> notes) {
        TableBuilder<Segment> t = new TableBuilder<>();
        t.cell("customer", Column.Kind.TEXT, row -> key(row.owner().keys(), isRevealed));
        t.cell("class", Column.Kind.TEXT, row -> Cell.named(row.customerClass().code()));
        t.cell(
                "value_class",
                Column.Kind.TEXT,
                row -> valueClass(row.valueClass().code()));
        t.text("store", row -> row.owner().store());
        t.text("model", Segment::model);
        t.day("delivered_on", Segment::deliveredOn);
        t.day("last_visit", row -> row.rhythm().last());
        t.cell(VISITS, row -> Cell.of(row.rhythm().visits()));
        t.cell(VALUE, row -> Cell.of(row.value()));
        t.ratio("alive", row -> row.chance() == null ? null : row.chance().ratio());
        return new Report(COMMAND, TITLE, inputs, t.table(segments), notes);
    }

    static Cell valueClass(String code) {
        return code.equals("none") ? Cell.coded(code, Message.of("customers.no-value")) : Cell.named(code);
    }

    private static Cell cell(SegmentKey key, String value) {
        return switch (key) {
            case CLASS -> Cell.named(value);
            case VALUE_CLASS -> valueClass(value);
            default -> value.isEmpty() ? Cell.named(UNNAMED) : Cell.of(value);
        };
    }

    /** Shows how many customers have which keys in common, and what they brought. */
    public static Report crossTable(
            List<SegmentKey> keys, List<FinishedTable.Group> groups, List<InputSummary> inputs, List<Note> notes) {
        long all = groups.stream().mapToLong(FinishedTable.Group::customers).sum();
        TableBuilder<FinishedTable.Group> t = new TableBuilder<>();
        for (int i = 0; i < keys.size(); i++) {
            int place = i;
            t.cell(
                    keys.get(i).columnName(),
                    Column.Kind.TEXT,
                    row -> cell(keys.get(place), row.keys().get(place)));
        }
        t.count("customers", FinishedTable.Group::customers);
        t.ratio("share", row -> all == 0 ? null : Ratio.of(row.customers(), all));
        t.cell(VISITS, row -> Cell.of(row.visits()));
        t.cell(VALUE, row -> Cell.of(row.value()));
        t.totals(new FinishedTable.Group(
                keys.stream().map(key -> "").toList(),
                all,
                groups.stream().mapToLong(FinishedTable.Group::visits).sum(),
                groups.stream().map(FinishedTable.Group::value).reduce(Money.ZERO, Money::plus)));
        return new Report(COMMAND, TITLE, inputs, t.table(groups), notes);
    }

    /**
     * Shows who moved from where to where.
     *
     * @param key the class or the value class
     */
    public static Report moved(
            SegmentKey key, Map<List<String>, Long> counts, List<InputSummary> inputs, List<Note> notes) {
        TableBuilder<Map.Entry<List<String>, Long>> t = new TableBuilder<>();
        t.cell(
                new Column("before", Column.Kind.TEXT).headed("column.class_before"),
                row -> movedCell(key, row.getKey().get(0)));
        t.cell(
                new Column("now", Column.Kind.TEXT).headed("column.class_now"),
                row -> movedCell(key, row.getKey().get(1)));
        t.count("customers", Map.Entry::getValue).summed();
        List<Map.Entry<List<String>, Long>> rows = new ArrayList<>(counts.entrySet());
        return new Report(COMMAND, TITLE, inputs, t.table(rows), notes);
    }

    private static Cell movedCell(SegmentKey key, String value) {
        return value.equals("new") ? Cell.coded(value, Message.of("customers.new")) : cell(key, value);
    }

    /** Shows what an activity did, by class and in all. */
    public static Report activity(ActivityReturn.Result result, List<InputSummary> inputs, List<Note> notes) {
        List<ActivityReturn> rows = new ArrayList<>(result.rows());
        TableBuilder<ActivityReturn> t = new TableBuilder<>();
        t.cell(
                "class",
                Column.Kind.TEXT,
                row -> row.customerClass() == null
                        ? Cell.of(Message.of("table.total"))
                        : Cell.named(row.customerClass().code()));
        t.count("asked", ActivityReturn::asked);
        t.count("returned", ActivityReturn::returned);
        t.ratio("returned_rate", ActivityReturn::rate);
        t.count("comparable", ActivityReturn::others);
        t.count("comparable_returned", ActivityReturn::othersReturned);
        t.ratio("comparable_rate", row -> isTotal(row) ? weighted(row, result) : row.othersRate());
        t.ratio("difference", row -> isTotal(row) ? result.difference() : row.difference());
        t.ratio("lo" + Interval.LEVEL, row -> end(row, result, false));
        t.ratio("hi" + Interval.LEVEL, row -> end(row, result, true));
        t.totals(new ActivityReturn(
                null,
                result.asked(),
                result.returned(),
                rows.stream().mapToLong(ActivityReturn::others).sum(),
                rows.stream().mapToLong(ActivityReturn::othersReturned).sum()));
        return new Report(COMMAND, TITLE, inputs, t.table(rows), notes);
    }

    /** Returns how many would have come of those who were asked if they had come as the others of their classes did. */
    private static @Nullable Ratio weighted(ActivityReturn all, ActivityReturn.Result result) {
        Ratio rate = all.rate();
        return rate == null || result.difference() == null ? null : rate.minus(result.difference());
    }

    private static boolean isTotal(ActivityReturn row) {
        return row.customerClass() == null;
    }

    private static @Nullable Ratio end(ActivityReturn row, ActivityReturn.Result result, boolean high) {
        Ratio middle = isTotal(row) ? result.difference() : row.difference();
        Ratio reach = isTotal(row) ? result.reach() : row.reach();
        return middle == null || reach == null ? null : high ? middle.plus(reach) : middle.minus(reach);
    }

    /** Shows the lines of visits and contacts whose customers are not among the customers. */
    public static Report strays(CustomerBase base, boolean isRevealed, List<InputSummary> inputs, List<Note> notes) {
        TableBuilder<Map.Entry<CustomerBase.Stray, Long>> t = new TableBuilder<>();
        t.cell("kind", Column.Kind.TEXT, row -> switch (row.getKey().lines()) {
            case VISITS -> Cell.coded("visits", Message.of("inspection.kind-visits"));
            case CONTACTS -> Cell.coded("contacts", Message.of("inspection.kind-contacts"));
        });
        t.text("customer", row -> row.getKey().keys().customer());
        t.text("vehicle", row -> shown(row.getKey().keys().vehicle(), isRevealed, Mask::vehicle));
        t.text("phone", row -> shown(row.getKey().keys().phone(), isRevealed, Mask::phone));
        t.text("plate", row -> shown(row.getKey().keys().plate(), isRevealed, Mask::plate));
        t.count("lines", Map.Entry::getValue).summed();
        return new Report(
                COMMAND, TITLE, inputs, t.table(new ArrayList<>(base.strays().entrySet())), notes);
    }

    static String shown(String text, boolean isRevealed, UnaryOperator<String> mask) {
        return isRevealed ? text : mask.apply(text);
    }
}
