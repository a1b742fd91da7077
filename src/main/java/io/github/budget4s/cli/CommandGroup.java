package io.github.budget4s.cli;

import io.github.budget4s.cli.options.Options;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import java.util.List;

/** Is a word in front of several commands, such as {@code reserve}; by itself it has only their help. */
final class CommandGroup implements Command {

    private final String name;
    private final List<Command> commands;
    private final Options options;

    /** Puts a word in front of commands. */
    CommandGroup(String name, Command... commands) {
        this.name = name;
        this.commands = List.of(commands);
        options = new Options(name);
        options.help();
        options.language();
    }

    /** Returns the commands behind the word. */
    List<Command> commands() {
        return commands;
    }

    @Override
    public Options options() {
        return options;
    }

    @Override
    public boolean hasCommonOptions() {
        return false;
    }

    @Override
    public int execute(Run run) {
        throw new RefusedException(
                Reason.USAGE,
                "usage.no-subcommand",
                name,
                commands.stream().map(each -> each.options().command()).toList());
    }
}
