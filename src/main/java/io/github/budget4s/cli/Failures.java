package io.github.budget4s.cli;

import io.github.budget4s.cli.options.KeysOfBy;
import io.github.budget4s.cli.options.OtherWords;
import io.github.budget4s.cli.options.UnknownOption;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.message.SpellingSuggestion;
import io.github.budget4s.domain.problem.Problem;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.write.ClosedPipeException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Prints what went wrong, once, in the user's language, and finds the exit code for it. */
final class Failures {

    private final Session session;

    Failures(Session session) {
        this.session = session;
    }

    /** Prints what is wrong with the command line. */
    int onUsage(ParameterException failure, String[] arguments) {
        session.tell(List.of(new Problem(null, usageMessage(failure, arguments))), 1);
        tellWhereHelpIs(failure.getCommandLine());
        return ExitCode.USAGE;
    }

    /** Names the help by the command as it was called, so that it can be copied. */
    private void tellWhereHelpIs(CommandLine commandLine) {
        String own = commandLine.getCommandSpec().root().name();
        String name = commandLine.getCommandSpec().qualifiedName();
        session.tell(session.localizer()
                .text("usage.see-help", session.environment().command() + name.substring(own.length())));
    }

    private Message usageMessage(ParameterException failure, String... arguments) {
        if (failure instanceof UnmatchedArgumentException unmatched) {
            return unmatched(
                    unmatched.getCommandLine(), unmatched.getUnmatched().get(0));
        }
        if (failure.getCause() instanceof UnknownOption unknown) {
            return unmatched(failure.getCommandLine(), unknown.name());
        }
        if (failure instanceof MissingParameterException missing
                && !missing.getMissing().isEmpty()) {
            ArgSpec first = missing.getMissing().get(0);
            if (!isGiven(first, arguments) && first.completionCandidates() != null) {
                return Message.of("usage.not-given-choice", label(first), KeysOfBy.choices(first));
            }
            return Message.of(isGiven(first, arguments) ? "usage.missing" : "usage.not-given", label(first));
        }
        if (failure instanceof OverwrittenOptionException overwritten) {
            return Message.of("usage.given-twice", label(overwritten.getOverwritten()));
        }
        ArgSpec argument = failure.getArgSpec();
        String option = argument == null ? "" : label(argument);
        if (failure.getCause() instanceof TypeConversionException reason) {
            return Message.of("usage.value", option, String.valueOf(reason.getMessage()));
        }
        return Message.of("usage.other", String.valueOf(failure.getMessage()));
    }

    /** An argument has no name: it is there or not. */
    private static boolean isGiven(ArgSpec missing, String... arguments) {
        return missing.isOption()
                && Arrays.stream(((OptionSpec) missing).names())
                        .anyMatch(name -> Arrays.asList(arguments).contains(name));
    }

    private Message unmatched(CommandLine commandLine, String found) {
        boolean option = found.startsWith("-");
        List<String> known = option
                ? commandLine.getCommandSpec().optionsMap().keySet().stream()
                        .sorted()
                        .toList()
                : List.copyOf(commandLine.getSubcommands().keySet());
        String name = option && found.contains("=") ? found.substring(0, found.indexOf('=')) : found;
        String key = option ? "usage.unknown-option" : known.isEmpty() ? "usage.not-expected" : "usage.unknown-command";
        Optional<String> begun = known.stream()
                .filter(each -> option && name.startsWith(each + "-"))
                .findFirst();
        if (ProgramItself.isNamed(name)) {
            return Message.of("usage.program-again", name);
        }
        if (known.isEmpty()
                && !option
                && KeysOfBy.find(commandLine.getCommandSpec(), name).isPresent()) {
            return Message.of("usage.not-expected-key", name);
        }
        if (known.isEmpty() && isFile(name)) {
            return Message.of("usage.not-expected-file", name);
        }
        Optional<String> chosen = option ? KeysOfBy.find(commandLine.getCommandSpec(), name) : Optional.empty();
        return begun.or(() -> chosen)
                .or(() -> SpellingSuggestion.of(name, known))
                .or(() -> option
                        ? OtherWords.option(name, known)
                        : OtherWords.command(name).or(() -> OtherWords.choice(name, known)))
                .map(nearest -> Message.of(key + "-nearest", name, nearest))
                .orElse(Message.of(key, name, known));
    }

    private boolean isFile(String name) {
        try {
            return Files.exists(session.environment().workingDirectory().resolve(name));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private static String label(ArgSpec argument) {
        return argument.isOption() ? ((OptionSpec) argument).longestName() : argument.paramLabel();
    }

    /** Prints why a command could not be carried out. */
    int onExecution(Exception failure, CommandLine commandLine, ParseResult parsed) {
        if (failure instanceof ClosedPipeException) {
            return ExitCode.OK;
        }
        if (failure instanceof RefusedException refused) {
            session.tell(refused.problems(), refused.count());
            if (refused.reason() == RefusedException.Reason.USAGE) {
                tellWhereHelpIs(commandLine);
            }
            if (isVerbose(parsed)) {
                session.tell(stackTrace(refused));
            }
            return ExitCode.of(refused.reason());
        }
        int code = onFault(failure);
        if (isVerbose(parsed)) {
            session.tell(stackTrace(failure));
        }
        return code;
    }

    /** Prints a fault of the program's own; that there is more data than memory is none. */
    int onFault(Throwable failure) {
        if (failure instanceof OutOfMemoryError) {
            long megabytes = Runtime.getRuntime().maxMemory() >> 20;
            List<String> files = session.audit().largestInputs();
            Message message = files.isEmpty()
                    ? Message.of("usage.memory", megabytes)
                    : Message.of("usage.memory-files", megabytes, files);
            session.tell(List.of(new Problem(null, message)), 1);
            return ExitCode.DATA;
        }
        session.tell(List.of(new Problem(null, Message.of("usage.bug", failure.toString()))), 1);
        return ExitCode.INTERNAL;
    }

    private static boolean isVerbose(ParseResult parsed) {
        ParseResult last = parsed;
        while (last.hasSubcommand()) {
            last = last.subcommand();
        }
        return last.hasMatchedOption("-v");
    }

    private static String stackTrace(Exception failure) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        return trace.toString().lines().collect(Collectors.joining("\n"));
    }
}
