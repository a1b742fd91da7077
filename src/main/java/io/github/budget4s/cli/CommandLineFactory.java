package io.github.budget4s.cli;

import io.github.budget4s.cli.allocate.AllocateCommand;
import io.github.budget4s.cli.check.CheckCommand;
import io.github.budget4s.cli.forecast.ForecastCommand;
import io.github.budget4s.cli.kpi.KpiCommand;
import io.github.budget4s.cli.kpi.ServiceCommand;
import io.github.budget4s.cli.options.CommonOptions;
import io.github.budget4s.cli.options.Converters;
import io.github.budget4s.cli.plan.PlanCalendarCommand;
import io.github.budget4s.cli.plan.PlanCheckCommand;
import io.github.budget4s.cli.plan.PlanScenarioCommand;
import io.github.budget4s.cli.report.ReportCommands;
import io.github.budget4s.cli.reserve.AuditPruneCommand;
import io.github.budget4s.cli.reserve.AuditVerifyCommand;
import io.github.budget4s.cli.reserve.NewRequest;
import io.github.budget4s.cli.reserve.RequestEvents;
import io.github.budget4s.cli.reserve.ReserveKeygenCommand;
import io.github.budget4s.cli.reserve.ReserveRepairCommand;
import io.github.budget4s.cli.reserve.ReserveStatusCommand;
import io.github.budget4s.cli.reserve.ReserveVerifyCommand;
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

    /** The one list of commands, in the order in which help shows them. */
    private static final List<String> COMMANDS = List.of(
            "init",
            "inspect",
            "budget",
            "allocate",
            "plan",
            "forecast",
            "variance",
            "claims",
            "check",
            "report",
            "kpi",
            "bonus",
            "response",
            "service",
            "reserve",
            "audit",
            "notify",
            "completion",
            "help");

    private static Command command(String name) {
        return switch (name) {
            case "init" -> new InitCommand();
            case "inspect" -> new InspectCommand();
            case "budget" -> new BudgetCommand();
            case "allocate" -> new AllocateCommand();
            case "plan" ->
                new CommandGroup(name, new PlanCheckCommand(), new PlanCalendarCommand(), new PlanScenarioCommand());
            case "forecast" -> new ForecastCommand();
            case "variance" -> new VarianceCommand();
            case "claims" -> new ClaimsCommand();
            case "check" -> new CheckCommand();
            case "report" -> new CommandGroup(name, ReportCommands.all());
            case "kpi" -> new KpiCommand();
            case "bonus" -> new BonusCommand();
            case "response" -> new ResponseCommand();
            case "service" -> new ServiceCommand();
            case "reserve" ->
                new CommandGroup(
                        name,
                        new ReserveKeygenCommand(),
                        NewRequest.command(),
                        RequestEvents.approve(),
                        RequestEvents.reject(),
                        RequestEvents.release(),
                        RequestEvents.giveBack(),
                        new ReserveStatusCommand(),
                        new ReserveVerifyCommand(),
                        new ReserveRepairCommand());
            case "audit" -> new CommandGroup(name, new AuditVerifyCommand(), new AuditPruneCommand());
            case "notify" -> new NotifyCommand();
            case "completion" -> new CompletionCommand();
            case "help" -> new HelpCommand();
            default -> throw new IllegalArgumentException(name);
        };
    }

    /** Builds the command line with all its commands. */
    public static CommandLine create(Session session) {
        CommandLine commandLine = create(session, COMMANDS);
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
        return create(session, COMMANDS.contains(first) ? List.of(first) : COMMANDS);
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
            commandLine.addSubcommand(commandLine(session, command(name)));
        }
        Converters.register(commandLine, localizer, session.amounts());
        setVersion(commandLine, () -> new String[] {"budget4s " + Version.find()});
        commandLine.setUsageHelpWidth(width(session));
        commandLine.setOverwrittenOptionsAllowed(false);
        commandLine.setAbbreviatedOptionsAllowed(false);
        commandLine.setColorScheme(CommandLine.Help.defaultColorScheme(
                session.hasColor(
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
        CommandLine commandLine = command.options().commandLine(() -> command.execute(new Run(session, common)));
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
        return text.toString();
    }
}
