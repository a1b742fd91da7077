package io.github.budget4s.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.budget4s.cli.Environment;
import io.github.budget4s.cli.Environment.Terminal;
import io.github.budget4s.cli.Program;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a command can say by itself the page says too. */
class BoardPartsTest {

    private static final String DAY = "2026-06-05";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void theReserveStandsOnThePageAsItsCommandHasIt() throws IOException {
        String project = Path.of("examples/reserve-record").toAbsolutePath().toString();
        String page = folder.resolve("board.html").toString();

        assertThat(run("reserve", "status", "-C", project, "--as-of", DAY)).contains("334000.00");
        run("report", "html", "-C", project, "--as-of", DAY, "-o", page);

        String part = part(Files.readString(Path.of(page)), "reserve-en");
        assertThat(part).contains("<table>").contains("五一车展加投", "334,000.00").doesNotContain("missing");
    }

    private static String part(String page, String id) {
        Matcher section = Pattern.compile("<section id=\"" + id + "\".*?</section>", Pattern.DOTALL)
                .matcher(page);
        assertThat(section.find()).isTrue();
        return section.group();
    }

    private String run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int code = Program.run(
                new Environment(
                        InputStream.nullInputStream(),
                        out,
                        OutputStream.nullOutputStream(),
                        folder,
                        Map.of(),
                        Locale.ENGLISH,
                        new Terminal(false, false, false, 0, StandardCharsets.UTF_8)),
                arguments);
        assertThat(code).isZero();
        return out.toString(StandardCharsets.UTF_8);
    }
}
