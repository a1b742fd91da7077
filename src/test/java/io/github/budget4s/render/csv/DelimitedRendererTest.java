package io.github.budget4s.render.csv;

import static io.github.budget4s.render.Reports.NAMES;
import static io.github.budget4s.render.Reports.WORDS;
import static io.github.budget4s.render.Reports.money;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.render.Reports;
import io.github.budget4s.render.Style;
import io.github.budget4s.report.Report;
import io.github.budget4s.report.table.Cell;
import io.github.budget4s.report.table.Column;
import io.github.budget4s.report.table.Table;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

class DelimitedRendererTest {

    @Test
    void figuresAreExactAndTheTotalRowIsLeftOut() {
        assertThat(csv(Reports.allocation(), NAMES)).isEqualTo("""
                        month,share,activities,total
                        2026-01,0.083333,,33.33
                        2026-12,0.916667,-5.00,12345.60
                        """);
    }

    @Test
    void headingsCanBeTheUsersWords() {
        assertThat(csv(Reports.allocation(), WORDS)).startsWith("月份,占比,活动费用,合计\n2026-01,");
    }

    @Test
    void everyKindOfCellHasItsForm() {
        assertThat(csv(Reports.kinds(), NAMES)).isEqualTo("""
                        channel,flag,units,leads
                        抖音,Total,1958363.5,43636
                        radio,,120,
                        """);
    }

    @Test
    void aLongTableHasItsRowsInOrderWhateverRepeats() {
        List<Column> columns = List.of(
                new Column("store", Column.Kind.TEXT),
                new Column("channel", Column.Kind.TEXT),
                new Column("amount", Column.Kind.MONEY));
        List<Cell> stores = List.of(Cell.of("东风店"), Cell.of("a, b"), Cell.of("=1+1"), Cell.of(""));
        List<List<Cell>> rows = new ArrayList<>();
        StringBuilder expected = new StringBuilder("store,channel,amount\n");
        Random random = new Random(4);
        for (int i = 0; i < 20_000; i++) {
            Cell store = stores.get(random.nextInt(stores.size()));
            List<Cell> row = List.of(store, Cell.of("c\"" + i / 3), Cell.of(new Money(random.nextInt(5) - 2L)));
            rows.add(row);
            expected.append(csv(Reports.of(Table.of(columns, List.of(row))), NAMES)
                            .split("\n")[1])
                    .append('\n');
        }

        assertThat(csv(Reports.of(Table.of(columns, rows)), NAMES)).isEqualTo(expected.toString());
    }

    @Test
    void ratiosRoundHalfUp() {
        Table table = Table.of(
                List.of(new Column("share", Column.Kind.RATIO)),
                List.of(
                        List.of(Cell.of(Ratio.of(5, 10_000_000))),
                        List.of(Cell.of(Ratio.of(-5, 10_000_000))),
                        List.of(Cell.of(Ratio.of(4, 10_000_000))),
                        List.of(Cell.of(Ratio.ZERO))));

        assertThat(csv(Reports.of(table), NAMES)).isEqualTo("share\n0.000001\n-0.000001\n0.000000\n0.000000\n");
    }

    @Test
    void textsThatASpreadsheetWouldRunAreMadeHarmless() {
        for (String first : List.of("=", "+", "-", "@", "＝", "＋", "－", "＠")) {
            assertThat(csv(Reports.texts(first + "1"), NAMES)).isEqualTo("channel,amount\n'" + first + "1,1234.50\n");
        }
        assertThat(csv(Reports.texts("\t1", "\r1"), NAMES))
                .isEqualTo("channel,amount\n'\t1,1234.50\n\"'\r1\",1234.50\n");
        assertThat(csv(Reports.texts("a=1", "'x", "a-b"), NAMES))
                .isEqualTo("channel,amount\na=1,1234.50\n'x,1234.50\na-b,1234.50\n");
    }

    @Test
    void aNegativeFigureIsNotTouched() {
        Table table = Table.of(
                List.of(new Column("amount", Column.Kind.MONEY), new Column("share", Column.Kind.RATIO)),
                List.of(List.of(money("-5"), Cell.of(Ratio.of(-1, 2)))));

        assertThat(csv(Reports.of(table), NAMES)).isEqualTo("amount,share\n-5.00,-0.500000\n");
    }

    @Test
    void textsAreQuotedWhereTheyMustBe() {
        assertThat(csv(Reports.texts("a,b", "a\"b", "a\nb", "a\tb", "抖音", " a "), NAMES))
                .isEqualTo("""
                        channel,amount
                        "a,b",1234.50
                        "a""b",1234.50
                        "a
                        b",1234.50
                        a\tb,1234.50
                        抖音,1234.50
                        " a ",1234.50
                        """);
    }

    @Test
    void tabSeparatedTextsAreQuotedWhereTheyHoldTabsQuotesOrLineBreaks() {
        assertThat(Reports.text(DelimitedRenderer.tsv(), Reports.texts("a,b", "a\"b", "a\nb", "a\tb"), NAMES))
                .isEqualTo(
                        "channel\tamount\na,b\t1234.50\n\"a\"\"b\"\t1234.50\n\"a\nb\"\t1234.50\n\"a\tb\"\t1234.50\n");
    }

    @Test
    void whatIsWrittenCanBeReadAgain() throws IOException {
        String[] texts = {"a,b", "\"", "\"\"", "x\r\ny", "", " ", "#", "车展\t，\"五一\"", "😀", "e\u0301", "\\", "'"};
        for (char delimiter : new char[] {',', '\t'}) {
            DelimitedRenderer renderer = delimiter == ',' ? DelimitedRenderer.csv() : DelimitedRenderer.tsv();
            String written = Reports.text(renderer, Reports.texts(texts), NAMES);
            List<CSVRecord> records = CSVFormat.DEFAULT
                    .builder()
                    .setDelimiter(delimiter)
                    .get()
                    .parse(new StringReader(written))
                    .getRecords();

            assertThat(records.stream().skip(1).map(line -> line.get(0)))
                    .containsExactlyElementsOf(Arrays.asList(texts));
        }
    }

    @Test
    void aByteOrderMarkComesFirstWhereItIsAskedFor() {
        Style marked = new Style(Reports.ENGLISH, Style.Headings.NAMES, true, 0, false, StandardCharsets.UTF_8);

        assertThat(Reports.bytes(DelimitedRenderer.csv(), Reports.allocation(), marked))
                .startsWith(0xEF, 0xBB, 0xBF, 'm', 'o');
        assertThat(Reports.bytes(DelimitedRenderer.csv(), Reports.allocation(), NAMES))
                .startsWith('m', 'o');
    }

    @Test
    void aRowWithNothingInItsOnlyColumnIsStillARow() {
        Table table = Table.of(
                List.of(new Column("channel", Column.Kind.TEXT)), List.of(List.of(Cell.ABSENT), List.of(Cell.of("a"))));

        assertThat(csv(Reports.of(table), NAMES)).isEqualTo("channel\n\"\"\na\n");
    }

    private static String csv(Report report, Style style) {
        return Reports.text(DelimitedRenderer.csv(), report, style);
    }
}
