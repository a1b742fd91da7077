package io.github.budget4s.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Holds everything outside the program that it may look at, so that a test can stand in for all of it.
 *
 * @param in standard input
 * @param out standard output, not buffered
 * @param err standard error, not buffered
 * @param workingDirectory what relative file names start from
 * @param variables the environment variables
 * @param locale the user's locale, which gives the language
 * @param terminal what is known of the terminal
 * @param operator who runs the program, and when
 */
public record Environment(
        InputStream in,
        OutputStream out,
        OutputStream err,
        Path workingDirectory,
        Map<String, String> variables,
        Locale locale,
        Terminal terminal,
        Operator operator) {

    /** Knows nothing of who runs the program; the clock is the machine's. */
    public Environment(
            InputStream in,
            OutputStream out,
            OutputStream err,
            Path workingDirectory,
            Map<String, String> variables,
            Locale locale,
            Terminal terminal) {
        this(in, out, err, workingDirectory, variables, locale, terminal, Operator.unknown());
    }

    /** Returns whether colours are to be shown on a stream. */
    public boolean hasColor(ColorChoice choice, boolean terminal) {
        return switch (choice) {
            case ALWAYS -> true;
            case NEVER -> false;
            case AUTO ->
                variable("NO_COLOR").isEmpty()
                        && (isSet("FORCE_COLOR")
                                || isSet("CLICOLOR_FORCE")
                                || (terminal && !variable("TERM").equals("dumb")));
        };
    }

    /** Returns an environment variable; empty where it is not set. */
    String variable(String name) {
        return variables.getOrDefault(name, "");
    }

    /** Returns how the program was called, {@code scripts/budget4s}; its name where the launcher does not say. */
    String command() {
        return variables.getOrDefault("BUDGET4S_COMMAND", "budget4s");
    }

    private boolean isSet(String name) {
        return !variable(name).isEmpty() && !variable(name).equals("0");
    }

    /**
     * Says what standard output and standard error are.
     *
     * @param output whether standard output is a terminal
     * @param error whether standard error is a terminal
     * @param pipe whether standard output is known to be a pipe
     * @param columns how wide the terminal is; 0 when unknown
     * @param charset the encoding the terminal shows
     */
    public record Terminal(boolean output, boolean error, boolean pipe, int columns, Charset charset) {}

    /**
     * Says who runs the program, and when.
     *
     * @param user the name under which the machine knows the user, which takes a start some milliseconds to find out
     * @param clock the machine's clock, which only records of what was done look at
     * @param passphrases asks for a passphrase
     */
    public record Operator(Supplier<String> user, InstantSource clock, Passphrases passphrases) {

        /** Nobody is known, and nobody can be asked. */
        static Operator unknown() {
            return new Operator(() -> "unknown", InstantSource.system(), prompt -> Optional.empty());
        }
    }

    /** Asks for a passphrase on a terminal, without showing it. */
    @FunctionalInterface
    public interface Passphrases {
        /**
         * Asks.
         *
         * @return what was typed; empty when there is no terminal, or its end was reached
         */
        Optional<char[]> ask(String prompt);
    }
}
