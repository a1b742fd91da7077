package io.github.budget4s.render.xlsx;

import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;

/** Sets a sheet up for A4 paper, with letters that can be read. */
final class SheetPrint {

    /** So many digits across a page that lies on its side are letters of six and a half points. */
    static final int MOST_DIGITS_LYING = 235;

    private SheetPrint() {}

    /**
     * Sets it up: as many pages across as its width needs, the first column again on each, and down as its rows need.
     *
     * @param heading the row that stands again at the head of each page, counted from 0; less than 0 for none
     * @param widths how wide its columns are, in digits
     */
    static void set(Sheet sheet, boolean landscape, int heading, int... widths) {
        sheet.setFitToPage(true);
        PrintSetup setup = sheet.getPrintSetup();
        setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
        int pages = Math.max(1, (IntStream.of(widths).sum() + MOST_DIGITS_LYING - 1) / MOST_DIGITS_LYING);
        setup.setFitWidth((short) pages);
        setup.setFitHeight((short) 0);
        setup.setLandscape(landscape);
        sheet.setHorizontallyCenter(true);
        if (heading >= 0) {
            sheet.setRepeatingRows(new CellRangeAddress(heading, heading, -1, -1));
        }
        if (pages > 1) {
            sheet.setRepeatingColumns(new CellRangeAddress(-1, -1, 0, 0));
        }
    }
}
