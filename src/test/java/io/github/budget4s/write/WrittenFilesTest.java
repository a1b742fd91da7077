package io.github.budget4s.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class WrittenFilesTest {

    @TempDir
    private Path folder = Path.of("");

    private void write(String file, String text) {
        OutputFile.writeListed(folder.resolve(file), file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    private Path list() {
        return folder.resolve(WrittenFiles.LIST);
    }

    @Test
    void knowsAFileUntilItIsChanged() throws IOException {
        write("a.csv", "1");
        Path file = folder.resolve("a.csv");
        assertThat(WrittenFiles.isOurs(file)).isTrue();

        Files.writeString(file, "2");
        assertThat(WrittenFiles.isOurs(file)).isFalse();

        write("a.csv", "2");
        assertThat(WrittenFiles.isOurs(file)).isTrue();
    }

    @Test
    void theSameResultIsEnteredOnce() throws IOException {
        for (int i = 0; i < 3; i++) {
            write("a.csv", "1");
        }
        assertThat(Files.readAllLines(list())).hasSize(1);
    }

    @Test
    void whoWritesOneFileEachMinuteFillsNoList() throws IOException {
        write("kept.csv", "1");
        for (int i = 0; i < 4_000; i++) {
            Files.writeString(list(), "%064x  a.csv\n".formatted(i), StandardOpenOption.APPEND);
        }
        write("a.csv", "1");
        write("a.csv", "2");

        assertThat(Files.readAllLines(list())).hasSizeLessThan(6);
        assertThat(WrittenFiles.isOurs(folder.resolve("a.csv"))).isTrue();
        assertThat(WrittenFiles.isOurs(folder.resolve("kept.csv"))).isTrue();
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    @Timeout(value = 20, unit = TimeUnit.SECONDS)
    void waitsForNobodyWhereAPipeStandsForTheList() throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("mkfifo", list().toString()).start().waitFor())
                .isZero();

        write("a.csv", "1");

        assertThat(folder.resolve("a.csv")).hasContent("1");
        assertThat(WrittenFiles.isOurs(folder.resolve("a.csv"))).isFalse();
    }
}
