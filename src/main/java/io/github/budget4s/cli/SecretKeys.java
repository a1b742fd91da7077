package io.github.budget4s.cli;

import io.github.budget4s.read.age.AgeFormat;
import io.github.budget4s.read.source.Unlocking;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Knows the files of the secret keys that open encrypted files. */
public final class SecretKeys {

    private static final String VARIABLE = "BUDGET4S_IDENTITY";

    private final List<String> files = new ArrayList<>();

    SecretKeys(Map<String, String> variables) {
        String named = variables.getOrDefault(VARIABLE, "");
        if (!named.isEmpty()) {
            files.add(named);
        }
    }

    /** Adds files that the user named. */
    public void add(List<String> named) {
        files.addAll(named);
    }

    /**
     * Returns what opens files.
     *
     * @param place where a file is that the user named
     */
    Unlocking unlocking(Function<String, Path> place) {
        return AgeFormat.unlocking(() -> files.stream().map(place).toList());
    }
}
