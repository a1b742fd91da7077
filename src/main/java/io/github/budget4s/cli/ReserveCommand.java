package io.github.budget4s.cli;

import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The commands of the reserve; by itself only their help. */
@Command(name = "reserve", sortOptions = false)
final class ReserveCommand implements Callable<Integer> {

    @SuppressWarnings("unused")
    @Option(
            names = {"-h", "--help"},
            usageHelp = true)
    private boolean help;

    /** Taken before the command line is parsed. */
    @SuppressWarnings("unused")
    @Option(names = "--lang", paramLabel = "zh|en")
    private String language = "";

    private ReserveCommand() {}

    /** Builds the command with those below it. */
    static CommandLine of(Session session) {
        CommandLine commandLine = new CommandLine(new ReserveCommand());
        List.of(
                        new ReserveKeygenCommand(session),
                        new ReserveRequestCommand(session),
                        new ReserveApproveCommand(session),
                        new ReserveRejectCommand(session),
                        new ReserveReleaseCommand(session),
                        new ReserveReturnCommand(session),
                        new ReserveStatusCommand(session),
                        new ReserveVerifyCommand(session),
                        new ReserveRepairCommand(session))
                .forEach(commandLine::addSubcommand);
        return commandLine;
    }

    @Override
    public Integer call() {
        throw new RefusedException(Reason.USAGE, "usage.no-subcommand", "reserve");
    }
}
