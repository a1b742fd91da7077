package io.github.budget4s.cli;

import io.github.budget4s.cli.journal.AuditLog;
import io.github.budget4s.cli.options.AuditOptions;
import io.github.budget4s.cli.options.CommonOptions;
import io.github.budget4s.domain.journal.AuditRecord;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.domain.project.Project;
import io.github.budget4s.report.JournalReport;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Removes what is older than must be kept from the record of what was run. */
@Command(name = "prune", sortOptions = false)
final class AuditPruneCommand implements Callable<Integer> {

    private final Session session;

    @Mixin
    private AuditOptions audit = new AuditOptions();

    @Mixin
    private CommonOptions common = new CommonOptions();

    AuditPruneCommand(Session session) {
        this.session = session;
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
