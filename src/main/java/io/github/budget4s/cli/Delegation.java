package io.github.budget4s.cli;

import io.github.budget4s.cli.options.Converters;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.input.Inputs;
import io.github.budget4s.report.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
        CommandLine commandLine = commandLine(command, run);
        Failures failures = new Failures(run.session());
        commandLine.setParameterExceptionHandler(failures::onUsage);
        commandLine.setExecutionExceptionHandler(failures::onExecution);
        return commandLine.execute(arguments.toArray(new String[0]));
    }

    /**
     * Executes a command for its report.
     *
     * @param inputs what it reads from, so that it does not read again what others have read
     * @param arguments its own options
     * @param given options with their values, of which it takes those that it knows
     * @throws RefusedException when it cannot be made
     */
    public static Report report(
            Command command, Inputs inputs, Run run, List<String> arguments, Map<String, List<String>> given) {
        CollectingRun collecting = prepare(command, inputs, run, arguments, given);
        command.execute(collecting);
        return Objects.requireNonNull(collecting.made());
    }

    /**
     * Gives a command its options, for another one that asks it for more than its report.
     *
     * @param inputs what it reads from, so that it does not read again what others have read
     * @param arguments its own options
     * @param given options with their values, of which it takes those that it knows
     * @return the run that it goes on in
     */
    public static Run prepared(
            Command command, Inputs inputs, Run run, List<String> arguments, Map<String, List<String>> given) {
        return prepare(command, inputs, run, arguments, given);
    }

    private static CollectingRun prepare(
            Command command, Inputs inputs, Run run, List<String> arguments, Map<String, List<String>> given) {
        CollectingRun collecting = new CollectingRun(run, inputs);
        CommandLine commandLine = commandLine(command, collecting);
        List<String> all = new ArrayList<>(arguments);
        given.forEach((option, values) -> {
            if (commandLine.getCommandSpec().findOption(option) != null) {
                values.forEach(value -> all.add(option + "=" + value));
            }
        });
        commandLine.parseArgs(all.toArray(new String[0]));
        return collecting;
    }

    private static CommandLine commandLine(Command command, Run run) {
        CommandLine commandLine = command.options().commandLine(() -> command.execute(run));
        commandLine.setCommandName("budget4s " + command.options().command());
        Converters.register(
                commandLine, run.session().localizer(), run.session().amounts());
        commandLine.setOverwrittenOptionsAllowed(false);
        commandLine.setAbbreviatedOptionsAllowed(false);
        return commandLine;
    }
}
