package io.github.budget4s.cli.reserve;

import io.github.budget4s.analysis.reserve.ReserveRecord;
import io.github.budget4s.analysis.reserve.TermsCheck;
import io.github.budget4s.cli.Command;
import io.github.budget4s.cli.ExitCode;
import io.github.budget4s.cli.Run;
import io.github.budget4s.cli.options.HeadOption;
import io.github.budget4s.cli.options.JournalOption;
import io.github.budget4s.cli.options.Options;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.domain.problem.Problems;
import io.github.budget4s.domain.project.Project;
import io.github.budget4s.domain.reserve.ReserveEvent;
import io.github.budget4s.journal.Fault;
import io.github.budget4s.journal.JournalLine;
import io.github.budget4s.report.reserve.JournalReport;
import java.util.ArrayList;
import java.util.List;

/** Checks the journal of the reserve line by line. */
public final class ReserveVerifyCommand implements Command {

    private final Options options = new Options("verify");

    private final HeadOption head = options.with(new HeadOption());

    private final JournalOption journalFile = options.with(new JournalOption());

    @Override
    public Options options() {
        return options;
    }

    @Override
    public int execute(Run run) {
        Project project = run.project();
        ReserveJournal journal = ReserveFiles.journal(run, journalFile.file());
        run.output().refuseWritten(journal.path(), journal.name());
        JournalChecks.refuseMissing(journal.exists(), journal.name());
        ReserveRecord record = journal.check();
        List<JournalLine> lines = record.journal().lines();
        List<Fault> faults = new ArrayList<>(record.faults());
        faults.addAll(JournalChecks.head(head.head(), lines));
        JournalReport report = new JournalReport();
        report.addFile(journal.name(), lines, faults);
        report.addTimesGiven(record.events().stream()
                .filter(event -> event.header().timeGiven())
                .count());
        record.repairs()
                .forEach(repair -> report.addRepair(
                        ReserveRepairCommand.message(repair),
                        repair.header().line(),
                        repair.header().signer()));
        report.addSigners(project.reserve().signers());
        Problems problems = journal.problems(faults);
        run.session().tell(problems.toList().listed(), problems.count());
        run.print(report.of("reserve verify", notes(project, journal, record)));
        return faults.isEmpty() ? ExitCode.OK : ExitCode.DATA;
    }

    /** What no line shows by itself. */
    private static List<Note> notes(Project project, ReserveJournal journal, ReserveRecord record) {
        List<Note> notes = new ArrayList<>();
        // A journal of another store of the same people would be whole too.
        String own = project.store().name();
        record.stores().stream()
                .filter(store -> !store.equals(own))
                .forEach(store -> notes.add(Note.warning("reserve.note.other-store", store, own == null ? "" : own)));
        record.repairs().stream()
                .filter(repair -> repair.what().equals(ReserveEvent.Repaired.HEAD))
                .forEach(repair -> notes.add(Note.warning(
                        "reserve.note.head-was-lost",
                        repair.header().line(),
                        repair.header().signer(),
                        repair.header().day())));
        if (record.isWhole()) {
            ReserveFiles.oldHead(journal, record).ifPresent(notes::add);
        }
        long notHeld = TermsCheck.notHeld(record.events(), journal.settings());
        if (notHeld > 0) {
            notes.add(Note.warning("reserve.note.not-held", notHeld));
        }
        return notes;
    }
}
