package io.github.budget4s.render.xlsx;

import io.github.budget4s.render.Style;
import io.github.budget4s.report.workbook.Picture;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Puts the charts of a sheet beside or below its tables, and sets the sheet up for paper with them. */
final class SheetCharts {

    /** How wide a column is that only has charts over it, in digits. */
    private static final int COLUMN = 12;

    private static final int MOST_DIGITS = 130;

    private final XSSFSheet sheet;
    private final SheetPlan plan;
    private final Places places;
    private final Style style;

    SheetCharts(XSSFSheet sheet, SheetPlan plan, Places places, Style style) {
        this.sheet = sheet;
        this.plan = plan;
        this.places = places;
        this.style = style;
    }

    /**
     * Draws them.
     *
     * @param widths how wide the columns of the tables are, in digits
     * @param lines how many lines are written
     * @param row the first row below all that is written
     * @return the first row below the charts too
     */
    int draw(int[] widths, int lines, int row) {
        List<Picture> pictures = plan.sheet().pictures();
        int across = IntStream.of(widths).sum();
        int beside = across;
        int chartLines = 0;
        for (Picture picture : pictures) {
            int columns = places.of(picture.block()).table().columns().size();
            beside = Math.max(beside, IntStream.of(widths).limit(columns).sum() + PageLayout.CHART_DIGITS + COLUMN);
            chartLines += NativeChart.ROWS + 1;
        }
        PageLayout layout = PageLayout.of(across, beside, lines, chartLines);
        int[] printed = widths;
        int next = row;
        for (Picture picture : pictures) {
            Places.Place place = places.of(picture.block());
            if (layout.beside()) {
                printed = drawBeside(picture, place, printed);
            } else {
                NativeChart.Space space =
                        new NativeChart.Space(next, 0, next + NativeChart.ROWS, end(widths, 0, MOST_DIGITS));
                NativeChart.draw(sheet, picture, place, style, space);
                next += NativeChart.ROWS + 1;
            }
        }
        boolean repeats = plan.blocks().size() == 1;
        SheetPrint.set(sheet, true, repeats ? plan.blocks().get(0).firstRow() - 1 : -1, printed);
        if (layout.onOnePage()) {
            sheet.getPrintSetup().setFitHeight((short) 1);
        }
        return next;
    }

    /** Draws beside the picture's own block, whose neighbour below may be wider. */
    private int[] drawBeside(Picture picture, Places.Place place, int... widths) {
        int column = place.table().columns().size();
        // Below the heading, which is printed again on each page, and with it what begins there.
        int top = place.firstRow();
        int rows = plan.blocks().size() == 1
                ? NativeChart.ROWS
                : Math.min(NativeChart.ROWS, place.table().rows().size() + 1);
        int[] printed = widths;
        int room = IntStream.of(widths).skip(column).sum();
        while (room < PageLayout.CHART_DIGITS) {
            printed = Arrays.copyOf(printed, printed.length + 1);
            printed[printed.length - 1] = COLUMN;
            sheet.setColumnWidth(printed.length - 1, COLUMN * 256);
            room += COLUMN;
        }
        int end = end(printed, column, PageLayout.CHART_DIGITS + COLUMN);
        NativeChart.draw(sheet, picture, place, style, new NativeChart.Space(top, column, top + rows, end));
        return printed;
    }

    /** Returns the column behind those that make up a width, at least one. */
    private static int end(int[] widths, int first, int digits) {
        int across = 0;
        int column = first;
        while (column < widths.length && (column == first || across + widths[column] <= digits)) {
            across += widths[column++];
        }
        return column;
    }
}
