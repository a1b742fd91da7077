package io.github.budget4s.read.xlsx;

import io.github.budget4s.read.source.SheetRow.Merge;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * Knows which cells of a sheet are merged. A workbook says it behind its last row, so that the rows have to be read
 * once more.
 */
final class MergedCells {

    private final List<CellRange> ranges = new ArrayList<>();
    /** The ranges that begin further down, from the top. */
    private List<CellRange> below = new ArrayList<>();
    /** The merged cells of the row at hand. */
    private final Map<CellRange, Merge> open = new HashMap<>();

    /** Takes merged cells. */
    void add(CellRange range) {
        ranges.add(range);
    }

    boolean isEmpty() {
        return ranges.isEmpty();
    }

    /** Prepares for the first row. */
    void begin() {
        below = new ArrayList<>(ranges);
        below.sort(Comparator.comparingLong(CellRange::firstRow).reversed());
        open.clear();
    }

    /** Adds what is merged of the next row. */
    void addTo(long line, RowBuilder row) {
        if (below.isEmpty() && open.isEmpty()) {
            return;
        }
        for (Iterator<Map.Entry<CellRange, Merge>> each = open.entrySet().iterator(); each.hasNext(); ) {
            Map.Entry<CellRange, Merge> entry = each.next();
            if (entry.getKey().lastRow() < line) {
                each.remove();
            } else {
                row.add(entry.getKey().firstColumn(), entry.getValue());
            }
        }
        while (!below.isEmpty() && below.get(below.size() - 1).firstRow() <= line) {
            CellRange range = below.remove(below.size() - 1);
            // A row that the sheet leaves out has no text that could be merged.
            if (range.firstRow() == line) {
                Merge merge = row.merge(range);
                open.put(range, merge);
                row.add(range.firstColumn(), merge);
            }
        }
    }
}
