package io.github.budget4s.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.budget4s.cli.Environment.Terminal;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.render.language.Language;
import io.github.budget4s.render.language.Localizer;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SessionTest {

    @ParameterizedTest
    @CsvSource({
        "'', '', xterm, true, true",
        "'', '', dumb, true, false",
        "'', '', xterm, false, false",
        "1, '', xterm, true, false",
        "'', FORCE_COLOR, xterm, false, true",
        "'', CLICOLOR_FORCE, dumb, false, true",
        "1, FORCE_COLOR, xterm, true, false"
    })
    void coloursFollowTerminalAndVariables(
            String noColor, String forcing, String term, boolean terminal, boolean expected) {
        assertThat(session(Map.of("NO_COLOR", noColor, forcing.isEmpty() ? "OTHER" : forcing, "1", "TERM", term))
                        .environment()
                        .hasColor(ColorChoice.AUTO, terminal))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"FORCE_COLOR, 0", "FORCE_COLOR, ''", "CLICOLOR_FORCE, 0"})
    void whatIsEmptyOrNoughtForcesNothing(String name, String value) {
        assertThat(session(Map.of(name, value)).environment().hasColor(ColorChoice.AUTO, false))
                .isFalse();
    }

    @Test
    void aTerminalGetsNotesInLinesThatFit() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Environment environment = new Environment(
                InputStream.nullInputStream(),
                OutputStream.nullOutputStream(),
                err,
                Path.of(""),
                Map.of("NO_COLOR", "1"),
                Locale.ENGLISH,
                new Terminal(false, true, false, 60, StandardCharsets.UTF_8));

        new Session(environment, new Localizer(Language.EN))
                .tell(
                        List.of(Note.information("output.written", "a ".repeat(24) + "1,234,567.89 --sales-plan")),
                        ColorChoice.AUTO);

        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualTo("note: Written: " + "a ".repeat(21).strip() + "\n  a a a 1,234,567.89 --sales-plan\n");
    }

    private static Session session(Map<String, String> variables) {
        Environment environment = new Environment(
                InputStream.nullInputStream(),
                OutputStream.nullOutputStream(),
                OutputStream.nullOutputStream(),
                Path.of(""),
                variables,
                Locale.ENGLISH,
                new Terminal(false, false, false, 0, StandardCharsets.UTF_8));
        return new Session(environment, new Localizer(Language.EN));
    }
}
