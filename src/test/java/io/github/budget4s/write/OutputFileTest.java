package io.github.budget4s.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFileTest {

    @TempDir
    Path directory = Path.of("");

    private static OutputFile.Content text(String text) {
        return out -> out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void refuses(Path path, OutputFile.Content content, Reason reason, String key) {
        assertThatThrownBy(() -> OutputFile.write(path, "out.csv", content))
                .isInstanceOfSatisfying(RefusedException.class, refused -> {
                    assertThat(refused.reason()).isEqualTo(reason);
                    assertThat(refused.problems().get(0).message().key()).isEqualTo(key);
                    assertThat(String.valueOf(refused.problems().get(0).location()))
                            .isEqualTo("out.csv");
                });
    }

    private void hasOnly(String... names) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files.map(file -> String.valueOf(file.getFileName()))).containsExactlyInAnyOrder(names);
        }
    }

    private static void assumePosix() {
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
    }

    /** A day old they are of programs that were killed; younger ones may still be written. */
    @Test
    void removesWhatKilledProgramsLeft() throws IOException {
        Path old = Files.writeString(directory.resolve(".budget4s-old.tmp"), "half");
        Files.writeString(directory.resolve(".budget4s-new.tmp"), "half");
        Files.writeString(directory.resolve("mine.tmp"), "mine");
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofDays(2))));

        OutputFile.write(directory.resolve("out.csv"), "out.csv", text("new"));

        hasOnly("out.csv", ".budget4s-new.tmp", "mine.tmp");
    }

    @Test
    void writesANewFileAndReplacesAnOldOne() throws IOException {
        Path file = directory.resolve("预算.csv");

        OutputFile.write(file, "out.csv", text("a longer text than the next one"));
        OutputFile.write(file, "out.csv", text("new"));

        assertThat(file).hasContent("new");
        hasOnly("预算.csv");
    }

    @Test
    void writesAFileWhoseNameIsAsLongAsNamesMayBe() {
        Path file = directory.resolve("预".repeat(80) + ".csv");

        OutputFile.write(file, "out.csv", text("new"));

        assertThat(file).hasContent("new");
    }

    @Test
    void leavesTheOldFileWhereTheContentFailsHalfway() throws IOException {
        Path file = Files.writeString(directory.resolve("out.csv"), "old");
        String much = "x".repeat(100_000);

        refuses(
                file,
                out -> {
                    text(much).writeTo(out);
                    throw new IOException("no more");
                },
                Reason.INPUT_OUTPUT,
                "output.failed");
        assertThatThrownBy(() -> OutputFile.write(file, "out.csv", out -> {
                    text(much).writeTo(out);
                    throw new IllegalStateException("a fault of the program");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(file).hasContent("old");
        hasOnly("out.csv");
    }

    @Test
    void leavesNothingWhereANewFileFails() throws IOException {
        refuses(
                directory.resolve("out.csv"),
                out -> {
                    throw new IOException();
                },
                Reason.INPUT_OUTPUT,
                "output.failed");

        hasOnly();
    }

    @Test
    void replacesWhatALinkPointsToAndKeepsTheLink() throws IOException {
        assumePosix();
        Path folder = Files.createDirectory(directory.resolve("folder"));
        Path file = Files.writeString(folder.resolve("out.csv"), "old");
        Path link = Files.createSymbolicLink(directory.resolve("link.csv"), Path.of("folder/out.csv"));

        OutputFile.write(link, "out.csv", text("new"));

        assertThat(link).isSymbolicLink();
        assertThat(file).hasContent("new").isRegularFile();
        hasOnly("folder", "link.csv");
    }

    @Test
    void createsWhatALinkPointsToAndKeepsTheLink() throws IOException {
        assumePosix();
        Path folder = Files.createDirectory(directory.resolve("folder"));
        Path middle = Files.createSymbolicLink(folder.resolve("middle.csv"), Path.of("out.csv"));
        Path link = Files.createSymbolicLink(directory.resolve("link.csv"), Path.of("folder/middle.csv"));

        OutputFile.write(link, "out.csv", text("new"));

        assertThat(link).isSymbolicLink();
        assertThat(middle).isSymbolicLink();
        assertThat(folder.resolve("out.csv")).hasContent("new");
    }

    @Test
    void refusesLinksInACircle() throws IOException {
        assumePosix();
        Path one = directory.resolve("one");
        Files.createSymbolicLink(one, Path.of("other"));
        Files.createSymbolicLink(directory.resolve("other"), Path.of("one"));

        refuses(one, text("new"), Reason.OUTPUT, "output.failed");
        assertThat(one).isSymbolicLink();
    }

    @Test
    void keepsThePermissionsOfTheOldFile() throws IOException {
        assumePosix();
        Path file = Files.writeString(directory.resolve("out.csv"), "old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw--w-"));

        OutputFile.write(file, "out.csv", text("new"));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-rw--w-");
        assertThat(file).hasContent("new");
    }

    @Test
    void givesANewFileThePermissionsThatFilesGetHere() throws IOException {
        assumePosix();
        Path usual = Files.writeString(directory.resolve("usual.csv"), "");
        Path file = directory.resolve("out.csv");

        OutputFile.write(file, "out.csv", text("new"));

        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(Files.getPosixFilePermissions(usual));
    }

    @Test
    void refusesAFolderAndAFolderThatIsNotThere() throws IOException {
        refuses(directory, text("new"), Reason.OUTPUT, "output.directory");
        refuses(directory.resolve("none/out.csv"), text("new"), Reason.OUTPUT, "output.no-folder");
        Files.writeString(directory.resolve("file"), "");
        refuses(directory.resolve("file/out.csv"), text("new"), Reason.OUTPUT, "output.no-folder");
    }

    @Test
    void refusesAFileThatMayNotBeWritten() throws IOException {
        assumePosix();
        Path file = Files.writeString(directory.resolve("out.csv"), "old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
        // The superuser may write everywhere.
        assumeFalse(Files.isWritable(file));

        refuses(file, text("new"), Reason.OUTPUT, "output.read-only");
        assertThat(file).hasContent("old");
    }

    @Test
    void refusesAFolderThatMayNotBeWrittenTo() throws IOException {
        assumePosix();
        Path folder = Files.createDirectory(directory.resolve("folder"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
        assumeFalse(Files.isWritable(folder));

        refuses(folder.resolve("out.csv"), text("new"), Reason.OUTPUT, "output.failed");
    }

    @Test
    void refusesAFolderInWhichNobodyCanCreateFiles() {
        Path processes = Path.of("/proc");
        assumeTrue(Files.isDirectory(processes.resolve("self")));

        refuses(processes.resolve("out.csv"), text("new"), Reason.OUTPUT, "output.failed");
    }

    @Test
    void saysThatADeviceIsFull() {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full));

        refuses(full, text("new"), Reason.INPUT_OUTPUT, "output.failed");
        assertThat(Files.isRegularFile(full)).isFalse();
        assertThat(full).exists();
    }

    @Test
    void writesThroughADevice() {
        Path nothing = Path.of("/dev/null");
        assumeTrue(Files.exists(nothing));

        OutputFile.write(nothing, "out.csv", text("new"));

        assertThat(Files.isRegularFile(nothing)).isFalse();
        assertThat(nothing).exists();
    }

    @Test
    void writesThroughANamedPipe() throws Exception {
        Path pipe = directory.resolve("pipe");
        assumeTrue(makePipe(pipe));
        CompletableFuture<String> read = CompletableFuture.supplyAsync(() -> {
            try {
                return Files.readString(pipe);
            } catch (IOException e) {
                return String.valueOf(e);
            }
        });

        OutputFile.write(pipe, "out.csv", text("through"));

        assertThat(read.get(30, TimeUnit.SECONDS)).isEqualTo("through");
        assertThat(Files.isRegularFile(pipe)).isFalse();
        hasOnly("pipe");
    }

    private static boolean makePipe(Path pipe) throws InterruptedException {
        try {
            return new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
