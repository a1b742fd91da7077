package io.github.budget4s.render.xlsx;

import io.github.budget4s.domain.message.Note;
import io.github.budget4s.render.language.Localizer;
import io.github.budget4s.report.InputSummary;
import io.github.budget4s.report.Report;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes the sheet that says how the table came about: its notes, and the files it was made from. */
final class NotesSheet {

    private static final List<String> HEADINGS =
            List.of("sheet.input-file", "sheet.input-sha256", "sheet.input-rows-used", "sheet.input-rows-skipped");
    private static final int LEAST_FILE_WIDTH = 24;
    private static final int MOST_FILE_WIDTH = 48;
    private static final int CHECKSUM_WIDTH = 68;
    private static final int COUNT_WIDTH = 14;
    private static final float TITLE_POINTS = 26;

    private final XSSFSheet sheet;
    private final CellStyles cellStyles;
    private final Localizer localizer;
    private int nextRow;

    NotesSheet(XSSFWorkbook workbook, CellStyles cellStyles, Localizer localizer) {
        this.sheet = workbook.createSheet(localizer.text("sheet.notes"));
        this.cellStyles = cellStyles;
        this.localizer = localizer;
    }

    /** Writes title, notes and inputs. */
    void write(String title, Report report) {
        sheet.setDefaultRowHeightInPoints(SheetText.LINE_POINTS);
        int fileWidth = report.inputs().stream()
                .mapToInt(input -> SheetText.width(input.file()))
                .reduce(LEAST_FILE_WIDTH, Math::max);
        int[] widths = {Math.min(fileWidth, MOST_FILE_WIDTH), CHECKSUM_WIDTH, COUNT_WIDTH, COUNT_WIDTH};
        for (int index = 0; index < widths.length; index++) {
            sheet.setColumnWidth(index, widths[index] * 256);
        }
        int across = IntStream.of(widths).sum();

        putLine(title, CellStyles.Role.TITLE, across).setHeightInPoints(TITLE_POINTS);
        nextRow++;
        for (Note note : report.notes()) {
            String text = localizer.text(note.message());
            boolean warns = note.level() == Note.Level.WARNING;
            putLine(warns ? localizer.text("sheet.warning", text) : text, CellStyles.Role.NOTE, across);
        }
        if (!report.inputs().isEmpty()) {
            nextRow++;
            putInputs(report.inputs(), widths[0]);
        }
        print();
    }

    /** Writes one text across the sheet; the height is set here because merged cells do not grow by themselves. */
    private XSSFRow putLine(String text, CellStyles.Role role, int width) {
        XSSFRow row = sheet.createRow(nextRow);
        SheetText.put(row.createCell(0), text, cellStyles, role);
        sheet.addMergedRegion(new CellRangeAddress(nextRow, nextRow, 0, HEADINGS.size() - 1));
        row.setHeightInPoints(SheetText.lines(text, width * 9 / 10) * SheetText.LINE_POINTS);
        nextRow++;
        return row;
    }

    private void putInputs(List<InputSummary> inputs, int fileWidth) {
        putLine(localizer.text("sheet.inputs"), CellStyles.Role.SUBTITLE, fileWidth);
        XSSFRow headings = sheet.createRow(nextRow++);
        for (int index = 0; index < HEADINGS.size(); index++) {
            XSSFCell cell = headings.createCell(index);
            boolean count = index >= 2;
            cell.setCellStyle(cellStyles.of(
                    CellStyles.Role.HEADING, count ? CellStyles.Content.WHOLE : CellStyles.Content.WORDS));
            cell.setCellValue(localizer.text(HEADINGS.get(index)));
        }
        for (InputSummary input : inputs) {
            XSSFRow row = sheet.createRow(nextRow++);
            SheetText.put(row.createCell(0), input.file(), cellStyles, CellStyles.Role.BODY);
            SheetText.put(row.createCell(1), input.sha256(), cellStyles, CellStyles.Role.BODY);
            putCount(row.createCell(2), input.rowsUsed());
            putCount(row.createCell(3), input.rowsSkipped());
            row.setHeightInPoints(SheetText.lines(input.file(), fileWidth) * SheetText.LINE_POINTS);
        }
    }

    private void putCount(XSSFCell cell, long count) {
        cell.setCellStyle(cellStyles.of(CellStyles.Role.BODY, CellStyles.Content.WHOLE));
        cell.setCellValue((double) count);
    }

    private void print() {
        sheet.setFitToPage(true);
        PrintSetup setup = sheet.getPrintSetup();
        setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
        setup.setFitWidth((short) 1);
        setup.setFitHeight((short) 0);
        setup.setLandscape(true);
    }
}
