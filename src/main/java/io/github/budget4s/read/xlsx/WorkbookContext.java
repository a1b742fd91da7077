package io.github.budget4s.read.xlsx;

import java.util.BitSet;
import java.util.List;

/**
 * What the cells of all sheets of a workbook refer to.
 *
 * @param texts the workbook's texts, by number
 * @param formats the number formats of its styles, by number
 * @param struck which of them are struck through
 * @param from1904 whether its dates are counted from 1904 rather than 1900
 * @param calculatedOnOpening whether the program that opens it is to calculate its formulas, since who wrote it did not
 */
record WorkbookContext(
        List<String> texts, List<CellFormat> formats, Struck struck, boolean from1904, boolean calculatedOnOpening) {

    /**
     * Says what is struck through.
     *
     * @param styles the styles of which all cells are, by number
     * @param texts the texts of which all or a part is, by number
     */
    record Struck(BitSet styles, BitSet texts) {}

    /** Has nothing. */
    static final WorkbookContext EMPTY =
            new WorkbookContext(List.of(), List.of(), new Struck(new BitSet(), new BitSet()), false, false);

    /** Finds the number format of a style. */
    CellFormat format(int style) {
        return style < formats.size() ? formats.get(style) : CellFormat.GENERAL;
    }
}
