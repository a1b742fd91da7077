package io.github.budget4s.report.project;

import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.report.Report;
import io.github.budget4s.report.table.Cell;
import io.github.budget4s.report.table.Column;
import io.github.budget4s.report.table.Table;
import java.util.List;

/** Shows which files were written, and what each is for: {@code file,purpose}. */
public final class InitReport {

    private static final List<Column> COLUMNS =
            List.of(new Column("file", Column.Kind.TEXT), new Column("purpose", Column.Kind.TEXT));

    private InitReport() {}

    /**
     * Names a file that was written.
     *
     * @param file the file as messages call it
     * @param purpose what it is for, a name that the language bundles have as {@code name.PURPOSE}
     */
    public record Written(String file, String purpose) {}

    /** Shows the files. */
    public static Report of(List<Written> files, List<Note> notes) {
        List<List<Cell>> rows = files.stream()
                .map(file -> List.of(Cell.of(file.file()), Cell.of(Message.of("name." + file.purpose()))))
                .toList();
        return new Report("init", Message.of("init.title"), List.of(), Table.of(COLUMNS, rows), notes);
    }
}
