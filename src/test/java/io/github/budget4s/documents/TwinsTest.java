package io.github.budget4s.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Holds the Chinese documents to the build of the English ones: the same headings, the same commands. Lab pages have
 * none.
 */
class TwinsTest {

    private static final String CHINESE = ".zh-CN.md";

    @TestFactory
    Stream<DynamicTest> twinsAreBuiltAlike() throws IOException {
        List<Path> chinese = new ArrayList<>();
        for (Path folder : List.of(Document.HOME, Document.PAGES)) {
            try (Stream<Path> files = Files.list(folder)) {
                files.filter(file -> file.toString().endsWith(CHINESE)).sorted().forEach(chinese::add);
            }
        }
        assertThat(chinese).contains(Document.HOME.resolve("README" + CHINESE)).hasSizeGreaterThan(4);
        return chinese.stream()
                .map(file -> DynamicTest.dynamicTest(
                        file.getFileName().toString(), file.toUri(), () -> compare(Document.of(file))));
    }

    @Test
    void everyPageForUsersHasItsTwin() throws IOException {
        try (Stream<Path> files = Files.list(Document.PAGES)) {
            assertThat(files.filter(Files::isRegularFile)
                            .filter(file -> !file.toString().endsWith(CHINESE))
                            .filter(file -> !file.endsWith("index.md")))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(file.resolveSibling(
                                    file.getFileName().toString().replace(".md", CHINESE)))
                            .exists());
        }
    }

    private static void compare(Document chinese) {
        String name = chinese.path().getFileName().toString().replace(CHINESE, ".md");
        Document english = Document.of(chinese.path().resolveSibling(name));

        assertThat(levels(chinese)).as("levels of headings").isEqualTo(levels(english));
        assertThat(commands(chinese)).as("commands shown").isEqualTo(commands(english));
        assertThat(commands(english)).as("English page").doesNotContain("--lang zh");
    }

    private static List<String> levels(Document document) {
        assertThat(document.headings()).isNotEmpty();
        return document.headings().stream()
                .map(heading -> heading.substring(0, heading.indexOf(' ')))
                .toList();
    }

    private static List<String> commands(Document document) {
        return document.text()
                .lines()
                .filter(line -> line.startsWith(ConsoleBlock.PROMPT))
                .map(line -> line.replace(" --lang zh", ""))
                .toList();
    }
}
