package io.github.budget4s.shapes;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A kind of file that holds a table. */
enum Carrier {
    CSV_UTF_8(StandardCharsets.UTF_8, "", ","),
    CSV_WITH_MARK(StandardCharsets.UTF_8, "\uFEFF", ","),
    CSV_GB18030(Charset.forName("GB18030"), "", ","),
    TSV_UTF_16(StandardCharsets.UTF_16LE, "\uFEFF", "\t"),
    CSV_SEMICOLON(StandardCharsets.UTF_8, "", ";"),
    WORKBOOK(StandardCharsets.UTF_8, "", "");

    private final Charset charset;
    private final String mark;
    private final String delimiter;

    Carrier(Charset charset, String mark, String delimiter) {
        this.charset = charset;
        this.mark = mark;
        this.delimiter = delimiter;
    }

    /** Writes sheets into a folder; a text has one only. Returns the input's name. */
    String write(Path folder, List<Sheet> sheets) throws IOException {
        if (this == WORKBOOK) {
            try (XSSFWorkbook workbook = new XSSFWorkbook();
                    OutputStream out = Files.newOutputStream(folder.resolve("ledger.xlsx"))) {
                for (Sheet sheet : sheets) {
                    add(workbook, sheet);
                }
                workbook.write(out);
            }
            return sheets.size() > 1 ? "ledger.xlsx#*" : "ledger.xlsx";
        }
        StringBuilder text = new StringBuilder(mark);
        int width = sheets.get(0).rows().stream().mapToInt(List::size).max().orElse(0);
        for (List<String> row : sheets.get(0).rows()) {
            for (int i = 0; i < width; i++) {
                text.append(i == 0 ? "" : delimiter).append(i < row.size() ? row.get(i) : "");
            }
            text.append("\r\n");
        }
        Files.writeString(folder.resolve("ledger.csv"), text, charset);
        return "ledger.csv";
    }

    private static void add(XSSFWorkbook workbook, Sheet sheet) {
        CellStyle style = workbook.createCellStyle();
        if (!sheet.numberFormat().isEmpty()) {
            style.setDataFormat(workbook.createDataFormat().getFormat(sheet.numberFormat()));
        }
        XSSFSheet made = workbook.createSheet(sheet.name());
        for (int i = 0; i < sheet.rows().size(); i++) {
            XSSFRow row = made.createRow(i);
            List<String> cells = sheet.rows().get(i);
            for (int k = 0; k < cells.size(); k++) {
                if (!cells.get(k).isEmpty()) {
                    XSSFCell cell = row.createCell(k);
                    if (Shape.isFigure(cells.get(k))) {
                        cell.setCellValue(Double.parseDouble(cells.get(k)));
                        cell.setCellStyle(style);
                    } else {
                        cell.setCellValue(cells.get(k));
                    }
                }
            }
        }
        for (Sheet.Merge merge : sheet.merges()) {
            made.addMergedRegion(new CellRangeAddress(merge.first(), merge.last(), merge.column(), merge.column()));
        }
    }
}
