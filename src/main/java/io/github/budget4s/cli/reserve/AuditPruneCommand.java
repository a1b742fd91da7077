package io.github.budget4s.cli.reserve;

import io.github.budget4s.cli.Command;
import io.github.budget4s.cli.ExitCode;
import io.github.budget4s.cli.Session;
import io.github.budget4s.cli.journal.AuditLog;
import io.github.budget4s.cli.options.AuditOptions;
import io.github.budget4s.cli.options.CommonOptions;
import io.github.budget4s.cli.options.Options;
import io.github.budget4s.domain.journal.AuditRecord;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.domain.project.Project;
import io.github.budget4s.report.reserve.JournalReport;
import java.util.List;

/** Removes what is older than must be kept from the record of what was run. */
public final class AuditPruneCommand implements Command {

    private final Session session;
    private final Options options = new Options("prune");

    private final AuditOptions audit = options.with(new AuditOptions());

    private final CommonOptions common = options.with(new CommonOptions());

    public AuditPruneCommand(Session session) {
        this.session = session;
    }

    @Override
    public Options options() {
        return options;
    }

    @Override
    public Integer call() {
        Project project = common.readProject(session);
        AuditLog log = audit.log(session, common, project);
        common.checkOutput(session, log.path(), log.name());
        List<String> removed =
                log.prune(session.surroundings().operator().clock().instant());
        AuditRecord record = log.check();
        JournalReport report = new JournalReport();
        record.files().forEach(file -> report.addFile(file.name(), file.text().lines(), List.of()));
        common.write(
                session,
                report.of(
                        "audit prune",
                        List.of(
                                removed.isEmpty()
                                        ? Note.information("audit.note.nothing-old", log.keepYears())
                                        : Note.information("audit.note.removed", removed))));
        return ExitCode.OK;
    }
}
