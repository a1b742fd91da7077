package io.github.budget4s.render.xlsx;

import io.github.budget4s.domain.flag.Flag;
import io.github.budget4s.render.Style;
import io.github.budget4s.report.table.Cell;
import io.github.budget4s.report.table.Column;
import io.github.budget4s.report.table.Formula;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.jspecify.annotations.Nullable;

/** Writes the headings, the rows and the total of a table to a sheet, one row after the other. */
final class TableBlock {

    private static final int MOST_WIDTH = 40;
    private static final int MOST_FORMAL_WIDTH = 64;
    /** A longer heading is wrapped rather than making room for it beside short figures. */
    private static final int MOST_HEADING_WIDTH = 11;

    private static final float HEADING_POINTS = 24;

    private final Sheet sheet;
    private final CellStyles cellStyles;
    private final Style style;
    private final boolean formal;
    private final int mostWidth;
    private int[] widths = new int[0];

    /**
     * Prepares to write.
     *
     * @param formal whether it is laid out for people alone: months and days are dates rather than words, which files
     *     that are read again have, and decimals stand below each other
     */
    TableBlock(Sheet sheet, CellStyles cellStyles, Style style, boolean formal) {
        this.sheet = sheet;
        this.cellStyles = cellStyles;
        this.style = style;
        this.formal = formal;
        this.mostWidth = formal ? MOST_FORMAL_WIDTH : MOST_WIDTH;
    }

    /** Returns how wide the columns written so far want to be, in digits. */
    int[] widths() {
        return widths.clone();
    }

    /**
     * Writes a table, the headings in the row above the place of its first row.
     *
     * @return the row behind it
     */
    int write(Places.Place place, FormulaText formulas) {
        List<Column> columns = place.table().columns();
        if (widths.length < columns.size()) {
            widths = Arrays.copyOf(widths, columns.size());
        }
        Row headings = sheet.createRow(place.firstRow() - 1);
        int lines = 1;
        for (int index = 0; index < columns.size(); index++) {
            putHeading(headings.createCell(index), columns.get(index), index);
            lines = Math.max(lines, SheetText.lines(style.heading(columns.get(index)), MOST_HEADING_WIDTH));
        }
        headings.setHeightInPoints(HEADING_POINTS + (lines - 1) * SheetText.LINE_POINTS);
        int number = 0;
        for (List<Cell> row : place.table().rows()) {
            putRow(place, number++, row, CellStyles.Role.BODY, formulas);
        }
        List<Cell> totals = place.table().labelledTotals();
        if (totals != null) {
            putRow(place, number++, totals, CellStyles.Role.TOTAL, formulas);
        }
        return place.firstRow() + number;
    }

    private void putHeading(org.apache.poi.ss.usermodel.Cell cell, Column column, int index) {
        cell.setCellStyle(cellStyles.of(
                CellStyles.Role.HEADING, column.isNumeric() ? CellStyles.Content.WHOLE : CellStyles.Content.WORDS));
        String heading = style.heading(column);
        cell.setCellValue(SheetText.escaped(SheetText.clean(heading)));
        widths[index] = Math.max(widths[index], Math.min(SheetText.width(heading), MOST_HEADING_WIDTH));
    }

    private void putRow(Places.Place place, int number, List<Cell> cells, CellStyles.Role role, FormulaText formulas) {
        Row row = sheet.createRow(place.firstRow() + number);
        int lines = 1;
        for (int index = 0; index < cells.size(); index++) {
            Cell cell = cells.get(index);
            org.apache.poi.ss.usermodel.Cell target = row.createCell(index);
            put(target, cell, place.table().columns().get(index), role);
            Formula formula = cell.formula();
            if (formula != null) {
                follow(target, formulas.of(formula, number), cell);
            }
            String shown = cell.display(style.localizer());
            widths[index] = Math.max(widths[index], Math.min(SheetText.width(shown), mostWidth));
            if (cell.isText()) {
                lines = Math.max(lines, SheetText.lines(shown, mostWidth + 1));
            }
        }
        row.setHeightInPoints(lines * SheetText.LINE_POINTS);
    }

    /** Makes what follows from other cells a formula, which keeps its value as what it last came to. */
    private void follow(org.apache.poi.ss.usermodel.Cell target, String formula, Cell cell) {
        BigDecimal value = cell.number();
        target.setCellFormula(formula);
        if (value != null) {
            target.setCellValue(value.doubleValue());
        } else {
            target.setCellValue(cell.display(style.localizer()));
        }
    }

    private void put(org.apache.poi.ss.usermodel.Cell target, Cell cell, Column column, CellStyles.Role usual) {
        CellStyles.Role role =
                cell.isInput() ? CellStyles.Role.INPUT : cell.isSubtotal() ? CellStyles.Role.TOTAL : usual;
        BigDecimal number = cell.number();
        LocalDate day = formal ? day(cell.time()) : null;
        Flag flag = cell.flag();
        if (number != null) {
            target.setCellStyle(cellStyles.of(role, content(cell.kind())));
            target.setCellValue(number.doubleValue());
        } else if (day != null) {
            boolean month = cell.time() instanceof YearMonth;
            target.setCellStyle(cellStyles.of(role, month ? CellStyles.Content.MONTH : CellStyles.Content.DAY));
            target.setCellValue(DateUtil.getExcelDate(day));
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

    private static @Nullable LocalDate day(@Nullable Temporal time) {
        return time instanceof YearMonth month ? month.atDay(1) : time instanceof LocalDate day ? day : null;
    }

    private CellStyles.Content content(Cell.Kind kind) {
        return switch (kind) {
            case TEXT, DATE, ABSENT -> CellStyles.Content.WORDS;
            case MONEY -> CellStyles.Content.MONEY;
            case RATIO -> CellStyles.Content.RATIO;
            case RETURN -> CellStyles.Content.ONE_TO;
            case WHOLE -> CellStyles.Content.WHOLE;
            case DECIMAL -> formal ? CellStyles.Content.HUNDREDTHS : CellStyles.Content.DECIMAL;
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

    /** Lists the parameters that the formulas of a table read. */
    static List<Formula.Parameter> parameters(io.github.budget4s.report.table.Table table) {
        List<Formula.Parameter> found = new ArrayList<>();
        for (List<Cell> row : table.rows()) {
            for (Cell cell : row) {
                Formula formula = cell.formula();
                if (formula != null) {
                    formula.parameters().stream()
                            .filter(parameter -> !found.contains(parameter))
                            .forEach(found::add);
                }
            }
        }
        return found;
    }
}
