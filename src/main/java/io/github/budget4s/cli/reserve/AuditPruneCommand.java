package io.github.budget4s.cli.reserve;

import io.github.budget4s.cli.Command;
import io.github.budget4s.cli.Run;
import io.github.budget4s.cli.options.OptionalValue;
import io.github.budget4s.cli.options.Options;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.journal.AuditLog;
import io.github.budget4s.journal.AuditRecord;
import io.github.budget4s.report.reserve.JournalReport;
import java.util.List;

/** Removes what is older than must be kept from the record of what was run. */
public final class AuditPruneCommand implements Command {

    private final Options options = new Options("prune");

    private final OptionalValue<String> audit = options.value("--audit", "FILE", String.class);

    @Override
    public Options options() {
        return options;
    }

    @Override
    public int execute(Run run) {
        AuditLog log = AuditFiles.log(run, audit.get());
        List<String> removed = log.prune(run.environment().operator().clock().instant());
        AuditRecord record = log.check();
        JournalReport report = new JournalReport();
        record.files().forEach(file -> report.addFile(file.name(), file.text().lines(), List.of()));
        return run.print(report.of(
                "audit prune",
                List.of(
                        removed.isEmpty()
                                ? Note.information("audit.note.nothing-old", log.keepYears())
                                : Note.information("audit.note.removed", removed))));
    }
}
