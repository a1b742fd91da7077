package io.github.budget4s.cli.reserve;

import io.github.budget4s.cli.Command;
import io.github.budget4s.cli.Run;
import io.github.budget4s.cli.options.JournalOption;
import io.github.budget4s.cli.options.Options;
import io.github.budget4s.cli.options.SigningOptions;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.domain.reserve.ReserveEvent.Repaired;
import io.github.budget4s.report.reserve.JournalReport;
import java.util.ArrayList;
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
        Signing signs = Signings.open(run, signing, journal);
        JournalRepair repair = JournalRepair.of(journal, signs);
        JournalReport report = new JournalReport();
        report.addFile(
                journal.name(),
                repair.record().journal().lines(),
                repair.record().faults());
        List<Note> notes = new ArrayList<>(List.of(said(repair.event())));
        ReserveFiles.oldHead(journal, repair.record()).ifPresent(notes::add);
        signs.warning(run.resolve(signs.keyFile())).ifPresent(notes::add);
        return run.print(report.of("reserve repair", notes));
    }

    private static Note said(@Nullable Repaired event) {
        return event == null
                ? Note.information("reserve.note.nothing-to-repair")
                : new Note(
                        event.what().equals(Repaired.HEAD) ? Note.Level.WARNING : Note.Level.INFORMATION,
                        message(event));
    }

    /** Says what was mended. */
    static Message message(Repaired event) {
        return switch (event.what()) {
            case "cut" ->
                Message.of(
                        "reserve.note.repair-cut",
                        (long) Base64.getDecoder().decode(event.bytes()).length,
                        event.header().line());
            case "ended" ->
                Message.of("reserve.note.repair-ended", event.header().line() - 1);
            default -> Message.of("reserve.note.repair-head", event.header().line());
        };
    }
}
