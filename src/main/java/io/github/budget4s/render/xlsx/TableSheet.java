package io.github.budget4s.render.xlsx;

import io.github.budget4s.render.CellText;
import io.github.budget4s.render.Style;
import io.github.budget4s.render.TotalRow;
import io.github.budget4s.report.table.Cell;
import io.github.budget4s.report.table.Column;
import io.github.budget4s.report.table.Table;
import java.math.RoundingMode;
import java.util.List;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes the sheet of the table, ready to be read on a screen and to be printed. */
final class TableSheet {

    private static final int MOST_COLUMNS_UPRIGHT = 6;
    private static final int RATIO_DECIMALS = 15;
    private static final int LEAST_WIDTH = 8;
    private static final int MOST_WIDTH = 40;
    private static final int MARGIN = 4;
    private static final float HEADING_POINTS = 24;

    private final XSSFWorkbook workbook;
    private final Look look;
    private final Style style;

    TableSheet(XSSFWorkbook workbook, Look look, Style style) {
        this.workbook = workbook;
        this.look = look;
        this.style = style;
    }

    /** Writes headings, rows and total. */
    void write(String title, Table table) {
        XSSFSheet sheet = workbook.createSheet(SheetName.of(title, style.texts().text("sheet.notes")));
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
            putRow(sheet.createRow(number++), columns, row, Look.Role.BODY, widths);
        }
        List<Cell> totals = TotalRow.labelled(table);
        if (totals != null) {
            XSSFRow row = sheet.createRow(number);
            putRow(row, columns, totals, Look.Role.TOTAL, widths);
            for (int index = 0; index < columns.size(); index++) {
                if (Sums.add(table, index)) {
                    sum(row.getCell(index), number);
                }
            }
        }
        for (int index = 0; index < columns.size(); index++) {
            sheet.setColumnWidth(index, columnWidth(widths[index]) * 256);
        }
        sheet.createFreezePane(0, 1);
        print(sheet, title, columns.size());
    }

    private void putHeading(XSSFCell cell, Column column) {
        cell.setCellStyle(look.style(Look.Role.HEADING, column.isNumeric() ? Look.Content.WHOLE : Look.Content.WORDS));
        cell.setCellValue(style.heading(column));
    }

    private void putRow(XSSFRow row, List<Column> columns, List<Cell> cells, Look.Role role, int[] widths) {
        int lines = 1;
        for (int index = 0; index < cells.size(); index++) {
            Cell cell = cells.get(index);
            put(row.createCell(index), cell, columns.get(index), role);
            String shown = CellText.forPeople(cell, style.texts());
            widths[index] = Math.max(widths[index], SheetText.width(shown));
            if (CellText.isText(cell)) {
                lines = Math.max(lines, SheetText.lines(shown, MOST_WIDTH + 1));
            }
        }
        row.setHeightInPoints(lines * SheetText.LINE_POINTS);
    }

    private void put(XSSFCell target, Cell cell, Column column, Look.Role role) {
        if (cell instanceof Cell.MoneyCell amount) {
            put(target, amount.money().toYuan().doubleValue(), role, Look.Content.MONEY);
        } else if (cell instanceof Cell.RatioCell share) {
            double fraction = share.ratio()
                    .toDecimal(RATIO_DECIMALS, RoundingMode.HALF_UP)
                    .doubleValue();
            put(target, fraction, role, Look.Content.RATIO);
        } else if (cell instanceof Cell.ReturnCell brought) {
            double yuan = brought.ratio()
                    .toDecimal(RATIO_DECIMALS, RoundingMode.HALF_UP)
                    .doubleValue();
            put(target, yuan, role, Look.Content.ONE_TO);
        } else if (cell instanceof Cell.UnitsCell vehicles) {
            boolean whole = vehicles.units().toDecimal().scale() == 0;
            put(
                    target,
                    vehicles.units().toDecimal().doubleValue(),
                    role,
                    whole ? Look.Content.WHOLE : Look.Content.DECIMAL);
        } else if (cell instanceof Cell.DecimalCell exact) {
            put(target, exact.decimal().doubleValue(), role, Look.Content.DECIMAL);
        } else if (cell instanceof Cell.CountCell counted) {
            put(target, (double) counted.count(), role, Look.Content.WHOLE);
        } else if (cell instanceof Cell.AbsentCell) {
            // Blank, but with the format of its column for whoever fills it in.
            target.setCellStyle(look.style(role, content(column)));
        } else {
            SheetText.put(target, CellText.forPeople(cell, style.texts()), look, role);
            if (cell instanceof Cell.FlagCell flagged) {
                target.setCellStyle(look.flag(flagged.flag()));
            }
        }
    }

    private void put(XSSFCell target, double value, Look.Role role, Look.Content content) {
        target.setCellStyle(look.style(role, content));
        target.setCellValue(value);
    }

    private static Look.Content content(Column column) {
        return switch (column.kind()) {
            case TEXT, MONTH -> Look.Content.WORDS;
            case MONEY -> Look.Content.MONEY;
            case RATIO -> Look.Content.RATIO;
            case COUNT -> Look.Content.WHOLE;
        };
    }

    /** Makes a total a formula over the rows above it, which keeps the value as what it last came to. */
    private static void sum(XSSFCell total, int rowsAbove) {
        double exact = total.getNumericCellValue();
        String column = CellReference.convertNumToColString(total.getColumnIndex());
        total.setCellFormula("SUM(" + column + "2:" + column + rowsAbove + ")");
        total.setCellValue(exact);
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
