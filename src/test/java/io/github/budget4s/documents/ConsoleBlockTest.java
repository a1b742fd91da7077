package io.github.budget4s.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs every command that a document shows and compares what it prints.
 *
 * <p>{@code mvn test -Dbudget4s.golden=rewrite} writes into the documents what the program prints now.
 */
class ConsoleBlockTest {

    /** What the commands of the documents read. */
    private static final List<String> FOLDERS = List.of("examples", "config");

    @TempDir
    private Path temporary = Path.of("");

    @TestFactory
    Stream<DynamicTest> documentsShowWhatIsPrinted() {
        List<Document> documents =
                Document.all().stream().filter(document -> starts(document) > 0).toList();
        assertThat(documents).as("documents with console blocks").hasSizeGreaterThan(4);
        return documents.stream()
                .map(document ->
                        DynamicTest.dynamicTest(document.name(), document.path().toUri(), () -> check(document)));
    }

    private void check(Document document) throws IOException {
        Path folder =
                Files.createTempDirectory(temporary.toRealPath(), "project").toRealPath();
        for (String name : FOLDERS) {
            copy(Document.HOME.resolve(name), folder.resolve(name));
        }
        assertThat(ConsoleBlock.count(document.text()))
                .as("blocks that are closed")
                .isEqualTo(starts(document));

        String now = ConsoleBlock.rewritten(document.text(), folder);

        if ("rewrite".equals(System.getProperty("budget4s.golden"))) {
            Files.writeString(document.path(), now);
            return;
        }
        assertThat(now).isEqualTo(document.text());
    }

    private static long starts(Document document) {
        return document.text().lines().filter("```console"::equals).count();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                    if (target.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rw-r--r--"));
                    }
                }
            }
        }
    }
}
