package io.github.budget4s.golden;

import io.github.budget4s.cli.Environment;
import io.github.budget4s.cli.Environment.Terminal;
import io.github.budget4s.cli.Program;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Holds what a command printed and how it ended.
 *
 * @param out standard output as text
 * @param err standard error as text
 * @param code the exit code
 */
public record CommandRun(String out, String err, int code) {

    private static final Pattern WORD = Pattern.compile("'([^']*)'|\"([^\"]*)\"|(\\S+)");

    /**
     * Runs a command line as a shell would, in a folder, with its standard input taken from behind {@code <}.
     *
     * @param columns how wide the terminal is; 0 for none
     */
    public static CommandRun of(Path folder, String commandLine, int columns) {
        List<String> words = words(commandLine);
        if (words.isEmpty() || !words.get(0).endsWith("budget4s")) {
            throw new IllegalArgumentException("not a budget4s command: " + commandLine);
        }
        words.remove(0);
        try (InputStream in = standardInput(folder, words)) {
            return of(folder, in, columns, Locale.ENGLISH, words.toArray(String[]::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs a command with its arguments as they are. */
    public static CommandRun of(Path folder, InputStream in, int columns, Locale locale, String... arguments) {
        return of(folder, Map.of(), in, columns, locale, arguments);
    }

    /** Runs a command with its arguments as they are, with more variables in its environment. */
    public static CommandRun of(
            Path folder,
            Map<String, String> variables,
            InputStream in,
            int columns,
            Locale locale,
            String... arguments) {
        Map<String, String> all = new HashMap<>(variables);
        all.put("NO_COLOR", "1");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Environment environment = new Environment(
                in,
                out,
                err,
                folder,
                all,
                locale,
                new Terminal(columns > 0, false, false, columns, StandardCharsets.UTF_8));
        int code = Program.run(environment, arguments);
        return new CommandRun(out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8), code);
    }

    private static InputStream standardInput(Path folder, List<String> words) throws IOException {
        int redirection = words.indexOf("<");
        if (redirection < 0) {
            return new ByteArrayInputStream(new byte[0]);
        }
        Path file = folder.resolve(words.get(redirection + 1));
        words.subList(redirection, redirection + 2).clear();
        return Files.newInputStream(file);
    }

    private static List<String> words(String commandLine) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(commandLine);
        while (matcher.find()) {
            for (int group = 1; group <= 3; group++) {
                if (matcher.group(group) != null) {
                    words.add(matcher.group(group));
                }
            }
        }
        return words;
    }

    /** Leaves out where the test happens to run: no promise is made of it. */
    CommandRun withoutPath(Path path) {
        return new CommandRun(out, err.replace(path.toString(), ""), code);
    }
}
