package io.github.budget4s.cli;

import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Is a word in front of several commands, such as {@code reserve}; by itself it has only their help. */
@Command(sortOptions = false)
final class CommandGroup implements Callable<Integer> {

    @SuppressWarnings("unused")
    @Option(
            names = {"-h", "--help"},
            usageHelp = true)
    private boolean help;

    /** Taken before the command line is parsed. */
    @SuppressWarnings("unused")
    @Option(names = "--lang", paramLabel = "zh|en")
    private String language = "";

    private final String name;

    private CommandGroup(String name) {
        this.name = name;
    }

    /** Puts a word in front of commands. */
    static CommandLine of(String name, Object... commands) {
        CommandLine group = new CommandLine(new CommandGroup(name));
        group.setCommandName(name);
        for (Object command : commands) {
            group.addSubcommand(command);
        }
        return group;
    }

    @Override
    public Integer call() {
        throw new RefusedException(Reason.USAGE, "usage.no-subcommand", name);
    }
}
