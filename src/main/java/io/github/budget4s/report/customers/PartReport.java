package io.github.budget4s.report.customers;

import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.report.InputSummary;
import io.github.budget4s.report.Report;
import io.github.budget4s.report.table.Cell;
import io.github.budget4s.report.table.Column;
import io.github.budget4s.report.table.Table;
import java.util.List;

/** Shows a table with the user's own headings and texts. */
public final class PartReport {

    private PartReport() {}

    /**
     * Shows rows as they are.
     *
     * @param rows the headings first
     */
    public static Report of(List<List<String>> rows, List<InputSummary> inputs, List<Note> notes) {
        return new Report(
                "customers protect",
                Message.of("customers.title"),
                inputs,
                Table.of(
                        rows.get(0).stream()
                                .map(heading -> new Column(heading, Column.Kind.TEXT, true))
                                .toList(),
                        rows.subList(1, rows.size()).stream()
                                .map(row -> row.stream().map(Cell::of).toList())
                                .toList()),
                notes);
    }
}
