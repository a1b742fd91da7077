package io.github.budget4s.read.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.budget4s.read.Reading;
import io.github.budget4s.read.RowFiles;
import io.github.budget4s.read.source.BrokenFileException;
import io.github.budget4s.read.source.FileFormat;
import io.github.budget4s.read.source.FileFormat.Evidence;
import io.github.budget4s.read.source.InputFile;
import io.github.budget4s.read.source.Row;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownFileTest {

    @TempDir
    Path directory = Path.of("");

    private InputFile file(String text) throws IOException {
        return Reading.file(directory, "a.md", text.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> rows(String text) throws IOException, BrokenFileException {
        return Reading.rows(file(text), null).stream()
                .map(row -> row.line() + ": " + row.cells())
                .toList();
    }

    @Test
    void readsATableWithTextAroundIt() throws Exception {
        assertThat(rows("""
                # Sales | 2026

                Of the *east* store.

                | month | units |
                | --- | ---: |
                | 2026-01 | 12 |
                | 2026-02 |  |

                Made | by hand.
                """)).containsExactly("5: [month, units]", "7: [2026-01, 12]", "8: [2026-02, ]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void countsLinesWhateverEndsThem(String end) throws Exception {
        assertThat(rows("x\n\nmonth | units\n:-- | --:\n2026-01 | 12".replace("\n", end)))
                .containsExactly("3: [month, units]", "5: [2026-01, 12]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', quoteCharacter = '`', textBlock = """
            | a \\| b | c |      ! [a | b, c]
            | **1,000.00** | c | ! [1,000.00, c]
            | \\*\\*a\\*\\* | c | ! [**a**, c]
            | a\\\\b | \\x |     ! [a\\b, \\x]
            | \\<br> | \\_a\\_ | ! [<br>, _a_]
            a | b                ! [a, b]
            |  |  |              ! [, ]
            | a |                ! [a]
            | a | b | c |        ! [a, b, c]
            """)
    void readsCellsAsTheyAreMeant(String line, String cells) throws Exception {
        assertThat(rows("| month | units |\n|---|---|\n" + line)).last().isEqualTo("3: " + cells);
    }

    @Test
    void readsALineBreakInACell() throws Exception {
        assertThat(Reading.rows(file("| month | store |\n|---|---|\n| 1 | a<br>b |"), null)
                        .get(1)
                        .cell(1))
                .isEqualTo("a\nb");
    }

    @Test
    void takesTheTableWhoseColumnsAreKnown() throws Exception {
        assertThat(rows("""
                | who | what |
                | --- | --- |
                | a | b |

                | month | units |
                | --- | --- |
                | 2026-01 | 1 |

                | who | what |
                | --- | --- |
                | a | b |
                """)).containsExactly("5: [month, units]", "7: [2026-01, 1]");
    }

    @Test
    void takesTheFirstTableWhereNoneHasKnownColumns() throws Exception {
        assertThat(rows("| a | b |\n|---|---|\n| 1 | 2 |\n\n| c | d |\n|---|---|\n"))
                .containsExactly("1: [a, b]", "3: [1, 2]");
    }

    @Test
    void refusesASecondTableOfTheSameKindForItsRowsWouldBeLost() throws Exception {
        InputFile file = file("| month | units |\n|---|---|\n| 1 | 2 |\n\n| month | units |\n|---|---|\n| 1 | 2 |\n");

        assertThat(Reading.written(Reading.problem(file, null))).isEqualTo("a.md:5 rows.markdown-second-table [1]");
    }

    @Test
    void doesNotLoseALineWithoutPipesRightBelowTheTable() throws Exception {
        assertThat(rows("| month | units |\n|---|---|\n| 1 | 2 |\n2026-02 3\n")).contains("4: [2026-02 3]");
    }

    @Test
    void passesOverCode() throws Exception {
        assertThat(
                        rows(
                                "```\n| month | units |\n|---|---|\n| 1 | 2 |\n```\n\n| month | units |\n|---|---|\n| 3 | 4 |\n"))
                .containsExactly("7: [month, units]", "9: [3, 4]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE"})
    void skipsAByteOrderMark(String charset) throws Exception {
        InputFile file = Reading.file(
                directory, "a.md", "\uFEFF| 月份 |\n| --- |\n| 2026-01 |".getBytes(Charset.forName(charset)));

        assertThat(Reading.rows(file, null)).extracting(Row::line).containsExactly(1L, 3L);
        assertThat(RowFiles.open(file, null, Reading.HEADER).format())
                .isEqualTo(new FileFormat.Document("Markdown", Charset.forName(charset), Evidence.BYTE_ORDER_MARK));
    }

    @Test
    void namesTheLineOfBytesThatFitNoEncodingAndOfANul() throws Exception {
        String table = "| month | units |\n|---|---|\n| 1 | %s |\n";
        InputFile misfit =
                Reading.file(directory, "a.md", table.formatted("\u00FF").getBytes(StandardCharsets.ISO_8859_1));
        assertThat(Reading.written(Reading.problem(misfit, StandardCharsets.UTF_8)))
                .isEqualTo("a.md:3 rows.misfit [FF, UTF-8, Message[key=rows.because-chosen, arguments=[]]]");

        assertThat(Reading.written(Reading.problem(file(table.formatted("\0")), null)))
                .isEqualTo("a.md:3 rows.nul []");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', textBlock = """
            a|b~---|---           ! true
            | a |~| :-: |         ! true
            a,b~---,---           ! false
            a|b~1|2               ! false
            a~|---|               ! false
            | --- | --- |         ! false
            """)
    void isKnownByTheHeadOfATable(String text, boolean markdown) {
        assertThat(MarkdownFile.begins(text.replace('~', '\n'))).isEqualTo(markdown);
    }
}
