package io.github.budget4s.render.xlsx;

import io.github.budget4s.domain.message.Note;
import io.github.budget4s.render.language.Localizer;
import io.github.budget4s.report.InputSummary;
import io.github.budget4s.report.table.Formula;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.poi.ss.formula.SheetNameFormatter;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;

/** Writes the sheet that says how the table came about: its notes, and the files it was made from. */
final class NotesSheet {

    private static final List<String> HEADINGS =
            List.of("sheet.input-file", "sheet.input-sha256", "sheet.input-rows-used", "sheet.input-rows-skipped");
    private static final int LEAST_FILE_WIDTH = 24;
    private static final int MOST_FILE_WIDTH = 48;
    private static final int CHECKSUM_WIDTH = 68;
    private static final int COUNT_WIDTH = 14;
    private static final float TITLE_POINTS = 26;
    /** Below the title, a blank row and their own heading. */
    private static final int FIRST_PARAMETER = 3;

    private static final int PARAMETER_COLUMN = 2;

    private final Sheet sheet;
    private final CellStyles cellStyles;
    private final Localizer localizer;
    private int nextRow;

    NotesSheet(Sheet sheet, CellStyles cellStyles, Localizer localizer) {
        this.sheet = sheet;
        this.cellStyles = cellStyles;
        this.localizer = localizer;
    }

    /** Writes title, thresholds, notes and inputs. */
    void write(String title, List<Formula.Parameter> parameters, List<Note> reportNotes, List<InputSummary> inputs) {
        sheet.setDefaultRowHeightInPoints(SheetText.LINE_POINTS);
        int fileWidth =
                inputs.stream().mapToInt(input -> SheetText.width(input.file())).reduce(LEAST_FILE_WIDTH, Math::max);
        int[] widths = {Math.min(fileWidth, MOST_FILE_WIDTH), CHECKSUM_WIDTH, COUNT_WIDTH, COUNT_WIDTH};
        for (int index = 0; index < widths.length; index++) {
            sheet.setColumnWidth(index, widths[index] * 256);
        }
        int across = IntStream.of(widths).sum();

        putLine(title, CellStyles.Role.TITLE, across).setHeightInPoints(TITLE_POINTS);
        nextRow++;
        if (!parameters.isEmpty()) {
            putParameters(parameters, across);
        }
        for (Note note : reportNotes) {
            String text = localizer.text(note.message());
            boolean warns = note.level() == Note.Level.WARNING;
            putLine(warns ? localizer.text("sheet.warning", text) : text, CellStyles.Role.NOTE, across);
        }
        if (!inputs.isEmpty()) {
            nextRow++;
            putInputs(inputs, widths[0]);
        }
        SheetPrint.set(sheet, true, -1, widths);
        SheetName.putOnPages(sheet, title);
    }

    /** Returns where a parameter stands. */
    static String placeOf(int parameter, String sheet) {
        return SheetNameFormatter.format(sheet) + "!"
                + new CellReference(FIRST_PARAMETER + parameter, PARAMETER_COLUMN, true, true).formatAsString();
    }

    private void putParameters(List<Formula.Parameter> parameters, int across) {
        putLine(localizer.text("sheet.parameters"), CellStyles.Role.SUBTITLE, across);
        for (Formula.Parameter parameter : parameters) {
            Row row = sheet.createRow(nextRow);
            SheetText.put(
                    row.createCell(0), ParameterName.label(parameter, localizer), cellStyles, CellStyles.Role.NOTE);
            sheet.addMergedRegion(new CellRangeAddress(nextRow, nextRow, 0, PARAMETER_COLUMN - 1));
            Cell value = row.createCell(PARAMETER_COLUMN);
            value.setCellStyle(cellStyles.of(CellStyles.Role.INPUT, CellStyles.Content.RATIO));
            value.setCellValue(
                    Objects.requireNonNull(parameter.value().number()).doubleValue());
            InputRules.add(sheet, parameter.value(), nextRow, PARAMETER_COLUMN, localizer);
            nextRow++;
        }
        nextRow++;
    }

    /** Writes one text across the sheet; the height is set here because merged cells do not grow by themselves. */
    private Row putLine(String text, CellStyles.Role role, int width) {
        Row row = sheet.createRow(nextRow);
        SheetText.put(row.createCell(0), text, cellStyles, role);
        sheet.addMergedRegion(new CellRangeAddress(nextRow, nextRow, 0, HEADINGS.size() - 1));
        row.setHeightInPoints(SheetText.lines(text, width * 9 / 10) * SheetText.LINE_POINTS);
        nextRow++;
        return row;
    }

    private void putInputs(List<InputSummary> inputs, int fileWidth) {
        putLine(localizer.text("sheet.inputs"), CellStyles.Role.SUBTITLE, fileWidth);
        Row headings = sheet.createRow(nextRow++);
        for (int index = 0; index < HEADINGS.size(); index++) {
            Cell cell = headings.createCell(index);
            boolean count = index >= 2;
            cell.setCellStyle(cellStyles.of(
                    CellStyles.Role.HEADING, count ? CellStyles.Content.WHOLE : CellStyles.Content.WORDS));
            cell.setCellValue(localizer.text(HEADINGS.get(index)));
        }
        for (InputSummary input : inputs) {
            Row row = sheet.createRow(nextRow++);
            SheetText.put(row.createCell(0), input.file(), cellStyles, CellStyles.Role.BODY);
            SheetText.put(row.createCell(1), input.sha256(), cellStyles, CellStyles.Role.BODY);
            putCount(row.createCell(2), input.rowsUsed());
            putCount(row.createCell(3), input.rowsSkipped());
            row.setHeightInPoints(SheetText.lines(input.file(), fileWidth) * SheetText.LINE_POINTS);
        }
    }

    private void putCount(Cell cell, long count) {
        cell.setCellStyle(cellStyles.of(CellStyles.Role.BODY, CellStyles.Content.WHOLE));
        cell.setCellValue((double) count);
    }
}
