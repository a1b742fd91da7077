package io.github.budget4s.cli;

import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import io.github.budget4s.render.language.Language;
import io.github.budget4s.render.language.Localizer;
import io.github.budget4s.write.ClosedPipeException;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/** Runs one command line from its arguments to its exit code. */
public final class Program {

    private static final String OPTION = "--lang";

    private Program() {}

    /** Runs a command in an environment, which may be a process's or a test's. */
    public static int run(Environment environment, String... arguments) {
        Session session = new Session(environment, new Localizer(language(environment, arguments)));
        CommandLine commandLine = CommandLineFactory.create(session, arguments);
        Failures failures = new Failures(session);
        if (arguments.length == 0) {
            session.tell(CommandLineFactory.usage(session, commandLine).stripTrailing());
            return ExitCode.USAGE;
        }
        commandLine.setExecutionStrategy(parsed -> {
            try {
                return execute(session, parsed);
            } catch (ClosedPipeException | RefusedException e) {
                return failures.onExecution(e, commandLine, parsed);
            }
        });
        try {
            return session.audit().finish(commandLine.execute(arguments), arguments);
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
        session.writeResult(out -> out.write(text.getBytes(session.outputCharset())));
    }

    /** Looks for {@code --lang} before anything is parsed: what is wrong with the rest is told in that language. */
    private static Language language(Environment environment, String... arguments) {
        for (int i = 0; i < arguments.length; i++) {
            String value = arguments[i].startsWith(OPTION + "=")
                    ? arguments[i].substring(OPTION.length() + 1)
                    : arguments[i].equals(OPTION) && i + 1 < arguments.length ? arguments[i + 1] : "";
            for (Language language : Language.values()) {
                if (language.name().equalsIgnoreCase(value)) {
                    return language;
                }
            }
        }
        return Language.of(environment.locale());
    }
}
