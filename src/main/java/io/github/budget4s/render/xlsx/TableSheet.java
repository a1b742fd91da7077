package io.github.budget4s.render.xlsx;

import io.github.budget4s.render.Style;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;

/** Writes the sheet of a single table, ready to be read on a screen, filtered and printed. */
final class TableSheet {

    private static final int MOST_COLUMNS_UPRIGHT = 6;
    /** So many digits across a page that stands are letters of eight points. */
    private static final int MOST_DIGITS_UPRIGHT = 130;

    private static final int LEAST_WIDTH = 8;
    private static final int MARGIN = 4;

    private final Sheet sheet;
    private final CellStyles cellStyles;
    private final Style style;

    TableSheet(Sheet sheet, CellStyles cellStyles, Style style) {
        this.sheet = sheet;
        this.cellStyles = cellStyles;
        this.style = style;
    }

    /**
     * Writes headings, rows and total.
     *
     * @param frozen how many columns stay where the sheet is moved sideways
     */
    void write(String title, Places.Place place, Places places, int frozen) {
        sheet.setDefaultRowHeightInPoints(SheetText.LINE_POINTS);
        FormulaText formulas = new FormulaText(places, place, style.localizer());
        TableBlock block = new TableBlock(sheet, cellStyles, style, false);
        block.write(place, formulas);
        Highlights.add(sheet, place, formulas);
        int[] widths = widths(block, MARGIN);
        for (int index = 0; index < widths.length; index++) {
            sheet.setColumnWidth(index, widths[index] * 256);
        }
        sheet.createFreezePane(frozen, 1);
        if (!place.table().rows().isEmpty()) {
            sheet.setAutoFilter(new CellRangeAddress(0, place.table().rows().size(), 0, widths.length - 1));
        }
        boolean lies =
                widths.length > MOST_COLUMNS_UPRIGHT || IntStream.of(widths).sum() > MOST_DIGITS_UPRIGHT;
        SheetPrint.set(sheet, lies, 0, widths);
        SheetName.putOnPages(sheet, title);
    }

    /** Returns how wide columns are with some room beside their figures, in digits. */
    static int[] widths(TableBlock block, int margin) {
        return IntStream.of(block.widths())
                .map(width -> Math.max(LEAST_WIDTH, width) + margin)
                .toArray();
    }
}
