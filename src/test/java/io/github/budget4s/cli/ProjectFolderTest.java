package io.github.budget4s.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.budget4s.golden.CommandRun;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectFolderTest {

    @TempDir
    private Path folder = Path.of("");

    private Path inner = Path.of("");

    @BeforeEach
    void makeAProjectWithAFolderInIt() throws IOException {
        Files.writeString(
                folder.resolve("sales.csv"),
                IntStream.range(0, 36)
                        .mapToObj(month -> "%d-%02d,%d".formatted(2023 + month / 12, month % 12 + 1, 10 + month % 7))
                        .collect(Collectors.joining("\n", "month,units\n", "\n")));
        Files.writeString(folder.resolve("budget4s.yaml"), "year: 2026\nsales: sales.csv\n");
        inner = Files.createDirectories(folder.resolve("reports/2026"));
    }

    private CommandRun run(Path where, String... arguments) {
        return CommandRun.of(where, new ByteArrayInputStream(new byte[0]), 0, Locale.ENGLISH, arguments);
    }

    @Test
    void aFolderInsideTheProjectBelongsToIt() {
        CommandRun run = run(inner, "allocate", "--total", "1000000");

        assertThat(run.out())
                .isEqualTo(run(folder, "allocate", "--total", "1000000").out());
        assertThat(run.err()).contains("The project is ../../budget4s.yaml, above this folder.");
    }

    @Test
    void quietSaysNothingOfIt() {
        assertThat(run(inner, "allocate", "--total", "1000000", "-q").err()).isEmpty();
    }

    @Test
    void theNearestProjectCounts() throws IOException {
        Files.writeString(inner.resolve("budget4s.yaml"), "year: 2026\n");

        assertThat(run(inner, "allocate", "--total", "1000000").err()).contains("no sales history");
        assertThat(run(inner, "-C", "../..", "allocate", "--total", "1000000").code())
                .isZero();
    }

    @Test
    void theFolderIsNamedBeforeTheCommandOrBehindIt() {
        String expected = run(folder, "allocate", "--total", "1000000").out();

        assertThat(run(inner, "-C", "../..", "allocate", "--total", "1000000").out())
                .isEqualTo(expected);
        assertThat(run(inner, "--project=../..", "allocate", "--total", "1000000")
                        .out())
                .isEqualTo(expected);
        assertThat(run(inner, "allocate", "-qC", "../..", "--total", "1000000").out())
                .isEqualTo(expected);
        assertThat(run(inner, "allocate", "-C../..", "--total", "1000000").out())
                .isEqualTo(expected);
    }

    @Test
    void aFolderWithoutAProjectThatIsNamedIsRefused() {
        assertThat(run(folder, "-C", "reports", "allocate", "--total", "1000000")
                        .code())
                .isEqualTo(66);
    }
}
