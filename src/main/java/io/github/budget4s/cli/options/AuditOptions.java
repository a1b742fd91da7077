package io.github.budget4s.cli.options;

import io.github.budget4s.cli.Run;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import io.github.budget4s.domain.project.Project;
import io.github.budget4s.journal.AuditLog;

/** The option of every command that looks at the record of what was run. */
public final class AuditOptions implements OptionGroup {

    private final Options options = new Options();

    private final OptionalValue<String> audit = options.value("--audit", "FILE", String.class);

    @Override
    public Options options() {
        return options;
    }

    /**
     * Finds the record: the flag's, else the project's.
     *
     * @throws RefusedException when neither names one
     */
    public AuditLog log(Run run) {
        Project.Audit stated = run.project().audit();
        String name = audit.get();
        if (name == null && stated == null) {
            throw new RefusedException(Reason.USAGE, "usage.no-audit");
        }
        String file = name != null ? name : stated == null ? "" : run.inProject(stated.file());
        return new AuditLog(run.resolve(file), file, stated == null ? Project.Audit.YEARS : stated.keepYears());
    }
}
