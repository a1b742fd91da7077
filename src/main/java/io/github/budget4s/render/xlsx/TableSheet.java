package io.github.budget4s.render.xlsx;

import io.github.budget4s.domain.flag.Flag;
import io.github.budget4s.render.Style;
import io.github.budget4s.report.table.Cell;
import io.github.budget4s.report.table.Column;
import io.github.budget4s.report.table.Formula;
import io.github.budget4s.report.table.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes the sheet of the table, ready to be read on a screen and to be printed. */
final class TableSheet {

    private static final int MOST_COLUMNS_UPRIGHT = 6;
    private static final int LEAST_WIDTH = 8;
    private static final int MOST_WIDTH = 40;
    private static final int MARGIN = 4;
    private static final float HEADING_POINTS = 24;

    private final XSSFWorkbook workbook;
    private final CellStyles cellStyles;
    private final Style style;

    TableSheet(XSSFWorkbook workbook, CellStyles cellStyles, Style style) {
        this.workbook = workbook;
        this.cellStyles = cellStyles;
        this.style = style;
    }

    /** Writes headings, rows and total. */
    void write(String title, Table table) {
        XSSFSheet sheet =
                workbook.createSheet(SheetName.of(title, style.localizer().text("sheet.notes")));
        sheet.setDefaultRowHeightInPoints(SheetText.LINE_POINTS);
        List<Column> columns = table.columns();
        int[] widths = columns.stream()
                .mapToInt(column -> SheetText.width(style.heading(column)))
                .toArray();

        XSSFRow headings = sheet.createRow(0);
        headings.setHeightInPoints(HEADING_POINTS);
        for (int index = 0; index < columns.size(); index++) {
            putHeading(headings.createCell(index), columns.get(index));
        }
        int number = 1;
        for (List<Cell> row : table.rows()) {
            putRow(sheet.createRow(number++), columns, row, CellStyles.Role.BODY, widths);
        }
        List<Cell> totals = table.labelledTotals();
        if (totals != null) {
            putRow(sheet.createRow(number), columns, totals, CellStyles.Role.TOTAL, widths);
        }
        putFormulas(sheet, table);
        for (int index = 0; index < columns.size(); index++) {
            sheet.setColumnWidth(index, columnWidth(widths[index]) * 256);
        }
        sheet.createFreezePane(0, 1);
        print(sheet, title, columns.size());
    }

    private void putHeading(XSSFCell cell, Column column) {
        cell.setCellStyle(cellStyles.of(
                CellStyles.Role.HEADING, column.isNumeric() ? CellStyles.Content.WHOLE : CellStyles.Content.WORDS));
        cell.setCellValue(style.heading(column));
    }

    private void putRow(XSSFRow row, List<Column> columns, List<Cell> cells, CellStyles.Role role, int[] widths) {
        int lines = 1;
        for (int index = 0; index < cells.size(); index++) {
            Cell cell = cells.get(index);
            put(row.createCell(index), cell, columns.get(index), role);
            String shown = cell.display(style.localizer());
            widths[index] = Math.max(widths[index], SheetText.width(shown));
            if (cell.isText()) {
                lines = Math.max(lines, SheetText.lines(shown, MOST_WIDTH + 1));
            }
        }
        row.setHeightInPoints(lines * SheetText.LINE_POINTS);
    }

    /** Makes what follows from other cells formulas, which keep their value as what they last came to. */
    private static void putFormulas(XSSFSheet sheet, Table table) {
        FormulaText formulas = new FormulaText(table, 1);
        List<List<Cell>> rows = new ArrayList<>(table.rows());
        if (table.totals() != null) {
            rows.add(table.totals());
        }
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < table.columns().size(); column++) {
                Formula formula = rows.get(row).get(column).formula();
                if (formula != null) {
                    XSSFCell cell = sheet.getRow(row + 1).getCell(column);
                    double value = cell.getNumericCellValue();
                    cell.setCellFormula(formulas.of(formula, row));
                    cell.setCellValue(value);
                }
            }
        }
    }

    private void put(XSSFCell target, Cell cell, Column column, CellStyles.Role role) {
        BigDecimal number = cell.number();
        Flag flag = cell.flag();
        if (number != null) {
            target.setCellStyle(cellStyles.of(role, content(cell.kind())));
            target.setCellValue(number.doubleValue());
        } else if (cell.isAbsent()) {
            // Blank, but with the format of its column for whoever fills it in.
            target.setCellStyle(cellStyles.of(role, content(column)));
        } else {
            SheetText.put(target, cell.display(style.localizer()), cellStyles, role);
            if (flag != null) {
                target.setCellStyle(cellStyles.flag(flag));
            }
        }
    }

    private static CellStyles.Content content(Cell.Kind kind) {
        return switch (kind) {
            case TEXT, DATE, ABSENT -> CellStyles.Content.WORDS;
            case MONEY -> CellStyles.Content.MONEY;
            case RATIO -> CellStyles.Content.RATIO;
            case RETURN -> CellStyles.Content.ONE_TO;
            case WHOLE -> CellStyles.Content.WHOLE;
            case DECIMAL -> CellStyles.Content.DECIMAL;
        };
    }

    private static CellStyles.Content content(Column column) {
        return switch (column.kind()) {
            case TEXT, MONTH -> CellStyles.Content.WORDS;
            case MONEY -> CellStyles.Content.MONEY;
            case RATIO -> CellStyles.Content.RATIO;
            case COUNT -> CellStyles.Content.WHOLE;
        };
    }

    private static int columnWidth(int width) {
        return Math.max(LEAST_WIDTH, Math.min(width, MOST_WIDTH)) + MARGIN;
    }

    private static void print(XSSFSheet sheet, String title, int columns) {
        sheet.setFitToPage(true);
        PrintSetup setup = sheet.getPrintSetup();
        setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
        setup.setFitWidth((short) 1);
        // As many pages down as the rows need.
        setup.setFitHeight((short) 0);
        setup.setLandscape(columns > MOST_COLUMNS_UPRIGHT);
        sheet.setRepeatingRows(CellRangeAddress.valueOf("1:1"));
        sheet.setHorizontallyCenter(true);
        SheetName.putOnPages(sheet, title);
    }
}
