package io.github.budget4s.read.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.budget4s.domain.problem.Problem;
import io.github.budget4s.read.Reading;
import io.github.budget4s.read.RowFiles;
import io.github.budget4s.read.source.BrokenFileException;
import io.github.budget4s.read.source.FileFormat;
import io.github.budget4s.read.source.InputFile;
import io.github.budget4s.read.source.Row;
import io.github.budget4s.read.source.RowFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.LogManager;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkbookFileTest {

    @TempDir
    Path directory = Path.of("");

    private static byte[] workbook(Consumer<XSSFWorkbook> content) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            content.accept(workbook);
            return bytes(workbook);
        }
    }

    private static byte[] bytes(Workbook workbook) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        workbook.write(bytes);
        return bytes.toByteArray();
    }

    /** Makes a workbook of one row whose XML is given, for what POI does not write. */
    private static byte[] sheet(String rows) throws IOException {
        byte[] plain = workbook(workbook -> workbook.createSheet("Data").createRow(0));
        return rewrite(
                plain,
                "xl/worksheets/sheet1.xml",
                xml -> xml.replaceAll(
                        "(?s)<sheetData>.*</sheetData>",
                        java.util.regex.Matcher.quoteReplacement("<sheetData>" + rows + "</sheetData>")));
    }

    private static byte[] rewrite(byte[] workbook, String entry, UnaryOperator<String> change) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(workbook));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry next = in.getNextEntry(); next != null; next = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(next.getName()));
                byte[] content = in.readAllBytes();
                boolean meant = next.getName().equals(entry) || entry.equals("*");
                out.write(
                        meant
                                ? change.apply(new String(content, StandardCharsets.UTF_8))
                                        .getBytes(StandardCharsets.UTF_8)
                                : content);
            }
        }
        return bytes.toByteArray();
    }

    private InputFile file(byte[] content, @Nullable String sheet) throws IOException {
        Path path = Files.write(directory.resolve("a.xlsx"), content);
        return new InputFile("a.xlsx", path, sheet);
    }

    private List<Row> rows(byte[] content) throws IOException, BrokenFileException {
        return Reading.rows(file(content, null), null).stream()
                .map(row -> Row.of(row.line(), row.cells()))
                .toList();
    }

    private String problem(byte[] content) throws IOException {
        return Reading.written(Reading.problem(file(content, null), null));
    }

    private static CellStyle style(Workbook workbook, String format) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        return style;
    }

    @Test
    void readsWhatIsStoredNotWhatIsShown() throws Exception {
        byte[] content = workbook(workbook -> {
            XSSFSheet sheet = workbook.createSheet("数据");
            var header = sheet.createRow(2);
            header.createCell(0).setCellValue("月份");
            header.createCell(2).setCellValue("销量");
            header.createCell(5).setCellStyle(style(workbook, "0.0"));
            var row = sheet.createRow(6);
            Cell rounded = row.createCell(1);
            rounded.setCellValue(1234.5678);
            rounded.setCellStyle(style(workbook, "#,##0"));
            row.createCell(2).setCellValue(0.1 + 0.2);
            row.createCell(3).setCellValue(true);
            row.createCell(4).setCellErrorValue(FormulaError.NA.getCode());
            Cell formula = row.createCell(5);
            formula.setCellFormula("1+1");
            Cell text = row.createCell(6);
            text.setCellFormula("\"a\"&\"b\"");
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            XSSFRichTextString rich = new XSSFRichTextString();
            rich.append("城东");
            rich.append(" 4S店", workbook.createFont());
            row.createCell(7).setCellValue(rich);
            row.createCell(8).setCellValue(" x_x005F_x000D_\n ");
            sheet.createRow(8);
        });

        assertThat(rows(content))
                .containsExactly(
                        Row.of(3, List.of("月份", "", "销量")),
                        Row.of(7, List.of("", "1234.5678", "0.3", "TRUE", "#N/A", "2", "ab", "城东 4S店", " x_x000D_\n ")),
                        Row.of(9, List.of("")));
    }

    @ParameterizedTest
    @CsvSource({
        "1234.5600000000001,1234.56",
        "1.0049999999999999,1.005",
        "0.30000000000000004,0.3",
        "4.4999999999999998E-2,0.045",
        "1.0E7,10000000",
        "12345678901234567,12345678901234600",
        "1E+20,100000000000000000000",
        "-0,0",
        "-1200.50,-1200.5",
        "1e-7,0.0000001",
        "100,100",
        "0.00,0"
    })
    void writesNumbersAsPlainDecimals(String stored, String written) throws Exception {
        assertThat(CellValues.number(stored)).isEqualTo(written);
        assertThat(rows(sheet("<row r='1'><c r='A1'><v>" + stored + "</v></c></row>")))
                .containsExactly(Row.of(1, List.of(written)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E999999999", "1E-999999999", "NaN", "Infinity", "abc", "1,5"})
    void refusesNumbersThatCannotBe(String stored) throws Exception {
        assertThat(problem(sheet(
                        "<row r='1'><c r='A1'><v>1</v></c></row><row r='4'><c r='B4'><v>" + stored + "</v></c></row>")))
                .isEqualTo("a.xlsx:4:2 rows.sheet-number [" + stored + "]");
    }

    @Test
    void readsDatesByTheirStyle() throws Exception {
        for (boolean from1904 : List.of(false, true)) {
            byte[] content = workbook(workbook -> {
                workbook.getCTWorkbook().getWorkbookPr().setDate1904(from1904);
                var row = workbook.createSheet("a").createRow(0);
                List<String> formats = List.of("yyyy-mm-dd", "yyyy\"年\"m\"月\"d\"日\";@", "[$-804]mmm-yy", "m/d/yy");
                for (String format : formats) {
                    Cell cell = row.createCell(row.getPhysicalNumberOfCells());
                    cell.setCellValue(LocalDate.of(2024, 3, 5));
                    cell.setCellStyle(style(workbook, format));
                }
                Cell moment = row.createCell(formats.size());
                moment.setCellValue(LocalDateTime.of(2024, 3, 5, 14, 29, 59, 700_000_000));
                moment.setCellStyle(style(workbook, "yyyy/m/d h:mm"));
                Cell midnight = row.createCell(formats.size() + 1);
                midnight.setCellValue(LocalDateTime.of(2024, 3, 5, 23, 59, 59, 900_000_000));
                midnight.setCellStyle(style(workbook, "yyyy/m/d h:mm"));
            });

            assertThat(rows(content))
                    .as("from 1904: " + from1904)
                    .containsExactly(Row.of(
                            1,
                            List.of(
                                    "2024-03-05",
                                    "2024-03-05",
                                    "2024-03-05",
                                    "2024-03-05",
                                    "2024-03-05 14:30:00",
                                    "2024-03-06 00:00:00")));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "45356,false,2024-03-05",
        "43894,true,2024-03-05",
        "45356.604166666664,false,2024-03-05 14:30:00",
        "0.60416666666666663,false,14:30:00",
        "1,false,1900-01-01",
        "61,false,1900-03-01",
        "2958465,false,9999-12-31",
        "2958466,false,2958466",
        "-3,false,-3"
    })
    void writesDates(String stored, boolean from1904, String written) {
        assertThat(CellValues.date(stored, from1904, false)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "yyyy-mm-dd | true",
                "yyyy\"年\"m\"月\";@ | true",
                "h\"时\"mm\"分\" | true",
                "[$-804]yyyy/m/d | true",
                "mmm-yy | true",
                "mm:ss.0 | true",
                "D.M.YY | true",
                "[h]:mm:ss | false",
                "General | false",
                "G/通用格式 | false",
                "#,##0.00;[Red]-#,##0.00 | false",
                "0.00E+00 | false",
                "[$¥-804]#,##0.00 | false",
                "0\"days\" | false",
                "0\\d | false",
                "_-* #,##0_d;_-@ | false",
                "0;\"x\";yyyy | false",
                "@ | false"
            })
    void tellsFormatsOfDates(String format, boolean date) {
        assertThat(DateFormats.isDate(format)).isEqualTo(date);
    }

    @Test
    void knowsTheDateFormatsOfChineseExcel() throws Exception {
        for (int id : new int[] {14, 27, 31, 36, 50, 57, 58}) {
            byte[] content = workbook(workbook -> {
                Cell cell = workbook.createSheet("a").createRow(0).createCell(0);
                cell.setCellValue(45356);
                CellStyle style = workbook.createCellStyle();
                style.setDataFormat((short) id);
                cell.setCellStyle(style);
            });

            assertThat(rows(content)).as("format " + id).containsExactly(Row.of(1, List.of("2024-03-05")));
        }
    }

    @Test
    void readsWhatOtherProgramsWrite() throws Exception {
        // Neither rows nor cells say where they are, texts stand in the cells, dates are spelled out.
        assertThat(rows(sheet("<row><c t='inlineStr'><is><r><t>月</t></r><r><t>份</t></r>"
                        + "<rPh sb='0' eb='1'><t>yue</t></rPh></is></c><c t='str'><v>a_x000A_b</v></c></row>"
                        + "<row><c t='d'><v>2024-03-05T00:00:00</v></c><c t='d'><v>2024-03-05T14:29:59.6Z</v></c>"
                        + "<c t='d'><v>2024-03-05</v></c><c/><c><v> 5 </v></c></row>"
                        + "<row r='9'><c r='AA9'><v>1</v></c></row>")))
                .containsExactly(
                        Row.of(1, List.of("月份", "a\nb")),
                        Row.of(2, List.of("2024-03-05", "2024-03-05 14:30:00", "2024-03-05", "", "5")),
                        Row.of(
                                9,
                                java.util.stream.Stream.concat(
                                                java.util.Collections.nCopies(26, "").stream(),
                                                java.util.stream.Stream.of("1"))
                                        .toList()));
    }

    @Test
    void readsStrictWorkbooks() throws Exception {
        byte[] content = workbook(workbook -> {
            var row = workbook.createSheet("a").createRow(0);
            row.createCell(0).setCellValue("月份");
            row.createCell(1).setCellValue(12);
        });
        byte[] strict = rewrite(content, "*", xml -> xml.replace(
                        "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                        "http://purl.oclc.org/ooxml/officeDocument/relationships")
                .replace(
                        "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                        "http://purl.oclc.org/ooxml/spreadsheetml/main"));

        assertThat(rows(strict)).containsExactly(Row.of(1, List.of("月份", "12")));
    }

    @Test
    void takesTheFirstSheetThatIsNotHidden() throws Exception {
        byte[] content = workbook(workbook -> {
            for (String name : List.of("Lists", "Secrets", "Orders", "Notes")) {
                workbook.createSheet(name).createRow(0).createCell(0).setCellValue("in " + name);
            }
            workbook.setSheetVisibility(0, SheetVisibility.HIDDEN);
            workbook.setSheetVisibility(1, SheetVisibility.VERY_HIDDEN);
        });

        RowFile first = RowFiles.open(file(content, null), null, Reading.HEADER);
        assertThat(first.format())
                .isEqualTo(new FileFormat.Sheet(
                        "Orders", first.format() instanceof FileFormat.Sheet sheet ? sheet.others() : List.of()));
        assertThat(Reading.rows(first)).containsExactly(Row.of(1, List.of("in Orders")));

        RowFile named = RowFiles.open(file(content, "notes"), null, Reading.HEADER);
        assertThat(named.format()).isEqualTo(new FileFormat.Sheet("Notes", List.of("Lists", "Secrets", "Orders")));
        assertThat(Reading.rows(named)).containsExactly(Row.of(1, List.of("in Notes")));

        assertThat(Reading.rows(file(content, "Lists"), null)).containsExactly(Row.of(1, List.of("in Lists")));

        assertThat(Reading.written(Reading.problem(file(content, "Odrers"), null)))
                .isEqualTo("a.xlsx rows.no-such-sheet-nearest [Odrers, Orders, [Lists, Secrets, Orders, Notes]]");
        assertThat(Reading.written(Reading.problem(file(content, "2024"), null)))
                .isEqualTo("a.xlsx rows.no-such-sheet [2024, [Lists, Secrets, Orders, Notes]]");
    }

    @Test
    void leavesOutSheetsOfCharts() throws Exception {
        byte[] content = workbook(workbook -> {
            workbook.createSheet("Chart").createRow(0);
            workbook.createSheet("Data").createRow(0).createCell(0).setCellValue("x");
        });
        byte[] charts = rewrite(
                content,
                "xl/_rels/workbook.xml.rels",
                xml -> xml.replaceAll(
                        "(worksheets/sheet1.xml\"[^>]*)/worksheet\"|/worksheet\"([^>]*worksheets/sheet1.xml\")",
                        "$1/chartsheet\"$2"));

        RowFile file = RowFiles.open(file(charts, null), null, Reading.HEADER);

        assertThat(file.format()).isEqualTo(new FileFormat.Sheet("Data", List.of()));
    }

    @Test
    void stopsWhenItIsToldAndLetsTheReadersOwnFailuresThrough() throws Exception {
        byte[] content = workbook(workbook -> {
            var sheet = workbook.createSheet("a");
            for (int i = 0; i < 100; i++) {
                sheet.createRow(i).createCell(0).setCellValue(i);
            }
        });
        RowFile file = RowFiles.open(file(content, null), null, Reading.HEADER);
        List<Row> rows = new ArrayList<>();

        file.forEachRow(row -> {
            rows.add(row);
            return rows.size() < 3;
        });

        assertThat(rows).extracting(Row::line).containsExactly(1L, 2L, 3L);
        IllegalStateException own = new IllegalStateException("own");
        assertThatThrownBy(() -> file.forEachRow(row -> {
                    throw own;
                }))
                .isSameAs(own);
    }

    @Test
    void findsATruncatedWorkbookWhereverItIsCut() throws Exception {
        byte[] content = workbook(workbook -> {
            var sheet = workbook.createSheet("a");
            for (int i = 0; i < 200; i++) {
                sheet.createRow(i).createCell(0).setCellValue("row " + i);
            }
        });
        for (int length = 4; length < content.length; length += 97) {
            Problem problem = Reading.problem(file(Arrays.copyOf(content, length), null), null);

            assertThat(problem.message().key()).as("cut to " + length).isEqualTo("rows.workbook-damaged");
        }
    }

    @Test
    void whatPoiLogsOfADamagedWorkbookIsNotShown() {
        assertThat(LogManager.getLogger("XMLHelper").isEnabled(Level.FATAL)).isFalse();
    }

    @Test
    void neverReadsADamagedWorkbookAsIfItWereWhole() throws Exception {
        byte[] content = workbook(workbook -> {
            var sheet = workbook.createSheet("a");
            for (int i = 0; i < 50; i++) {
                sheet.createRow(i).createCell(0).setCellValue(i * 7919);
                sheet.getRow(i).createCell(1).setCellValue("row " + i);
            }
        });
        List<Row> whole = rows(content);
        int broken = 0;
        for (int at = 4; at < content.length; at += 13) {
            byte[] damaged = content.clone();
            damaged[at] ^= 0x15;
            try {
                // Some bytes mean nothing: times of entries, parts that are not looked at.
                assertThat(rows(damaged)).as("damaged at " + at).isEqualTo(whole);
            } catch (BrokenFileException e) {
                assertThat(e.problem().message().key()).startsWith("rows.");
                broken++;
            }
        }
        assertThat(broken).isPositive();
    }

    @Test
    void saysOnWhichRowTheSheetBreaksOff() throws Exception {
        byte[] content = sheet("<row r='1'><c r='A1'><v>1</v></c></row><row r='7'><c r='A7'><v>2</w></c></row>");

        assertThat(problem(content)).startsWith("a.xlsx:7 rows.workbook-damaged");
    }

    @Test
    void refusesTextsAndCellsThatAreNotThere() throws Exception {
        assertThat(problem(sheet("<row r='3'><c r='B3' t='s'><v>9</v></c></row>")))
                .isEqualTo("a.xlsx:3:2 rows.sheet-text [9]");
        assertThat(problem(sheet("<row r='3'><c r='XFE3'><v>9</v></c></row>")))
                .isEqualTo("a.xlsx:3 rows.sheet-cell [XFE3]");
        assertThat(problem(sheet("<row r='x'/>"))).isEqualTo("a.xlsx rows.sheet-cell [x]");
    }

    @Test
    void refusesOtherDocuments() throws Exception {
        ByteArrayOutputStream letter = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("not a table");
            document.write(letter);
        }
        assertThat(problem(letter.toByteArray())).isEqualTo("a.xlsx rows.not-a-workbook []");

        byte[] binary = rewrite(
                workbook(workbook -> workbook.createSheet("a")),
                "[Content_Types].xml",
                xml -> xml.replace(
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
                        "application/vnd.ms-excel.sheet.binary.macroEnabled.main"));
        assertThat(problem(binary)).isEqualTo("a.xlsx rows.binary-workbook []");
    }

    @Test
    void refusesDocumentTypes() throws Exception {
        byte[] content = rewrite(
                workbook(workbook -> workbook.createSheet("a")),
                "xl/workbook.xml",
                xml -> xml.replaceFirst(
                        "<workbook ", "<!DOCTYPE workbook [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><workbook "));

        assertThat(problem(content)).startsWith("a.xlsx rows.workbook-damaged");
    }

    @Test
    void keepsOffArchivesThatUnpackWithoutEnd() throws Exception {
        byte[] content = rewrite(
                workbook(workbook -> workbook.createSheet("a").createRow(0)),
                "xl/worksheets/sheet1.xml",
                xml -> xml.replace("</worksheet>", " ".repeat(20_000_000) + "</worksheet>"));

        assertThat(problem(content)).endsWith("rows.workbook-bomb []");
    }

    @Test
    void readsASheetOfManyCells() throws Exception {
        // More characters than the limits that XML parsers put on what entities expand to.
        Path path = directory.resolve("big.xlsx");
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(100);
                OutputStream out = Files.newOutputStream(path)) {
            var sheet = workbook.createSheet("a");
            for (int i = 0; i < 60_000; i++) {
                var row = sheet.createRow(i);
                for (int j = 0; j < 10; j++) {
                    row.createCell(j)
                            .setCellValue("<&> " + (i * 7919L + j) * 104_729 + " " + Integer.toHexString(i * j));
                }
            }
            workbook.write(out);
        }
        long[] count = new long[1];

        RowFiles.open(new InputFile("big.xlsx", path, null), null, Reading.HEADER)
                .forEachRow(row -> {
                    count[0] += row.cells().size();
                    return true;
                });

        assertThat(count[0]).isEqualTo(600_000);
    }
}
