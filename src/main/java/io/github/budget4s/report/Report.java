package io.github.budget4s.report;

import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.report.table.Table;
import java.util.List;

/**
 * Holds all that a command has to show, in no format and no language yet.
 *
 * @param command the command's name as the user types it
 * @param title one line that says what this is, for workbooks and pages
 * @param inputs the files that it was made from
 * @param table the result
 * @param notes what was done, and what to beware of
 */
public record Report(String command, Message title, List<InputSummary> inputs, Table table, List<Note> notes) {

    public Report {
        inputs = List.copyOf(inputs);
        notes = List.copyOf(notes);
    }
}
