package io.github.budget4s.report;

import io.github.budget4s.domain.journal.Fault;
import io.github.budget4s.domain.journal.JournalLine;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.domain.reserve.Signer;
import java.util.ArrayList;
import java.util.List;

/** Shows what checking a journal found: {@code file,item,value,detail}, one row a finding. */
public final class JournalReport {

    private static final List<Column> COLUMNS = List.of(
            new Column("file", Column.Kind.TEXT),
            new Column("item", Column.Kind.TEXT),
            new Column("value", Column.Kind.TEXT),
            new Column("detail", Column.Kind.TEXT));

    private final List<List<Cell>> rows = new ArrayList<>();

    /** Begins with nothing. */
    public JournalReport() {}

    /**
     * Shows a file.
     *
     * @param file what it is called
     * @param lines its lines
     * @param faults what is wrong with it
     */
    public void addFile(String file, List<JournalLine> lines, List<Fault> faults) {
        addItem(file, "whole", Cell.named(faults.isEmpty() ? "yes" : "no"), Cell.ABSENT);
        addItem(file, "events", Cell.of(lines.size()), Cell.ABSENT);
        if (!lines.isEmpty()) {
            JournalLine last = lines.get(lines.size() - 1);
            addItem(file, "first_event", Cell.of(lines.get(0).text(JournalLine.TIME)), Cell.ABSENT);
            addItem(file, "last_event", Cell.of(last.text(JournalLine.TIME)), Cell.ABSENT);
            addItem(file, "head", Cell.of(last.hash()), Cell.ABSENT);
        }
        for (Fault fault : faults) {
            addItem(
                    file,
                    "problem",
                    fault.line() == 0 ? Cell.ABSENT : Cell.of(Message.of("journal.line", fault.line())),
                    Cell.of(fault.message()));
        }
    }

    /** Shows the keys that count, so that each signer can compare the own one. */
    public void addSigners(String file, List<Signer> signers) {
        signers.forEach(signer -> addItem(
                file, "signer", Cell.of(signer.name()), Cell.of(signer.role().id() + " " + signer.key())));
    }

    /** Shows a count. */
    public void addCount(String file, String item, long count) {
        addItem(file, item, Cell.of(count), Cell.ABSENT);
    }

    private void addItem(String file, String item, Cell value, Cell detail) {
        rows.add(List.of(Cell.of(file), Cell.named(item), value, detail));
    }

    /** Ends with the report of a command. */
    public Report of(String command, List<Note> notes) {
        return new Report(command, Message.of("journal.title"), List.of(), Table.of(COLUMNS, rows), notes);
    }
}
