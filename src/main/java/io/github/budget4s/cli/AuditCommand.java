package io.github.budget4s.cli;

import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The commands of the record of what was run; by itself only their help. */
@Command(name = "audit", sortOptions = false)
final class AuditCommand implements Callable<Integer> {

    @SuppressWarnings("unused")
    @Option(
            names = {"-h", "--help"},
            usageHelp = true)
    private boolean help;

    /** Taken before the command line is parsed. */
    @SuppressWarnings("unused")
    @Option(names = "--lang", paramLabel = "zh|en")
    private String language = "";

    private AuditCommand() {}

    /** Builds the command with those below it. */
    static CommandLine of(Session session) {
        return new CommandLine(new AuditCommand())
                .addSubcommand(new AuditVerifyCommand(session))
                .addSubcommand(new AuditPruneCommand(session));
    }

    @Override
    public Integer call() {
        throw new RefusedException(Reason.USAGE, "usage.no-subcommand", "audit");
    }
}
