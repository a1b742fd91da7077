package io.github.budget4s.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.budget4s.domain.problem.RefusedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class ResultFolderTest {

    private static final List<String> ALL = List.of("a.csv", "b.csv");

    @TempDir
    private Path parent = Path.of("");

    private static void keep(Path parent, String... files) throws IOException {
        try (ResultFolder folder = ResultFolder.open(parent, "checks")) {
            for (String file : files) {
                Files.writeString(folder.file(file), "new");
            }
            folder.publish("2026-07-02", ALL);
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals(WrittenFiles.LIST))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void theFilesComeTogetherAndNothingElseStays() throws IOException {
        keep(parent.resolve("checks/deep"), "a.csv", "b.csv");

        assertThat(names(parent.resolve("checks/deep"))).containsExactly("2026-07-02");
        assertThat(names(parent.resolve("checks/deep/2026-07-02"))).containsExactly("a.csv", "b.csv");
    }

    @Test
    void aSecondRunReplacesItsFilesAndLeavesOthers() throws IOException {
        Path day = Files.createDirectory(parent.resolve("2026-07-02"));
        Files.writeString(day.resolve("mine.txt"), "old");
        keep(parent, "a.csv", "b.csv");

        keep(parent, "a.csv");

        assertThat(names(day)).containsExactly("a.csv", "mine.txt");
        assertThat(day.resolve("a.csv")).hasContent("new");
        assertThat(day.resolve("mine.txt")).hasContent("old");
    }

    @Test
    void whatSomebodyHasAddedToIsNotReplaced() throws IOException {
        keep(parent, "a.csv", "b.csv");
        Path day = parent.resolve("2026-07-02");
        Files.writeString(day.resolve("b.csv"), "new, and what I found");

        assertThatThrownBy(() -> keep(parent, "a.csv")).isInstanceOfSatisfying(RefusedException.class, refused -> {
            assertThat(refused.reason()).isEqualTo(RefusedException.Reason.OUTPUT);
            assertThat(refused.problems())
                    .extracting(problem -> String.valueOf(problem.location()))
                    .containsExactly("checks/2026-07-02/b.csv");
        });
        assertThat(day.resolve("b.csv")).hasContent("new, and what I found");
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void noLinkLeadsOutOfTheFolder() throws IOException {
        Path elsewhere = Files.createDirectory(parent.resolve("elsewhere"));
        Path theirs = Files.writeString(elsewhere.resolve("a.csv"), "theirs");
        Path checks = Files.createDirectory(parent.resolve("checks"));

        Files.createSymbolicLink(checks.resolve(".work-1"), elsewhere);
        keep(checks, "a.csv");
        Files.createSymbolicLink(checks.resolve("2026-07-03"), elsewhere);
        assertThatThrownBy(() -> {
                    try (ResultFolder folder = ResultFolder.open(checks, "checks")) {
                        Files.writeString(folder.file("a.csv"), "new");
                        folder.publish("2026-07-03", ALL);
                    }
                })
                .isInstanceOf(RefusedException.class);
        Files.createSymbolicLink(checks.resolve(".lock"), theirs);
        assertThatThrownBy(() -> keep(checks, "a.csv")).isInstanceOf(RefusedException.class);
        Files.delete(checks.resolve(".lock"));
        Files.createLink(checks.resolve(".lock"), theirs);
        assertThatThrownBy(() -> keep(checks, "a.csv")).isInstanceOf(RefusedException.class);

        assertThat(theirs).hasContent("theirs");
        assertThat(names(elsewhere)).containsExactly("a.csv");
    }

    @Test
    void aRunThatFailsLeavesTheOldFilesAlone() throws IOException {
        keep(parent, "a.csv");

        try (ResultFolder folder = ResultFolder.open(parent, "checks")) {
            Files.writeString(folder.file("a.csv"), "half");
        }

        assertThat(names(parent)).containsExactly("2026-07-02");
        assertThat(parent.resolve("2026-07-02/a.csv")).hasContent("new");
    }

    @Test
    void whatRunsThatDiedHaveLeftGoes() throws IOException {
        Files.writeString(Files.createDirectory(parent.resolve(".work-dead")).resolve("a.csv"), "half");
        Files.writeString(Files.createDirectory(parent.resolve(".lock")).resolve("pid"), "1\n");

        keep(parent, "a.csv");

        assertThat(names(parent)).containsExactly("2026-07-02");
    }

    @Test
    void runsAtOnceDoOneAfterTheOther() throws Exception {
        AtomicInteger inside = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Future<Integer>> most = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            most.add(threads.submit(() -> {
                try (ResultFolder folder = ResultFolder.open(parent, "checks")) {
                    int together = inside.incrementAndGet();
                    Files.writeString(folder.file("a.csv"), "new");
                    folder.publish("2026-07-02", ALL);
                    inside.decrementAndGet();
                    return together;
                }
            }));
        }
        threads.shutdown();

        assertThat(threads.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        for (Future<Integer> each : most) {
            assertThat(each.get()).isEqualTo(1);
        }
        assertThat(names(parent)).containsExactly("2026-07-02");
    }

    @Test
    void aFileInPlaceOfTheFolderIsRefused() throws IOException {
        Path file = Files.writeString(parent.resolve("checks"), "a file");

        assertThatThrownBy(() -> keep(file, "a.csv")).isInstanceOf(RefusedException.class);
        assertThat(file).hasContent("a file");
    }
}
