package io.github.budget4s.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.budget4s.golden.CommandRun;
import io.github.budget4s.render.text.TextWidth;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Helps fit the terminal, break no name, and have examples that can be copied. */
class HelpTextTest {

    private static final int USUAL = 80;
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    @TempDir
    private Path folder = Path.of("");

    static List<String> commands() {
        return CommandList.NAMES;
    }

    @ParameterizedTest
    @MethodSource("commands")
    void noLineIsWiderThanTheTerminal(String command) {
        for (String language : List.of("en", "zh")) {
            for (int columns : new int[] {60, USUAL, 100}) {
                help(command, language, columns)
                        .lines()
                        .filter(line -> !line.startsWith("  budget4s "))
                        .forEach(line -> assertThat(TextWidth.of(line))
                                .as(command + " --help at " + columns + ": " + line)
                                .isLessThanOrEqualTo(columns));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("commands")
    void whatIsBrokenIsAllThereAndNamesAreWhole(String command) {
        for (String language : List.of("en", "zh")) {
            String wide = help(command, language, 120);
            String narrow = help(command, language, 60);

            assertThat(BLANKS.matcher(narrow).replaceAll(""))
                    .isEqualTo(BLANKS.matcher(wide).replaceAll(""));
            assertThat(narrow).doesNotContain("budget4s.\n").doesNotContainPattern("[\\w.=:/-]\n +[.]?[\\w]*yaml");
        }
    }

    @ParameterizedTest
    @MethodSource("commands")
    void examplesFitTheUsualTerminal(String command) {
        for (String language : List.of("en", "zh")) {
            help(command, language, USUAL)
                    .lines()
                    .filter(line -> line.startsWith("  budget4s "))
                    .forEach(line -> assertThat(TextWidth.of(line)).as(line).isLessThan(USUAL));
        }
    }

    @Test
    void pagesFitTheUsualTerminal() {
        for (String page : List.of("exit-codes", "environment", "files")) {
            for (String language : List.of("en", "zh")) {
                CommandRun.of(folder, "budget4s help " + page + " --lang " + language, USUAL)
                        .out()
                        .lines()
                        .forEach(line -> assertThat(TextWidth.of(line)).as(line).isLessThan(USUAL));
            }
        }
    }

    @Test
    void descriptionsGoOnBelowWhereTheyBegan() {
        String help = """
                Options:
                      --a=X     one two three four
                      --long-name=NAME
                                five six seven eight
                  -v, --b       nine
                """;

        assertThat(HelpText.wrapped(help, 27)).isEqualTo("""
                Options:
                      --a=X     one two
                                three four
                      --long-name=NAME
                                five six
                                seven eight
                  -v, --b       nine
                """);
    }

    private String help(String command, String language, int columns) {
        return CommandRun.of(folder, "budget4s " + command + " --help --lang " + language, columns)
                .out();
    }
}
