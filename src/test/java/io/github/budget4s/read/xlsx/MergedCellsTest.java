package io.github.budget4s.read.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.budget4s.read.source.Row;
import io.github.budget4s.read.source.SheetRow;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.SAXParserFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

class MergedCellsTest {

    /** Reads a sheet twice, as a file with merged cells is: they are named behind the rows. */
    private static List<Row> rows(String rows, String... merges) throws Exception {
        StringBuilder sheet =
                new StringBuilder("<worksheet><sheetData>").append(rows).append("</sheetData>");
        for (String merge : merges) {
            sheet.append("<mergeCell ref='").append(merge).append("'/>");
        }
        sheet.append("</worksheet>");
        SAXParserFactory factory = SAXParserFactory.newInstance();
        factory.setNamespaceAware(true);
        MergedCells merged = new MergedCells();
        List<Row> read = new ArrayList<>();
        for (int reading = 0; reading < 2; reading++) {
            read.clear();
            factory.newSAXParser()
                    .parse(
                            new InputSource(new StringReader(sheet.toString())),
                            new SheetHandler(row -> read.add(row.kept()), merged));
        }
        return read;
    }

    private static String row(int number, String... texts) {
        StringBuilder row = new StringBuilder("<row r='" + number + "'>");
        for (int i = 0; i < texts.length; i++) {
            if (!texts[i].isEmpty()) {
                row.append("<c r='%c%d' t='str'><v>%s</v></c>".formatted('A' + i, number, texts[i]));
            }
        }
        return row.append("</row>").toString();
    }

    private static Map<Integer, SheetRow.Merge> merges(Row row) {
        return row instanceof SheetRow sheet ? sheet.details().merges() : Map.of();
    }

    @Test
    void stayOpenDownToTheirLastRow() throws Exception {
        List<Row> rows = rows(row(1, "a", "x") + row(2, "", "y") + row(3, "", "z") + row(4, "b", "u"), "A1:A3");

        for (Row each : rows.subList(0, 3)) {
            assertThat(merges(each)).containsOnlyKeys(0);
            assertThat(merges(each).get(0)).satisfies(merge -> {
                assertThat(merge.text()).isEqualTo("a");
                assertThat(merge.firstRow()).isEqualTo(1);
                assertThat(merge.lastRow()).isEqualTo(3);
                assertThat(merge.columns()).isEqualTo(1);
            });
        }
        assertThat(merges(rows.get(3))).isEmpty();
    }

    @Test
    void ofSeveralColumnsStandAtTheFirst() throws Exception {
        List<Row> rows = rows(row(1, "h", "i", "j") + row(2, "x", "7", ""), "B2:C2");

        assertThat(merges(rows.get(0))).isEmpty();
        assertThat(merges(rows.get(1))).containsOnlyKeys(1);
        assertThat(merges(rows.get(1)).get(1).columns()).isEqualTo(2);
        assertThat(merges(rows.get(1)).get(1).isOfSeveralRows()).isFalse();
    }

    @Test
    void areKnownInWhateverOrderTheSheetNamesThem() throws Exception {
        List<Row> rows =
                rows(row(1, "a", "m") + row(2, "", "") + row(3, "b", "") + row(4, "", "n"), "B1:B3", "A3:A4", "A1:A2");

        assertThat(rows).extracting(row -> merges(row).get(0).text()).containsExactly("a", "a", "b", "b");
        assertThat(rows).extracting(row -> merges(row).containsKey(1)).containsExactly(true, true, true, false);
    }

    @Test
    void whoseFirstRowTheSheetLeavesOutSayNothing() throws Exception {
        List<Row> rows = rows(row(1, "a") + row(3, "", "y"), "A2:A3");

        assertThat(rows).extracting(MergedCellsTest::merges).allMatch(Map::isEmpty);
    }
}
