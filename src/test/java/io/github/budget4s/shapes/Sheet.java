package io.github.budget4s.shapes;

import java.util.ArrayList;
import java.util.List;

/**
 * A table as it stands in a file.
 *
 * @param name of the sheet, in a workbook
 * @param rows with as many cells as they have
 * @param merges ranges of one column that are merged in a workbook; in a text their lower cells are empty
 * @param numberFormat the number format of the figures in a workbook; empty for none
 */
record Sheet(String name, List<List<String>> rows, List<Merge> merges, String numberFormat) {

    /** A range of one column, its rows counted from 0, both ends in it. */
    record Merge(int column, int first, int last) {}

    static Sheet of(String name, String numberFormat) {
        return new Sheet(name, new ArrayList<>(), new ArrayList<>(), numberFormat);
    }
}
