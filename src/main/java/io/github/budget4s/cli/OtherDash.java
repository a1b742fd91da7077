package io.github.budget4s.cli;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine;

/**
 * Knows options that a Chinese input method, or a word processor, gave another dash: {@code —total} would be looked for
 * as a file.
 *
 * @param found as it stands
 * @param expected the option as it should be
 */
record OtherDash(String found, String expected) {

    private static final Pattern DASHED =
            Pattern.compile("(?=-?[^-\\w])([-‐‑‒–—―－−﹣⁃ー一~～]{1,2})([A-Za-z][\\w-]*)(=.*)?");

    /** Finds the first such argument that is an option when its dash is put right. */
    static Optional<OtherDash> find(CommandLine commandLine, String... arguments) {
        if (Arrays.stream(arguments)
                .noneMatch(argument -> DASHED.matcher(argument).matches())) {
            return Optional.empty();
        }
        Set<String> options = new HashSet<>();
        addOptions(commandLine, options);
        for (String argument : arguments) {
            Matcher dashed = DASHED.matcher(argument);
            if (dashed.matches()) {
                String name = dashed.group(2);
                String expected = (name.length() == 1 ? "-" : "--") + name;
                if (options.contains(expected)) {
                    return Optional.of(new OtherDash(dashed.group(1) + name, expected));
                }
            }
        }
        return Optional.empty();
    }

    private static void addOptions(CommandLine commandLine, Set<String> options) {
        options.addAll(commandLine.getCommandSpec().optionsMap().keySet());
        commandLine.getSubcommands().values().forEach(inner -> addOptions(inner, options));
    }
}
