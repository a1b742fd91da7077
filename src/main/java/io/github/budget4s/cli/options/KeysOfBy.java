package io.github.budget4s.cli.options;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Knows the keys of {@code --by}, which people write as options of their own: {@code --channel}, {@code --渠道}. */
public final class KeysOfBy {

    private static final String BY = "--by";

    private KeysOfBy() {}

    /** Returns what was meant, {@code --by channel}; nothing where the command has no such key. */
    public static Optional<String> find(CommandSpec command, String name) {
        OptionSpec by = command.optionsMap().get(BY);
        if (by == null || by.completionCandidates() == null) {
            return Optional.empty();
        }
        List<String> keys = choices(by);
        String word = name.replaceFirst("^-+", "");
        return (keys.contains(word) ? Optional.of(word) : OtherWords.choice(word, keys)).map(key -> BY + " " + key);
    }

    /** Lists what an option or argument may be. */
    public static List<String> choices(ArgSpec argument) {
        List<String> choices = new ArrayList<>();
        argument.completionCandidates().forEach(choices::add);
        return choices;
    }
}
