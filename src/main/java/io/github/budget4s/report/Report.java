package io.github.budget4s.report;

import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.report.chart.Chart;
import io.github.budget4s.report.table.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Holds all that a command has to show, in no format and no language yet.
 *
 * @param command the command's name as the user types it
 * @param title one line that says what this is, for workbooks and pages
 * @param inputs the files that it was made from
 * @param table the result
 * @param notes what was done, and what to beware of
 * @param calendar what stands in it on which days, for calendars; empty where nothing has a day
 * @param chart a picture of it; null where there is none
 */
public record Report(
        String command,
        Message title,
        List<InputSummary> inputs,
        Table table,
        List<Note> notes,
        List<CalendarEntry> calendar,
        @Nullable Chart chart) {

    public Report {
        inputs = List.copyOf(inputs);
        notes = List.copyOf(notes);
        calendar = List.copyOf(calendar);
    }

    /** Holds what has no days and no picture. */
    public Report(String command, Message title, List<InputSummary> inputs, Table table, List<Note> notes) {
        this(command, title, inputs, table, notes, List.of(), null);
    }

    /** Returns the same with what stands in it on which days. */
    public Report with(List<CalendarEntry> days) {
        return new Report(command, title, inputs, table, notes, days, chart);
    }

    /** Returns the same with a picture. */
    public Report with(Chart picture) {
        return new Report(command, title, inputs, table, notes, calendar, picture);
    }
}
