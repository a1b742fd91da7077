package io.github.budget4s.render.xlsx;

import io.github.budget4s.domain.flag.Flag;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.problem.Problem;
import io.github.budget4s.render.Style;
import io.github.budget4s.render.language.Localizer;
import io.github.budget4s.report.table.Cell;
import io.github.budget4s.report.table.Formula;
import io.github.budget4s.report.workbook.Block;
import io.github.budget4s.report.workbook.Check;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetConditionalFormatting;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;

/** Writes one sheet of a workbook: title, tables, checks, charts, and the lines for whoever signs it. */
final class WorkbookSheet {

    private static final float TITLE_POINTS = 28;
    private static final int MARGIN = 3;
    /** Wide enough for a title and the line of signatures where there is no table. */
    private static final int LEAST_WIDTH = 96;

    private static final int LEAST_COLUMNS = 6;

    private final XSSFSheet sheet;
    private final CellStyles cellStyles;
    private final Style style;
    private final Localizer localizer;
    private final Places places;

    WorkbookSheet(XSSFSheet sheet, CellStyles cellStyles, Style style, Places places) {
        this.sheet = sheet;
        this.cellStyles = cellStyles;
        this.style = style;
        this.localizer = style.localizer();
        this.places = places;
    }

    void write(SheetPlan plan, @Nullable String store) {
        sheet.setDefaultRowHeightInPoints(SheetText.LINE_POINTS);
        TableBlock writer = new TableBlock(sheet, cellStyles, style, true);
        for (Places.Place place : plan.blocks()) {
            FormulaText formulas = new FormulaText(places, place, localizer);
            writer.write(place, formulas);
            Highlights.add(sheet, place, formulas);
            addInputRules(place);
        }
        int[] widths = widths(writer);
        for (int index = 0; index < widths.length; index++) {
            sheet.setColumnWidth(index, widths[index] * 256);
        }
        int across = IntStream.of(widths).sum();
        putHead(plan, store, across, widths.length);
        putHeadings(plan, across, widths.length);
        putChecks(plan);
        int row = putRemarks(plan, across, widths.length);
        row = new SheetCharts(sheet, plan, places, style).draw(widths, lines() + 3, row);
        put(row, 0, localizer.text("workbook.signatures"), CellStyles.Role.NOTE);
        row(row).getCell(0).setCellStyle(cellStyles.unwrapped(CellStyles.Role.NOTE));
        look(plan);
    }

    /** Counts the lines written so far, of which a row may have several. */
    private int lines() {
        float points = 0;
        for (int row = 0; row <= sheet.getLastRowNum(); row++) {
            points += sheet.getRow(row) == null
                    ? SheetText.LINE_POINTS
                    : sheet.getRow(row).getHeightInPoints();
        }
        return (int) Math.ceil(points / SheetText.LINE_POINTS);
    }

    private static int[] widths(TableBlock writer) {
        int[] wanted = TableSheet.widths(writer, MARGIN);
        int[] widths = new int[Math.max(LEAST_COLUMNS, wanted.length)];
        for (int index = 0; index < widths.length; index++) {
            widths[index] = index < wanted.length ? wanted[index] : LEAST_WIDTH / LEAST_COLUMNS;
        }
        return widths;
    }

    private void putHead(SheetPlan plan, @Nullable String store, int across, int columns) {
        putLine(
                        SheetPlan.TITLE_ROW,
                        localizer.text(plan.sheet().head().title()),
                        CellStyles.Role.TITLE,
                        across,
                        columns)
                .setHeightInPoints(TITLE_POINTS);
        String unit = localizer.text(plan.sheet().head().unit());
        putLine(
                SheetPlan.SUBTITLE_ROW,
                store == null ? unit : localizer.text("workbook.store-and-unit", store, unit),
                CellStyles.Role.NOTE,
                across,
                columns);
        Formula changed = plan.sheet().changed();
        if (changed != null) {
            putState(changed, columns);
        }
    }

    /** Says whether the plain values still are those of the inputs. */
    private void putState(Formula changed, int columns) {
        FormulaText formulas =
                new FormulaText(places, new Places.Place(sheet.getSheetName(), EmptyTable.TABLE, 0), localizer);
        Row row = sheet.createRow(SheetPlan.STATE_ROW);
        XSSFCell cell = sheet.getRow(SheetPlan.STATE_ROW).createCell(0);
        cell.setCellStyle(cellStyles.of(CellStyles.Role.SUBTITLE, CellStyles.Content.WORDS));
        String count = formulas.of(changed, 0);
        cell.setCellFormula(
                "IF(" + count + "=0," + quoted("workbook.as-made") + "," + quoted("workbook.run-again") + ")");
        cell.setCellValue(localizer.text("workbook.as-made"));
        row.setHeightInPoints(SheetText.LINE_POINTS);
        CellRangeAddress range = new CellRangeAddress(SheetPlan.STATE_ROW, SheetPlan.STATE_ROW, 0, columns - 1);
        sheet.addMergedRegion(range);
        alarm(range, count + "<>0");
    }

    private String quoted(String key) {
        return "\"" + localizer.text(key) + "\"";
    }

    /** Makes a range red where something is true. */
    private void alarm(CellRangeAddress range, String condition) {
        SheetConditionalFormatting formatting = sheet.getSheetConditionalFormatting();
        ConditionalFormattingRule rule = formatting.createConditionalFormattingRule(condition);
        rule.createPatternFormatting().setFillBackgroundColor(CellStyles.colorOf(Flag.RED));
        formatting.addConditionalFormatting(new CellRangeAddress[] {range}, rule);
    }

    private void putHeadings(SheetPlan plan, int across, int columns) {
        List<Block> blocks = plan.sheet().blocks();
        for (int i = 0; i < blocks.size(); i++) {
            Message heading = blocks.get(i).heading();
            if (heading != null) {
                int row = plan.blocks().get(i).firstRow() - 2;
                putLine(row, localizer.text(heading), CellStyles.Role.SUBTITLE, across, columns);
            }
        }
    }

    private void putChecks(SheetPlan plan) {
        List<Check> checks = plan.sheet().checks();
        if (checks.isEmpty()) {
            return;
        }
        int number = plan.checks();
        put(number, 0, localizer.text("workbook.checks"), CellStyles.Role.SUBTITLE);
        row(number++).getCell(0).setCellStyle(cellStyles.unwrapped(CellStyles.Role.SUBTITLE));
        FormulaText formulas =
                new FormulaText(places, new Places.Place(sheet.getSheetName(), EmptyTable.TABLE, 0), localizer);
        for (Check check : checks) {
            org.apache.poi.ss.usermodel.Cell cell = row(number).createCell(0);
            cell.setCellStyle(cellStyles.of(CellStyles.Role.BODY, CellStyles.Content.MONEY));
            cell.setCellFormula(formulas.of(check.difference(), 0));
            cell.setCellValue(0);
            SheetText.put(row(number).createCell(1), localizer.text(check.what()), cellStyles, CellStyles.Role.NOTE);
            row(number).getCell(1).setCellStyle(cellStyles.unwrapped(CellStyles.Role.NOTE));
            CellRangeAddress range = new CellRangeAddress(number, number, 0, 0);
            alarm(range, "$A$" + (number + 1) + "<>0");
            number++;
        }
    }

    private int putRemarks(SheetPlan plan, int across, int columns) {
        int row = plan.afterChecks();
        for (Problem problem : plan.sheet().problems()) {
            String place = problem.location() == null ? "" : problem.location() + ": ";
            putLine(row++, place + localizer.text(problem.message()), CellStyles.Role.NOTE, across, columns);
        }
        for (Message remark : plan.sheet().remarks()) {
            putLine(row++, localizer.text(remark), CellStyles.Role.NOTE, across, columns);
        }
        return row + 1;
    }

    private Row row(int number) {
        Row row = sheet.getRow(number);
        if (row == null) {
            row = sheet.createRow(number);
            row.setHeightInPoints(SheetText.LINE_POINTS);
        }
        return row;
    }

    private void put(int number, int column, String text, CellStyles.Role role) {
        org.apache.poi.ss.usermodel.Cell cell = row(number).createCell(column);
        SheetText.put(cell, text, cellStyles, role);
    }

    /** Writes one text across the columns, in as many lines as it needs. */
    private Row putLine(int number, String text, CellStyles.Role role, int across, int columns) {
        put(number, 0, text, role);
        sheet.addMergedRegion(new CellRangeAddress(number, number, 0, columns - 1));
        row(number).setHeightInPoints(SheetText.lines(text, across * 9 / 10) * SheetText.LINE_POINTS);
        return row(number);
    }

    private void addInputRules(Places.Place place) {
        List<List<Cell>> rows = place.table().rows();
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < rows.get(row).size(); column++) {
                Cell cell = rows.get(row).get(column);
                if (cell.isInput()) {
                    InputRules.add(sheet, cell, place.firstRow() + row, column, localizer);
                }
            }
        }
    }

    /** The first table is filtered and stays in sight; where it is alone, a page repeats its heading. */
    private void look(SheetPlan plan) {
        List<Places.Place> blocks = plan.blocks();
        int heading = blocks.isEmpty() ? -1 : blocks.get(0).firstRow() - 1;
        if (blocks.size() == 1) {
            sheet.createFreezePane(1, heading + 1);
        } else if (heading >= 0) {
            sheet.createFreezePane(0, SheetPlan.FIRST_BLOCK);
        }
        if (heading >= 0 && !blocks.get(0).table().rows().isEmpty()) {
            int columns = blocks.get(0).table().columns().size();
            int last = heading + blocks.get(0).table().rows().size();
            sheet.setAutoFilter(new CellRangeAddress(heading, last, 0, columns - 1));
        }
        SheetName.putOnPages(sheet, localizer.text(plan.sheet().head().title()));
    }
}
