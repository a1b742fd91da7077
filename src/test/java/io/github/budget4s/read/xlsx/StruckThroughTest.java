package io.github.budget4s.read.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.budget4s.domain.message.Message;
import io.github.budget4s.read.RowFiles;
import io.github.budget4s.read.source.Aside;
import io.github.budget4s.read.source.InputFile;
import io.github.budget4s.read.source.Row;
import io.github.budget4s.read.source.RowFile;
import io.github.budget4s.read.source.SheetRow;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a workbook says by lines through its texts, and beside its cells. */
class StruckThroughTest {

    @TempDir
    Path directory = Path.of("");

    private RowFile saved(XSSFWorkbook workbook) throws Exception {
        Path path = directory.resolve("a.xlsx");
        try (OutputStream out = Files.newOutputStream(path)) {
            workbook.write(out);
        }
        return RowFiles.open(new InputFile("a.xlsx", path, null), null, cells -> 1);
    }

    private static Map<Integer, String> faults(RowFile file) throws Exception {
        List<Row> rows = new ArrayList<>();
        file.forEachRow(rows::add);
        Map<Integer, String> faults = new TreeMap<>();
        if (rows.get(0) instanceof SheetRow sheet) {
            for (Map.Entry<Integer, Message> each : sheet.details().faults().entrySet()) {
                faults.put(
                        each.getKey(),
                        each.getValue().key() + " " + each.getValue().arguments());
            }
        }
        return faults;
    }

    @Test
    void tellsCellsAndPartsOfThemThatAreStruckThrough() throws Exception {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFRow row = workbook.createSheet("S").createRow(0);
            XSSFFont struck = workbook.createFont();
            struck.setStrikeout(true);
            XSSFFont plain = workbook.createFont();
            plain.setBold(true);
            XSSFCellStyle style = workbook.createCellStyle();
            style.setFont(struck);
            XSSFCellStyle bold = workbook.createCellStyle();
            bold.setFont(plain);
            row.createCell(0).setCellValue(1000);
            row.getCell(0).setCellStyle(style);
            row.createCell(1).setCellValue(2000);
            row.getCell(1).setCellStyle(bold);
            XSSFCell part = row.createCell(2);
            XSSFRichTextString text = new XSSFRichTextString("1000 2000");
            text.applyFont(0, 4, struck);
            text.applyFont(4, 9, plain);
            part.setCellValue(text);
            row.createCell(3).setCellValue("抖音");
            row.createCell(4).setCellStyle(style);

            assertThat(faults(saved(workbook)))
                    .isEqualTo(Map.of(
                            0, "rows.struck-through [1000]",
                            2, "rows.struck-through [1000 2000]"));
        }
    }

    @Test
    void listsWhatStandsBesideTheCells() throws Exception {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFSheet sheet = workbook.createSheet("费用");
            sheet.createRow(0).createCell(27).setCellValue("金额");
            XSSFComment comment =
                    sheet.createDrawingPatriarch().createCellComment(new XSSFClientAnchor(0, 0, 0, 0, 1, 1, 3, 3));
            comment.setAddress(new CellAddress(0, 27));
            comment.setString(new XSSFRichTextString("单位：万元"));
            sheet.getHeader().setRight("单位：千元");
            RowFile file = saved(workbook);
            file.forEachRow(row -> true);

            assertThat(file.asides())
                    .containsExactlyInAnyOrder(
                            new Aside(Aside.Kind.COMMENT, "AB1", 1, 27, "单位：万元"),
                            new Aside(Aside.Kind.PAGE, "单位：千元"),
                            new Aside(Aside.Kind.SHEET, "费用"));
        }
    }
}
