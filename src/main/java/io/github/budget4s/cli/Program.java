package io.github.budget4s.cli;

import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.problem.Problem;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import io.github.budget4s.domain.project.OutputDefaults;
import io.github.budget4s.read.yaml.OutputReader;
import io.github.budget4s.read.yaml.ProjectReader;
import io.github.budget4s.render.language.Language;
import io.github.budget4s.render.language.Localizer;
import io.github.budget4s.write.ClosedPipeException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/** Runs one command line from its arguments to its exit code. */
public final class Program {

    private static final List<String> LANGUAGE = List.of("--lang");
    private static final List<String> FOLDER = List.of("--project", "-C");

    private Program() {}

    /** Runs a command in an environment, which may be a process's or a test's. */
    public static int run(Environment environment, String... arguments) {
        ProjectFolder folder = ProjectFolder.find(environment.workingDirectory(), value(FOLDER, arguments));
        OutputDefaults defaults = OutputReader.read(projectFile(environment, folder));
        Localizer localizer = new Localizer(language(environment, defaults, arguments));
        try (Session session = new Session(environment, localizer, defaults, folder)) {
            return run(session, arguments);
        }
    }

    private static int run(Session session, String... arguments) {
        CommandLine commandLine = CommandLineFactory.create(session, arguments);
        Failures failures = new Failures(session);
        if (arguments.length == 0) {
            session.tell(CommandLineFactory.usage(session, commandLine).stripTrailing());
            return ExitCode.USAGE;
        }
        Optional<OtherDash> dash = OtherDash.find(commandLine, arguments);
        if (dash.isPresent()) {
            Message message = Message.of(
                    "usage.other-dash", dash.get().found(), dash.get().expected());
            session.tell(List.of(new Problem(null, message)), 1);
            return ExitCode.USAGE;
        }
        commandLine.setExecutionStrategy(parsed -> {
            try {
                return execute(session, parsed);
            } catch (ClosedPipeException | RefusedException e) {
                return failures.onExecution(e, commandLine, parsed);
            }
        });
        return session.audit().finish(execute(commandLine, failures, arguments), arguments);
    }

    private static int execute(CommandLine commandLine, Failures failures, String... arguments) {
        try {
            return commandLine.execute(arguments);
        } catch (VirtualMachineError e) {
            // Out of memory or of stack: still one line, and still the code of a fault.
            return failures.onFault(e);
        }
    }

    /** Help and version are results too: they go where results go, and end silently when nobody reads on. */
    private static int execute(Session session, ParseResult parsed) {
        for (CommandLine each : parsed.asCommandLineList()) {
            if (each.isUsageHelpRequested() || each.isVersionHelpRequested()) {
                writeHelp(session, each);
                return ExitCode.OK;
            }
        }
        if (!parsed.hasSubcommand()) {
            throw new RefusedException(Reason.USAGE, "usage.no-command");
        }
        return new CommandLine.RunLast().execute(parsed);
    }

    private static void writeHelp(Session session, CommandLine command) {
        String text = command.isVersionHelpRequested()
                ? String.join("\n", command.getCommandSpec().version()) + "\n"
                : CommandLineFactory.usage(session, command);
        session.writeResult(out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Is known before anything is parsed: what is wrong with the options is told in that language. */
    private static Language language(Environment environment, OutputDefaults defaults, String... arguments) {
        return Language.find(value(LANGUAGE, arguments))
                .or(() -> Optional.ofNullable(defaults.language()).flatMap(Language::find))
                .orElseGet(() -> Language.of(environment.locale()));
    }

    private static Path projectFile(Environment environment, ProjectFolder folder) {
        Path here = environment.workingDirectory();
        String name = folder.name();
        try {
            return (name == null ? here : here.resolve(name)).resolve(ProjectReader.FILE_NAME);
        } catch (InvalidPathException e) {
            return here.resolve(ProjectReader.FILE_NAME);
        }
    }

    /** Finds the value of an option before the command line is parsed; an empty one where it is not given. */
    private static String value(List<String> names, String... arguments) {
        for (int i = 0; i < arguments.length; i++) {
            for (String name : names) {
                if (arguments[i].startsWith(name + "=")) {
                    return arguments[i].substring(name.length() + 1);
                }
                if (arguments[i].equals(name) && i + 1 < arguments.length) {
                    return arguments[i + 1];
                }
            }
        }
        return "";
    }
}
