package io.github.budget4s.cli.options;

import io.github.budget4s.cli.Session;
import io.github.budget4s.cli.journal.AuditLog;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import io.github.budget4s.domain.project.Project;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option of every command that looks at the record of what was run. */
public final class AuditOptions {

    @Option(names = "--audit", paramLabel = "FILE")
    private @Nullable String audit;

    /**
     * Finds the record: the flag's, else the project's.
     *
     * @throws RefusedException when neither names one
     */
    public AuditLog log(Session session, CommonOptions common, Project project) {
        Project.Audit stated = project.audit();
        String name = audit;
        if (name == null && stated == null) {
            throw new RefusedException(Reason.USAGE, "usage.no-audit");
        }
        String file = name != null ? name : stated == null ? "" : common.inProject(stated.file());
        return new AuditLog(
                session.surroundings().workingDirectory().resolve(file),
                file,
                stated == null ? Project.Audit.YEARS : stated.keepYears());
    }
}
