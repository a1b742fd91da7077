package io.github.budget4s.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Follows every link inside the project. */
class LinksTest {

    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");

    @TestFactory
    Stream<DynamicTest> linksLeadSomewhere() {
        List<Document> documents = Document.all();
        assertThat(documents.stream()
                        .mapToLong(document -> targets(document).count())
                        .sum())
                .as("links")
                .isGreaterThan(20);
        return documents.stream()
                .map(document -> DynamicTest.dynamicTest(
                        document.name(), document.path().toUri(), () -> assertThat(targets(document))
                                .allSatisfy(target -> follow(document, target))));
    }

    private static Stream<String> targets(Document document) {
        return LINK.matcher(document.prose())
                .results()
                .map(match -> match.group(1))
                .filter(target -> !target.matches("[a-z]+:.*"));
    }

    private static void follow(Document document, String target) {
        URI link = URI.create(target);
        Path file = link.getPath().isEmpty() ? document.path() : document.path().resolveSibling(link.getPath());
        assertThat(file).exists();
        if (link.getFragment() != null) {
            assertThat(Files.isRegularFile(file) ? Document.of(file).anchors() : List.of())
                    .contains(link.getFragment());
        }
    }
}
