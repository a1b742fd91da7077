package io.github.budget4s.cli.manual;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Describes an option with what the help says of it.
 *
 * @param names its names, the short one first
 * @param description what it is for
 * @param values the values that it takes, where they are so few that the program names them
 * @param spec what picocli knows of it
 */
record DescribedOption(List<String> names, String description, List<String> values, OptionSpec spec) {

    /** The labels of what is a file or a folder. */
    static final Set<String> FILES = Set.of("FILE", "DIR");

    private static final Pattern FIRST_SENTENCE = Pattern.compile("(?<=[.;:])\\s.*|(?<=[。；：]).*", Pattern.DOTALL);

    static DescribedOption of(OptionSpec option) {
        return new DescribedOption(List.of(option.names()), plain(option.description()), candidates(option), option);
    }

    /** Lists the values that an option or an argument takes; none where they are not named. */
    static List<String> candidates(ArgSpec argument) {
        List<String> values = new ArrayList<>();
        if (argument.completionCandidates() != null) {
            argument.completionCandidates().forEach(values::add);
        }
        return List.copyOf(values);
    }

    /** Returns a text of the help on one line: there a line ends with %n, and %% is a percent sign. */
    static String plain(String... lines) {
        return String.join(" ", lines).replace("%n", " ").replace("%%", "%");
    }

    /** Returns whether a value belongs to it. */
    boolean hasValue() {
        return spec.arity().max() > 0;
    }

    /** Returns whether its value is a file or a folder. */
    boolean takesFiles() {
        return FILES.contains(spec.paramLabel());
    }

    /** Returns the description up to its first stop, without that. */
    String summary() {
        return firstSentence(description);
    }

    /** Returns a text up to its first stop, without that. */
    static String firstSentence(String text) {
        return FIRST_SENTENCE.matcher(text).replaceFirst("").replaceFirst("[.;:。；：]$", "");
    }
}
