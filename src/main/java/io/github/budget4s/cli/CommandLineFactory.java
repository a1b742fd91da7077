package io.github.budget4s.cli;

import io.github.budget4s.cli.options.Converters;
import io.github.budget4s.render.language.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Properties;
import java.util.ResourceBundle;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Option;

/** Builds the command line, the same for the program and for its tests. */
public final class CommandLineFactory {

    private static final String HELP_BUNDLE = "io.github.budget4s.help";
    private static final int DEFAULT_WIDTH = 80;
    private static final int NARROWEST = 55;
    private static final int WIDEST = 120;

    private CommandLineFactory() {}

    /** The program itself: only its help and its version. */
    @Command(name = "budget4s", sortOptions = false)
    private static final class Budget4s {
        @SuppressWarnings("unused")
        @Option(
                names = {"-h", "--help"},
                usageHelp = true)
        private boolean help;

        @SuppressWarnings("unused")
        @Option(
                names = {"-V", "--version"},
                versionHelp = true)
        private boolean version;

        /** Taken before the command line is parsed. */
        @SuppressWarnings("unused")
        @Option(names = "--lang", paramLabel = "zh|en")
        private String language = "";
    }

    /** The one list of commands. */
    private static List<Object> commands(Session session) {
        return List.of(
                new InitCommand(session),
                new InspectCommand(session),
                new AllocateCommand(session),
                new KpiCommand(session),
                new BonusCommand(session),
                new ResponseCommand(session),
                new ServiceCommand(session),
                new CompletionCommand(session));
    }

    /** Builds the command line for a session. */
    public static CommandLine create(Session session) {
        Texts texts = session.texts();
        CommandLine commandLine = new CommandLine(new Budget4s());
        commands(session).forEach(commandLine::addSubcommand);
        Converters.register(commandLine, texts);
        commandLine.setResourceBundle(ResourceBundle.getBundle(
                HELP_BUNDLE,
                texts.language().locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
        String[] version = {"budget4s " + version()};
        setVersion(commandLine, version);
        commandLine.setUsageHelpWidth(width(session));
        commandLine.setOverwrittenOptionsAllowed(false);
        commandLine.setAbbreviatedOptionsAllowed(false);
        commandLine.setColorScheme(CommandLine.Help.defaultColorScheme(
                session.hasColor(
                                ColorChoice.AUTO,
                                session.surroundings().terminal().output())
                        ? Ansi.ON
                        : Ansi.OFF));
        Failures failures = new Failures(session);
        commandLine.setParameterExceptionHandler(failures::onUsage);
        commandLine.setExecutionExceptionHandler(failures::onExecution);
        return commandLine;
    }

    private static void setVersion(CommandLine commandLine, String[] version) {
        commandLine.getCommandSpec().version(version);
        commandLine.getSubcommands().values().forEach(sub -> setVersion(sub, version));
    }

    private static int width(Session session) {
        int columns = session.surroundings().terminal().columns();
        return columns == 0 ? DEFAULT_WIDTH : Math.min(Math.max(columns, NARROWEST), WIDEST);
    }

    /** States the version that the build wrote down. */
    static String version() {
        Properties properties = new Properties();
        try (InputStream in = CommandLineFactory.class.getResourceAsStream("/io/github/budget4s/version.properties")) {
            if (in != null) {
                properties.load(in);
            }
        } catch (IOException e) {
            return "?";
        }
        return properties.getProperty("version", "?");
    }

    /** Writes the help of a command as text. */
    static String usage(CommandLine commandLine) {
        StringWriter text = new StringWriter();
        commandLine.usage(new PrintWriter(text, true), commandLine.getColorScheme());
        return text.toString();
    }
}
