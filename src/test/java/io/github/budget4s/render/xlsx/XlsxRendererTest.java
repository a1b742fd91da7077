package io.github.budget4s.render.xlsx;

import static io.github.budget4s.render.Reports.NAMES;
import static io.github.budget4s.render.Reports.WORDS;
import static io.github.budget4s.render.Reports.money;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.domain.sales.Units;
import io.github.budget4s.render.Reports;
import io.github.budget4s.render.Style;
import io.github.budget4s.report.Report;
import io.github.budget4s.report.table.Cell;
import io.github.budget4s.report.table.Column;
import io.github.budget4s.report.table.Table;
import io.github.budget4s.report.table.TableBuilder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class XlsxRendererTest {

    @Test
    void figuresAreNumbersWithFormatsAndMonthsAreText() {
        XSSFSheet sheet = open(Reports.allocation(), WORDS).getSheetAt(0);

        assertThat(strings(sheet, 0)).containsExactly("月份", "占比", "活动费用", "合计");
        assertThat(cell(sheet, "A2").getStringCellValue()).isEqualTo("2026-01");
        assertThat(cell(sheet, "A2").getCellStyle().getDataFormatString()).isEqualTo("@");
        assertThat(cell(sheet, "B2").getNumericCellValue()).isEqualTo(1 / 12.0, within());
        assertThat(cell(sheet, "B2").getCellStyle().getDataFormatString()).isEqualTo("0.00%");
        assertThat(cell(sheet, "C2").getCellType()).isEqualTo(CellType.BLANK);
        assertThat(cell(sheet, "C3").getNumericCellValue()).isEqualTo(-5.0);
        assertThat(cell(sheet, "D3").getNumericCellValue()).isEqualTo(12345.60);
        assertThat(cell(sheet, "D3").getCellStyle().getDataFormatString()).isEqualTo("#,##0.00");
    }

    @Test
    void countsShowDecimalsOnlyWhereThereAreSome() {
        XSSFSheet sheet = open(Reports.kinds(), NAMES).getSheetAt(0);

        assertThat(cell(sheet, "C2").getNumericCellValue()).isEqualTo(1958363.5);
        assertThat(cell(sheet, "C2").getCellStyle().getDataFormatString()).isEqualTo("#,##0.0#####");
        assertThat(cell(sheet, "C3").getNumericCellValue()).isEqualTo(120);
        assertThat(cell(sheet, "C3").getCellStyle().getDataFormatString()).isEqualTo("#,##0");
        assertThat(cell(sheet, "D2").getNumericCellValue()).isEqualTo(43636);
        assertThat(cell(sheet, "B2").getStringCellValue()).isEqualTo("Total");
    }

    @Test
    void totalsAreFormulasThatCarryTheirValue() {
        XSSFWorkbook workbook = open(Reports.allocation(), WORDS);
        XSSFSheet sheet = workbook.getSheetAt(0);

        assertThat(cell(sheet, "A4").getStringCellValue()).isEqualTo("合计");
        assertThat(cell(sheet, "B4").getCellFormula()).isEqualTo("SUM(B2:B3)");
        assertThat(cell(sheet, "B4").getNumericCellValue()).isEqualTo(1.0);
        assertThat(cell(sheet, "D4").getCellFormula()).isEqualTo("SUM(D2:D3)");
        assertThat(cell(sheet, "D4").getNumericCellValue()).isEqualTo(12378.93);
        assertThat(cell(sheet, "D4").getCellStyle().getFont().getBold()).isTrue();
        assertThat(cell(sheet, "D3").getCellStyle().getFont().getBold()).isFalse();
        assertThat(new XSSFFormulaEvaluator(workbook)
                        .evaluate(cell(sheet, "D4"))
                        .getNumberValue())
                .isEqualTo(12378.93, within());
    }

    @Test
    void aTotalThatIsNotTheSumOfItsColumnIsAPlainNumber() {
        TableBuilder<List<Cell>> t = new TableBuilder<>();
        t.cell("channel", Column.Kind.TEXT, row -> row.get(0));
        t.cell("visit_rate", Column.Kind.RATIO, row -> row.get(1)).total(Cell.of(Ratio.of(1, 3)));
        t.cell("orders", Column.Kind.COUNT, row -> row.get(2)).total(Cell.of(Units.of(new BigDecimal("2.5"))));
        t.cell("cost", Column.Kind.MONEY, row -> row.get(3)).total(money("3.00"));
        Cell half = Cell.of(Units.of(new BigDecimal("0.5")));
        Table table = t.table(List.of(
                List.of(Cell.of("a"), Cell.of(Ratio.of(1, 2)), half, money("1.01")),
                List.of(Cell.of("b"), Cell.of(Ratio.of(1, 4)), Cell.of(2), money("2.00"))));
        XSSFSheet sheet = open(Reports.of(table), NAMES).getSheetAt(0);

        assertThat(cell(sheet, "B4").getCellType()).isEqualTo(CellType.NUMERIC);
        assertThat(cell(sheet, "B4").getNumericCellValue()).isEqualTo(1 / 3.0, within());
        assertThat(cell(sheet, "C4").getCellFormula()).isEqualTo("SUM(C2:C3)");
        assertThat(cell(sheet, "D4").getCellType()).isEqualTo(CellType.NUMERIC);
        assertThat(cell(sheet, "D4").getNumericCellValue()).isEqualTo(3.0);
    }

    @Test
    void aTotalOfNoRowsIsAPlainNumber() {
        TableBuilder<Money> t = new TableBuilder<>();
        t.money("amount", amount -> amount).summed();
        Table table = t.table(List.of());

        assertThat(cell(open(Reports.of(table), NAMES).getSheetAt(0), "A2").getCellType())
                .isEqualTo(CellType.NUMERIC);
    }

    @Test
    void theHeadingIsBoldFilledFrozenAndRepeatedOnPaper() {
        XSSFSheet sheet = open(Reports.allocation(), WORDS).getSheetAt(0);

        assertThat(cell(sheet, "A1").getCellStyle().getFont().getBold()).isTrue();
        assertThat(cell(sheet, "A1").getCellStyle().getFillPattern()).isEqualTo(FillPatternType.SOLID_FOREGROUND);
        assertThat(cell(sheet, "A1").getCellStyle().getBorderBottom()).isEqualTo(BorderStyle.THIN);
        assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
        assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 1);
        assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("1:1");
    }

    @Test
    void pagesAreOneWideAndLieOnTheSideWhereThereAreManyColumns() {
        XSSFSheet upright = open(wide(6), NAMES).getSheetAt(0);
        XSSFSheet lying = open(wide(7), NAMES).getSheetAt(0);

        assertThat(upright.getFitToPage()).isTrue();
        assertThat(upright.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
        assertThat(upright.getPrintSetup().getFitHeight()).isEqualTo((short) 0);
        assertThat(upright.getPrintSetup().getLandscape()).isFalse();
        assertThat(lying.getPrintSetup().getLandscape()).isTrue();
        String sentence = "从投放效果最差的渠道开始压减，直至全年预计回到预算之内。".repeat(3);
        Table wordy = Table.of(
                List.of("rule", "where", "message").stream()
                        .map(name -> new Column(name, Column.Kind.TEXT))
                        .toList(),
                List.of(List.of(Cell.of(sentence), Cell.of(sentence), Cell.of(sentence))));
        assertThat(open(Reports.of(wordy), NAMES).getSheetAt(0).getPrintSetup().getLandscape())
                .isTrue();
    }

    @Test
    void columnsAreWideEnoughForChineseAndLongTextsWrapOnHighRows() {
        String eleven = "抖音快手信息流广告投放";
        XSSFSheet sheet =
                open(Reports.texts(eleven, "x", eleven.repeat(5)), NAMES).getSheetAt(0);
        XSSFSheet narrow = open(Reports.texts(eleven), NAMES).getSheetAt(0);

        assertThat(narrow.getColumnWidth(0)).isBetween(24 * 256, 30 * 256);
        assertThat(sheet.getColumnWidth(0)).isLessThan(50 * 256);
        assertThat(cell(sheet, "A4").getCellStyle().getWrapText()).isTrue();
        assertThat(sheet.getRow(3).getHeightInPoints())
                .isEqualTo(3 * sheet.getRow(1).getHeightInPoints());
        assertThat(sheet.getRow(2).getHeightInPoints())
                .isEqualTo(sheet.getRow(1).getHeightInPoints());
    }

    @Test
    void textsThatLookLikeFormulasStayTexts() {
        XSSFSheet sheet =
                open(Reports.texts("=1+1", "@x", "-5", "2026-03"), NAMES).getSheetAt(0);

        for (int row = 1; row <= 4; row++) {
            assertThat(sheet.getRow(row).getCell(0).getCellType()).isEqualTo(CellType.STRING);
        }
        assertThat(cell(sheet, "A2").getStringCellValue()).isEqualTo("=1+1");
        assertThat(cell(sheet, "A2").getCellStyle().getQuotePrefixed()).isTrue();
        assertThat(cell(sheet, "A5").getCellStyle().getQuotePrefixed()).isFalse();
    }

    @Test
    void anyTextOfTheUserCanBeOpenedAgain() {
        XSSFSheet sheet = open(
                        Reports.texts("a\r\nb", "\u0000\u001Bc", "😀e\u0301", "_x0041_", "\uD83D!", "\uFFFE", "d\te"),
                        NAMES)
                .getSheetAt(0);

        assertThat(IntStream.rangeClosed(1, 7)
                        .mapToObj(row -> sheet.getRow(row).getCell(0).getStringCellValue()))
                .containsExactly("a\nb", "  c", "😀e\u0301", "_x0041_", " !", " ", "d\te");
    }

    @Test
    void aTextBeyondTheLimitOfACellIsCutThere() {
        XSSFSheet sheet = open(Reports.texts("店".repeat(40_000)), NAMES).getSheetAt(0);

        assertThat(cell(sheet, "A2").getStringCellValue()).hasSize(32_767);
    }

    @Test
    void theSecondSheetSaysHowItCameAbout() {
        XSSFWorkbook workbook = open(Reports.allocation(), WORDS);
        XSSFSheet notes = workbook.getSheet("说明");
        List<String> lines = new ArrayList<>();
        notes.forEach(row -> lines.add(row.getCell(0).getStringCellValue()));

        assertThat(workbook.getNumberOfSheets()).isEqualTo(2);
        assertThat(lines).containsExactly("合计", "2023-01 至 2025-12", "注意：合计", "数据来源", "文件", "销售.csv");
        int last = notes.getLastRowNum();
        assertThat(strings(notes, last - 1)).containsExactly("文件", "SHA-256", "采用行数", "略过行数");
        assertThat(notes.getRow(last).getCell(1).getStringCellValue()).isEqualTo("ab".repeat(32));
        assertThat(notes.getRow(last).getCell(2).getNumericCellValue()).isEqualTo(4680);
        assertThat(notes.getRow(last).getCell(3).getNumericCellValue()).isEqualTo(2);
        assertThat(open(Reports.allocation(), NAMES).getSheetName(1)).isEqualTo("Notes");
    }

    @Test
    void theFirstSheetIsNamedAfterTheReport() {
        assertThat(open(Reports.allocation(), WORDS).getSheetName(0)).isEqualTo("合计");
        assertThat(sheetName("2026年预算分配")).isEqualTo("2026年预算分配");
        assertThat(sheetName("a/b: [c]*? 'd'")).isEqualTo("a b c 'd ");
        assertThat(sheetName("Allocation of the marketing budget of 2026")).isEqualTo("Allocation of the marketing");
        assertThat(sheetName("年".repeat(40))).isEqualTo("年".repeat(31));
        assertThat(sheetName("Notes")).isEqualTo("Notes1");
    }

    @Test
    void theSameReportGivesTheSameBytes() {
        assertThat(Reports.bytes(new XlsxRenderer(), Reports.allocation(), WORDS))
                .isEqualTo(Reports.bytes(new XlsxRenderer(), Reports.allocation(), WORDS));
    }

    @Test
    void noTimeInTheFileIsOfTheClock() throws IOException {
        byte[] bytes = Reports.bytes(new XlsxRenderer(), Reports.allocation(), WORDS);
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                assertThat(part.getTimeLocal()).isEqualTo(LocalDateTime.of(2026, 1, 1, 0, 0));
                assertThat(part.getMethod()).isEqualTo(ZipEntry.STORED);
                assertThat(new String(zip.readAllBytes(), StandardCharsets.UTF_8))
                        .as(part.getName())
                        .doesNotContainPattern("20(?!26-01-01T00:00:00Z)\\d\\d-\\d\\d-\\d\\dT");
            }
        }
        assertThat(open(Reports.allocation(), WORDS)
                        .getProperties()
                        .getCoreProperties()
                        .getModified())
                .isEqualTo("2026-01-01T00:00:00Z");
    }

    /** Zip files count time in steps of two seconds. */
    @Test
    void partsOfAnotherTimeArePackedAlike() throws IOException {
        byte[] early = zip(LocalDateTime.of(2025, 6, 1, 8, 0, 0));
        byte[] late = zip(LocalDateTime.of(2025, 6, 1, 8, 0, 2));
        ByteArrayOutputStream one = new ByteArrayOutputStream();
        ByteArrayOutputStream other = new ByteArrayOutputStream();
        DeterministicZip.copy(early, one);
        DeterministicZip.copy(late, other);

        assertThat(early).isNotEqualTo(late);
        assertThat(one.toByteArray()).isEqualTo(other.toByteArray());
    }

    private static byte[] zip(LocalDateTime written) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            ZipEntry part = new ZipEntry("part.xml");
            part.setTimeLocal(written);
            zip.putNextEntry(part);
            zip.write("<a/>".getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static String sheetName(String title) {
        return SheetName.of(title, "Notes");
    }

    private static Report wide(int columns) {
        return Reports.of(Table.of(
                IntStream.range(0, columns)
                        .mapToObj(index -> new Column("c" + index, Column.Kind.COUNT))
                        .toList(),
                List.of()));
    }

    private static XSSFWorkbook open(Report report, Style style) {
        byte[] bytes = Reports.bytes(new XlsxRenderer(), report, style);
        try {
            return new XSSFWorkbook(new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static XSSFCell cell(XSSFSheet sheet, String reference) {
        return sheet.getRow(Integer.parseInt(reference.substring(1)) - 1).getCell(reference.charAt(0) - 'A');
    }

    private static List<String> strings(XSSFSheet sheet, int row) {
        List<String> strings = new ArrayList<>();
        sheet.getRow(row).forEach(cell -> strings.add(cell.getStringCellValue()));
        return strings;
    }

    private static Offset<Double> within() {
        return Offset.offset(1e-9);
    }
}
