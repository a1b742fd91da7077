package io.github.budget4s.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the command line to classes that can be seen at once. */
class CommandSizeTest {

    private static final Path COMMANDS = Path.of("src/main/java/io/github/budget4s/cli");
    private static final int MOST_LINES = 200;

    /** What is longer, with its length. The list may only become shorter, and so may what it lists. */
    private static final Map<String, Integer> LONGER = Map.of();

    @Test
    void noFileIsLongerThanTwoHundredLines() throws IOException {
        Map<String, Integer> longer = new TreeMap<>();
        try (Stream<Path> files = Files.walk(COMMANDS)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                int lines = Files.readAllLines(file).size();
                if (lines > MOST_LINES) {
                    longer.put(file.getFileName().toString(), lines);
                }
            }
        }
        assertThat(longer.keySet()).isEqualTo(LONGER.keySet());
        longer.forEach((file, lines) -> assertThat(lines).as(file).isLessThanOrEqualTo(LONGER.get(file)));
    }
}
