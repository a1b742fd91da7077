package io.github.budget4s.domain.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class UnattributedTest {

    /** Whatever reads, computes or shows money of no channel takes the word from the channel. */
    @Test
    void theWordForMoneyOfNoChannelStandsInOneFile() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            List<String> files = sources.filter(source -> source.toString().endsWith(".java"))
                    .filter(UnattributedTest::hasTheWord)
                    .map(source -> source.getFileName().toString())
                    .toList();
            assertThat(files).containsExactly("Channel.java");
        }
    }

    private static boolean hasTheWord(Path source) {
        try {
            return Files.readString(source).contains("\"" + Channel.UNATTRIBUTED + "\"");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
