package io.github.budget4s.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Runs what the fuzzer once found, and some seeds with a few bytes changed, through each reader. */
class FuzzCorpusTest {

    private static final Path HOME = Path.of(System.getProperty("budget4s.home", "."));
    private static final int CHANGED = 40;

    @ParameterizedTest
    @EnumSource(FuzzedReader.class)
    void noBytesAreABug(FuzzedReader reader) throws IOException {
        Path folder = reader.folder(HOME);
        List<Path> seeds = reader.seeds(HOME);
        assertThat(seeds).isNotEmpty();
        Path found =
                HOME.resolve("src/test/resources/fuzz").resolve(reader.name().toLowerCase(Locale.ROOT));
        if (Files.isDirectory(found)) {
            try (Stream<Path> files = Files.list(found)) {
                for (Path file : (Iterable<Path>) files.sorted()::iterator) {
                    check(reader, folder, Files.readAllBytes(file), file.toString());
                }
            }
        }
        Random random = new Random(reader.ordinal());
        for (int i = 0; i < CHANGED; i++) {
            Path seed = seeds.get(random.nextInt(seeds.size()));
            byte[] bytes = Files.readAllBytes(seed);
            for (int change = 0; change < 3 && bytes.length > 0; change++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            check(reader, folder, bytes, seed + " changed, " + i);
        }
    }

    private static void check(FuzzedReader reader, Path folder, byte[] bytes, String what) {
        assertThatCode(() -> FuzzTarget.check(reader, folder, bytes)).as(what).doesNotThrowAnyException();
    }
}
