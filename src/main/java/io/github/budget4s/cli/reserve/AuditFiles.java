package io.github.budget4s.cli.reserve;

import io.github.budget4s.cli.Run;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import io.github.budget4s.domain.project.Project;
import io.github.budget4s.journal.AuditLog;
import org.jspecify.annotations.Nullable;

/** Finds the record of what was run. */
final class AuditFiles {

    private AuditFiles() {}

    /**
     * Returns the record, which the result must not overwrite.
     *
     * @param option the file that the user named; null for the project's
     * @throws RefusedException when neither names one
     */
    static AuditLog log(Run run, @Nullable String option) {
        Project.Audit audit = run.project().audit();
        if (option == null && audit == null) {
            throw new RefusedException(Reason.USAGE, "usage.no-audit");
        }
        String name = option != null || audit == null ? String.valueOf(option) : run.inProject(audit.file());
        AuditLog log = new AuditLog(run.resolve(name), name, audit == null ? Project.Audit.YEARS : audit.keepYears());
        run.output().refuseWritten(log.path(), log.name());
        return log;
    }
}
