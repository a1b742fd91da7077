package io.github.budget4s.fuzz;

import io.github.budget4s.golden.CommandRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What scripts/fuzz has Jazzer call: a finding is a bug that the program admits, a hang, or more than the memory. */
public final class FuzzTarget {

    /** As the table of exit codes has a fault of the program. */
    private static final int BUG = 70;

    private static @Nullable FuzzedReader reader;
    private static @Nullable Path folder;

    private FuzzTarget() {}

    /** Writes the inputs to begin with: the reader, the home of the repository, the folder for them. */
    public static void main(String[] arguments) throws IOException {
        FuzzedReader wanted = FuzzedReader.valueOf(arguments[0].toUpperCase(Locale.ROOT));
        List<Path> seeds = wanted.seeds(Path.of(arguments[1]));
        for (int i = 0; i < seeds.size(); i++) {
            if (Files.size(seeds.get(i)) < FuzzedReader.LONGEST) {
                Files.copy(seeds.get(i), Path.of(arguments[2], "seed-" + i));
            }
        }
    }

    /** Is called first, with the reader and the home of the repository. */
    public static void fuzzerInitialize(String[] arguments) throws IOException {
        reader = FuzzedReader.valueOf(arguments[0].toUpperCase(Locale.ROOT));
        folder = reader.folder(Path.of(arguments[1]));
        // The first run loads classes, which is not to count.
        reader.run(folder, new byte[0]);
    }

    /** Is called with each input. */
    public static void fuzzerTestOneInput(byte[] bytes) {
        check(Objects.requireNonNull(reader), Objects.requireNonNull(folder), bytes);
    }

    static void check(FuzzedReader reader, Path folder, byte[] bytes) {
        CommandRun run = reader.run(folder, bytes);
        if (run.code() == BUG) {
            throw new IllegalStateException(run.err());
        }
    }
}
