package io.github.budget4s.cli.reserve;

import io.github.budget4s.cli.Command;
import io.github.budget4s.cli.Run;
import io.github.budget4s.cli.options.JournalOption;
import io.github.budget4s.cli.options.Options;
import io.github.budget4s.cli.options.SigningOptions;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.domain.reserve.ReserveEvent.Repaired;
import io.github.budget4s.report.reserve.JournalReport;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Mends the end of the journal after a crash. */
public final class ReserveRepairCommand implements Command {

    private final Options options = new Options("repair");

    private final SigningOptions signing = options.with(new SigningOptions());

    private final JournalOption journalFile = options.with(new JournalOption());

    @Override
    public Options options() {
        return options;
    }

    @Override
    public int execute(Run run) {
        ReserveJournal journal = ReserveFiles.journal(run, journalFile.file());
        run.output().refuseWritten(journal.path(), journal.name());
        JournalRepair repair = JournalRepair.of(journal, Signings.open(run, signing, journal));
        JournalReport report = new JournalReport();
        report.addFile(
                journal.name(),
                repair.record().journal().lines(),
                repair.record().faults());
        return run.print(report.of("reserve repair", List.of(said(repair.event()))));
    }

    private static Note said(@Nullable Repaired event) {
        if (event == null) {
            return Note.information("reserve.note.nothing-to-repair");
        }
        return switch (event.what()) {
            case "cut" ->
                Note.information(
                        "reserve.note.repair-cut",
                        (long) Base64.getDecoder().decode(event.bytes()).length,
                        event.header().line());
            case "ended" ->
                Note.information("reserve.note.repair-ended", event.header().line() - 1);
            default ->
                Note.information("reserve.note.repair-head", event.header().line());
        };
    }
}
