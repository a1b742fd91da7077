package io.github.budget4s.report.reserve;

import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.domain.reserve.Signer;
import io.github.budget4s.journal.Fault;
import io.github.budget4s.journal.JournalLine;
import io.github.budget4s.report.Report;
import io.github.budget4s.report.table.Cell;
import io.github.budget4s.report.table.Column;
import io.github.budget4s.report.table.TableBuilder;
import java.util.ArrayList;
import java.util.List;

/**
 * Shows what checking a journal found: {@code item,value,detail}, one row a finding, each file beginning with its name.
 */
public final class JournalReport {

    private final List<Finding> findings = new ArrayList<>();

    private record Finding(String item, Cell value, Cell detail) {}

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
        addItem("file", Cell.of(file), Cell.ABSENT);
        addItem("whole", Cell.named(faults.isEmpty() ? "yes" : "no"), Cell.ABSENT);
        addItem("events", Cell.of(lines.size()), Cell.ABSENT);
        if (!lines.isEmpty()) {
            JournalLine last = lines.get(lines.size() - 1);
            addItem("first_event", Cell.of(lines.get(0).text(JournalLine.TIME)), Cell.ABSENT);
            addItem("last_event", Cell.of(last.text(JournalLine.TIME)), Cell.ABSENT);
            addItem("head", Cell.of(last.hash()), Cell.ABSENT);
        }
        for (Fault fault : faults) {
            addItem(
                    "problem",
                    Cell.of(fault.message()),
                    fault.line() == 0 ? Cell.ABSENT : Cell.of(Message.of("journal.line", fault.line())));
        }
    }

    /** Shows the keys that count, so that each signer can compare the own one. */
    public void addSigners(List<Signer> signers) {
        signers.forEach(signer -> addItem(
                "signer",
                Cell.of(signer.key()),
                Cell.coded(
                        signer.role().id() + " " + signer.name(),
                        Message.of(
                                "journal.signer",
                                Message.of("name." + signer.role().id()),
                                signer.name()))));
    }

    /** Shows that something was mended. */
    public void addRepair(Message what, long line, String signer) {
        addItem("repair", Cell.of(what), Cell.of(Message.of("journal.repaired-by", line, signer)));
    }

    /** Shows how many times were given by hand. */
    public void addTimesGiven(long count) {
        addItem("times_stated", Cell.of(count), Cell.ABSENT);
    }

    /** Shows how many events were entered while the clock was behind the event before. */
    public void addClockBehind(long count) {
        addItem("clock_behind", Cell.of(count), Cell.ABSENT);
    }

    private void addItem(String item, Cell value, Cell detail) {
        findings.add(new Finding(item, value, detail));
    }

    public Report of(String command, List<Note> notes) {
        TableBuilder<Finding> t = new TableBuilder<>();
        t.named("item", Finding::item);
        t.cell("value", Column.Kind.TEXT, Finding::value);
        t.cell("detail", Column.Kind.TEXT, Finding::detail);
        return new Report(command, Message.of("journal.title"), List.of(), t.table(findings), notes);
    }
}
