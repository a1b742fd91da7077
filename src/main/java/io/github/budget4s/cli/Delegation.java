package io.github.budget4s.cli;

import io.github.budget4s.cli.options.Converters;
import java.util.List;
import picocli.CommandLine;

/** Lets a command do its work within the run of another one, which knows where results go. */
public final class Delegation {

    private Delegation() {}

    /**
     * Executes a command.
     *
     * @param arguments its own options, without those that every command has
     * @return the exit code
     */
    public static int execute(Command command, Run run, List<String> arguments) {
        CommandLine commandLine = command.options().commandLine(() -> command.execute(run));
        commandLine.setCommandName("budget4s " + command.options().command());
        Converters.register(
                commandLine, run.session().localizer(), run.session().amounts());
        commandLine.setOverwrittenOptionsAllowed(false);
        commandLine.setAbbreviatedOptionsAllowed(false);
        Failures failures = new Failures(run.session());
        commandLine.setParameterExceptionHandler(failures::onUsage);
        commandLine.setExecutionExceptionHandler(failures::onExecution);
        return commandLine.execute(arguments.toArray(new String[0]));
    }
}
