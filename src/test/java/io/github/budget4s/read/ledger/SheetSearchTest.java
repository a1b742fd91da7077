package io.github.budget4s.read.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.budget4s.read.ledger.definition.Detail;
import io.github.budget4s.read.ledger.definition.ReadingOptions;
import io.github.budget4s.read.ledger.kind.SpendLedger;
import io.github.budget4s.read.source.InputFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SheetSearchTest {

    @TempDir
    private Path directory = Path.of("");

    private Path path = Path.of("");

    private final SheetSearch search =
            new SheetSearch(List.of(new SpendLedger()), new ReadingOptions(null, Map.of(), false, false, Detail.FULL));

    /** Has a cover, two months, one whose name has a comma, the sum of all, and one that is hidden. */
    @BeforeEach
    void makeWorkbook() throws IOException {
        path = directory.resolve("a.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(path)) {
            workbook.createSheet("封面").createRow(0).createCell(0).setCellValue("投放台账");
            for (String name : List.of("1月", "2月", "3月,补", "汇总", "旧")) {
                var sheet = workbook.createSheet(name);
                List<List<String>> rows = List.of(List.of("日期", "渠道", "金额"), List.of("2026-01-05", "抖音", "100"));
                for (int i = 0; i < rows.size(); i++) {
                    var row = sheet.createRow(i);
                    for (int column = 0; column < 3; column++) {
                        row.createCell(column).setCellValue(rows.get(i).get(column));
                    }
                }
            }
            workbook.setSheetVisibility(5, SheetVisibility.HIDDEN);
            workbook.write(out);
        }
    }

    private List<SheetSearch.Choice> find(String sheet) {
        String name = "a.xlsx" + (sheet.isEmpty() ? "" : "#" + sheet);
        return search.find(new InputFile(name, path, sheet.isEmpty() ? null : sheet));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                              | 1月                | file.sheet-chosen file.more-sheets file.hidden-sheets
                    2月        | 2月                |
                    3月,补      | 3月,补              |
                    旧         | 旧                 |
                    1月,2月     | 1月;2月             |
                    1月， 2月、   | 1月;2月             |
                    1月,1月     | 1月                |
                    1月,9月     | 1月;9月             |
                    *         | 1月;2月;3月,补        | file.sum-sheets file.sheets-passed-over file.hidden-sheets
                    汇总,1月     | 汇总;1月             |
                    """)
    void choosesSheets(String asked, String expected, String notes) {
        List<SheetSearch.Choice> found = find(asked == null ? "" : asked);

        assertThat(found.stream().map(choice -> choice.input().sheet()).toList())
                .isEqualTo(List.of(expected.split(";")));
        assertThat(String.join(
                        " ",
                        found.stream()
                                .flatMap(choice -> choice.notes().stream())
                                .map(note -> note.message().key())
                                .toList()))
                .isEqualTo(notes == null ? "" : notes);
    }

    @Test
    void readsNoSheetTwice() {
        List<SheetSearch.Choice> found = search.find(
                List.of(new InputFile("a.xlsx#1月,2月", path, "1月,2月"), new InputFile("a.xlsx#2月", path, "2月")));

        assertThat(found).hasSize(2);
        assertThat(found.get(1).notes())
                .singleElement()
                .satisfies(note -> assertThat(note.message().key()).isEqualTo("files.given-twice"));
    }

    @Test
    void leavesTextsAndBrokenWorkbooksToTheirReaders() throws IOException {
        InputFile text = new InputFile("a.csv", Files.writeString(directory.resolve("a.csv"), "日期,金额\n"), null);
        InputFile broken = new InputFile("b.xlsx", Files.writeString(directory.resolve("b.xlsx"), "PK\3\4"), null);

        assertThat(search.find(text)).singleElement().satisfies(choice -> assertThat(choice.input())
                .isEqualTo(text));
        assertThat(search.find(broken)).singleElement().satisfies(choice -> assertThat(choice.input())
                .isEqualTo(broken));
    }
}
