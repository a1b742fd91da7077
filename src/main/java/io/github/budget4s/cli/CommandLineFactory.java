package io.github.budget4s.cli;

import io.github.budget4s.cli.options.CommonOptions;
import io.github.budget4s.cli.options.Converters;
import io.github.budget4s.render.language.Localizer;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IVersionProvider;

/** Builds the command line, the same for the program and for its tests. */
public final class CommandLineFactory {

    static final String HELP_BUNDLE = "help";
    private static final int DEFAULT_WIDTH = 80;
    private static final int NARROWEST = 55;
    private static final int WIDEST = 120;

    static {
        // picocli would look for Groovy, and to see that it is not there open every library; and prepare to read what
        // no option of ours is, or has a converter of our own: times of databases, those of java.time, paths. It
        // compares each by itself with this pattern, so that has to be a quick one.
        System.setProperty("picocli.disable.closures", "true");
        System.setProperty("picocli.converters.excludes", "java.+");
    }

    private CommandLineFactory() {}

    /** Builds the command line with all its commands. */
    public static CommandLine create(Session session) {
        CommandLine commandLine = create(session, CommandList.NAMES);
        addHelp(session, commandLine);
        return commandLine;
    }

    /** Adds the help texts, which a run that shows no help does without. */
    private static void addHelp(Session session, CommandLine commandLine) {
        commandLine.setResourceBundle(session.localizer().language().bundle(HELP_BUNDLE));
    }

    /**
     * Builds as much of the command line as a run needs: to find out the options of a command takes some milliseconds,
     * so that is done for the command that is named first, and for all only where none is.
     */
    static CommandLine create(Session session, String... arguments) {
        String first = firstWord(arguments);
        return create(session, CommandList.NAMES.contains(first) ? List.of(first) : CommandList.NAMES);
    }

    /** Returns what stands first behind the options of the program itself; empty where nothing does. */
    private static String firstWord(String... arguments) {
        for (int i = 0; i < arguments.length; i++) {
            if (ProgramItself.VALUE_OPTIONS.contains(arguments[i])) {
                i++;
            } else if (!arguments[i].startsWith("-")) {
                return arguments[i];
            }
        }
        return "";
    }

    private static CommandLine create(Session session, List<String> commands) {
        Localizer localizer = session.localizer();
        CommandLine commandLine = commandLine(session, new ProgramItself());
        for (String name : commands) {
            commandLine.addSubcommand(commandLine(session, CommandList.make(name)));
        }
        Converters.register(commandLine, localizer, session.amounts());
        setVersion(commandLine, () -> new String[] {"budget4s " + Version.find()});
        commandLine.setUsageHelpWidth(HelpText.UNBROKEN);
        commandLine.setOverwrittenOptionsAllowed(false);
        commandLine.setAbbreviatedOptionsAllowed(false);
        commandLine.setColorScheme(CommandLine.Help.defaultColorScheme(
                session.environment()
                                .hasColor(
                                        ColorChoice.AUTO,
                                        session.environment().terminal().output())
                        ? Ansi.ON
                        : Ansi.OFF));
        Failures failures = new Failures(session);
        commandLine.setParameterExceptionHandler(failures::onUsage);
        commandLine.setExecutionExceptionHandler(failures::onExecution);
        return commandLine;
    }

    /** Every call of a command is a run of its own; the options that every command has are shown apart. */
    private static CommandLine commandLine(Session session, Command command) {
        CommonOptions common = new CommonOptions(command.writesFolder());
        if (command.hasCommonOptions()) {
            command.options().withCommon(common);
        }
        CommandLine commandLine =
                command.options().commandLine(() -> session.sources().execute(command, new Run(session, common)));
        commandLine.setUnmatchedOptionsArePositionalParams(command.takesUnknownOptions());
        if (command instanceof CommandGroup group) {
            for (Command inner : group.commands()) {
                commandLine.addSubcommand(commandLine(session, inner));
            }
        }
        return commandLine;
    }

    /** The version is looked up when it is asked for. */
    private static void setVersion(CommandLine commandLine, IVersionProvider version) {
        commandLine.getCommandSpec().versionProvider(version);
        for (CommandLine sub : commandLine.getSubcommands().values()) {
            setVersion(sub, version);
        }
    }

    private static int width(Session session) {
        int columns = session.environment().terminal().columns();
        return columns == 0 ? DEFAULT_WIDTH : Math.min(Math.max(columns, NARROWEST), WIDEST);
    }

    /** Writes the help of a command as text. */
    static String usage(Session session, CommandLine commandLine) {
        addHelp(session, commandLine.getCommandSpec().root().commandLine());
        StringWriter text = new StringWriter();
        commandLine.usage(new PrintWriter(text, true), commandLine.getColorScheme());
        return HelpText.wrapped(text.toString(), width(session));
    }
}
