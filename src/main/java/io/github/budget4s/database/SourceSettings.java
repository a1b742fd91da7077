package io.github.budget4s.database;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What the user's own machine says of databases, which no project can.
 *
 * @param variables those of the environment
 * @param inProject where a file is that the project names
 * @param drivers the folder of drivers
 * @param writable says which files with a database may be written
 * @param dryRun takes each statement instead of the engine; null where they are run
 */
public record SourceSettings(
        Map<String, String> variables,
        Function<String, Path> inProject,
        Path drivers,
        Predicate<Path> writable,
        @Nullable Consumer<String> dryRun) {

    /** Names the machines that may be asked besides this one, with commas between them. */
    public static final String HOSTS = "BUDGET4S_HOSTS";

    Set<String> hosts() {
        Set<String> hosts = new TreeSet<>();
        for (String each : variables.getOrDefault(HOSTS, "").split("[,\\s]+")) {
            if (!each.isEmpty()) {
                hosts.add(each);
            }
        }
        return hosts;
    }
}
