package io.github.budget4s.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * Holds everything outside the program that it may look at, so that a test can stand in for all of it.
 *
 * @param in standard input
 * @param out standard output, not buffered
 * @param err standard error, not buffered
 * @param workingDirectory what relative file names start from
 * @param environment the environment's variables
 * @param locale the user's locale, which gives the language
 * @param terminal what is known of the terminal
 */
public record Surroundings(
        InputStream in,
        OutputStream out,
        OutputStream err,
        Path workingDirectory,
        Map<String, String> environment,
        Locale locale,
        Terminal terminal) {

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
}
