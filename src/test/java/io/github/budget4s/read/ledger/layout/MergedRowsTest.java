package io.github.budget4s.read.ledger.layout;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.spend.SpendLine;
import io.github.budget4s.read.ledger.LedgerFiles;
import io.github.budget4s.read.ledger.definition.Detail;
import io.github.budget4s.read.ledger.definition.LedgerFile;
import io.github.budget4s.read.ledger.definition.ReadingOptions;
import io.github.budget4s.read.ledger.kind.SpendLedger;
import io.github.budget4s.read.source.InputFile;
import io.github.budget4s.read.source.SheetRow.Merge;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MergedRowsTest {

    @TempDir
    private Path directory = Path.of("");

    private LedgerFile<SpendLine> read(List<List<String>> rows, String... merges) throws IOException {
        Path path = directory.resolve("a.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(path)) {
            var sheet = workbook.createSheet("Data");
            for (int i = 0; i < rows.size(); i++) {
                var row = sheet.createRow(i);
                for (int column = 0; column < rows.get(i).size(); column++) {
                    row.createCell(column).setCellValue(rows.get(i).get(column));
                }
            }
            for (String merge : merges) {
                sheet.addMergedRegion(CellRangeAddress.valueOf(merge));
            }
            workbook.write(out);
        }
        return LedgerFiles.readEach(
                        new SpendLedger(),
                        List.of(new InputFile("a.xlsx", path, null)),
                        new ReadingOptions(null, Map.of(), false, false, Detail.FULL))
                .get(0);
    }

    private static List<String> refusals(LedgerFile<SpendLine> file) {
        return file.file().rowProblems().listed().stream()
                .map(problem -> problem.location() + " "
                        + ((Message) problem.message().arguments().get(1)).key())
                .toList();
    }

    @Test
    void aNameHoldsForAllItsRows() throws IOException {
        LedgerFile<SpendLine> file = read(
                List.of(
                        List.of("日期", "渠道", "金额"),
                        List.of("2026-01-05", "抖音", "100"),
                        List.of("", "", "200"),
                        List.of("2026-01-07", "", "400")),
                "A2:A3",
                "B2:B4");

        assertThat(refusals(file)).isEmpty();
        assertThat(file.entries()).extracting(line -> line.key().channel()).containsOnly("抖音");
        assertThat(file.entries().stream()
                        .mapToLong(line -> line.amount().cents())
                        .sum())
                .isEqualTo(70_000);
    }

    @Test
    void aFigureOfSeveralLinesIsAskedAbout() throws IOException {
        LedgerFile<SpendLine> file = read(
                List.of(
                        List.of("日期", "渠道", "金额"),
                        List.of("2026-01-05", "抖音", "100"),
                        List.of("2026-01-06", "汽车之家", "")),
                "C2:C3");

        assertThat(refusals(file)).containsExactly("a.xlsx:2:3 file.merged-figure", "a.xlsx:3:3 file.merged-figure");
    }

    @Test
    void aLineOfSeveralRowsCountsOnce() throws IOException {
        LedgerFile<SpendLine> file = read(
                List.of(
                        List.of("日期", "渠道", "金额", "备注"),
                        List.of("2026-01-05", "抖音", "100", "一"),
                        List.of("", "", "", "二")),
                "A2:A3",
                "B2:B3",
                "C2:C3");

        assertThat(refusals(file)).isEmpty();
        assertThat(file.file().rows().used()).isEqualTo(1);
    }

    @Test
    void aCellMergedWithItsHeadingIsNoCellOfTheLine() throws IOException {
        LedgerFile<SpendLine> file =
                read(List.of(List.of("日期", "渠道", "金额"), List.of("2026-01-05", "", "100")), "B1:B2");

        assertThat(refusals(file)).containsExactly("a.xlsx:2:2 file.merged-heading");
    }

    @ParameterizedTest
    @CsvSource({
        // rows, columns, is the line of as many rows, what is said
        "1, 1, false, none",
        "2, 1, false, file.merged-figure",
        "2, 1, true, none",
        "1, 2, false, file.merged-beside",
        "2, 2, true, file.merged-beside",
        "1, 3, false, file.merged-beside"
    })
    void figuresOfSeveralColumnsWithHeadingsOfTheirOwnAreRefused(
            int rows, int columns, boolean isLine, String expected) {
        Merge merge = new Merge(5, 4 + rows, columns, "100", null, false);

        Message refusal = MergedRows.refusal(merge, 0, List.of("1月", "2月", ""), isLine);

        assertThat(refusal == null ? "none" : refusal.key()).isEqualTo(expected);
        assertThat(MergedRows.refusal(
                        new Merge(5, 4 + rows, columns, " ", null, false), 0, List.of("1月", "2月"), isLine))
                .isNull();
    }

    @Test
    void columnsUnderOneHeadingAreOneFigure() {
        Merge merge = new Merge(5, 5, 2, "100", null, false);

        assertThat(MergedRows.refusal(merge, 0, List.of("金额", "", "备注"), false)).isNull();
        assertThat(MergedRows.refusal(merge, 2, List.of("日期", "渠道", "金额"), false))
                .isNull();
    }
}
