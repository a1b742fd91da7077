package io.github.budget4s.read.xlsx;

import java.util.List;

/**
 * What the cells of all sheets of a workbook refer to.
 *
 * @param texts the workbook's texts, by number
 * @param formats the number formats of its styles, by number
 * @param from1904 whether its dates are counted from 1904 rather than 1900
 * @param calculatedOnOpening whether the program that opens it is to calculate its formulas, since who wrote it did not
 */
record WorkbookContext(List<String> texts, List<CellFormat> formats, boolean from1904, boolean calculatedOnOpening) {

    /** Has nothing. */
    static final WorkbookContext EMPTY = new WorkbookContext(List.of(), List.of(), false, false);

    /** Finds the number format of a style. */
    CellFormat format(int style) {
        return style < formats.size() ? formats.get(style) : CellFormat.GENERAL;
    }
}
