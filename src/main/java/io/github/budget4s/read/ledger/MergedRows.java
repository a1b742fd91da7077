package io.github.budget4s.read.ledger;

import io.github.budget4s.domain.message.Message;
import io.github.budget4s.read.source.SheetRow.Merge;
import java.util.HashMap;
import java.util.Map;

/**
 * Makes whole lines of rows of which cells are merged with cells of other rows: a store, a day or any other name that
 * stands in a cell of several rows holds for each of them. A figure would be counted once for all of them or once for
 * each, which only who wrote it knows; unless the line itself is of several rows.
 */
final class MergedRows {

    private final Header header;
    private final FileProblems problems;

    MergedRows(Header header, FileProblems problems) {
        this.header = header;
        this.problems = problems;
    }

    /**
     * Fills the cells of a row that are merged with those of rows above.
     *
     * @return false when the row is only a further part of the line above it
     */
    boolean fill(LedgerRow row) {
        Map<Integer, Merge> filled = new HashMap<>();
        for (Map.Entry<LedgerColumn, Header.Place> each : header.places().entrySet()) {
            int index = each.getValue().index();
            Merge merge = row.merges().get(index);
            // What begins in the header or above it is a heading.
            if (merge == null || merge.firstRow() <= header.line()) {
                continue;
            }
            boolean isFirst = merge.firstRow() == row.line();
            if (!isFigure(each.getKey())) {
                filled.put(index, merge);
            } else if (!isFirst) {
                return false;
            } else if (!merge.text().isBlank() && !isLineOf(row, merge)) {
                problems.refuse(row, header, each.getKey(), Message.of("file.merged-figure", merge.lastRow()));
            }
        }
        if (!filled.isEmpty()) {
            row.fill(filled);
        }
        return true;
    }

    private static boolean isFigure(LedgerColumn column) {
        return column.type().isFigure() || column.type() == CellType.CHECKED_NUMBER;
    }

    /** Returns whether all that is used of a row is merged over the same rows. */
    private boolean isLineOf(LedgerRow row, Merge figure) {
        for (Map.Entry<LedgerColumn, Header.Place> each : header.places().entrySet()) {
            int index = each.getValue().index();
            Merge merge = row.merges().get(index);
            boolean isUsed =
                    !each.getKey().type().isRemark() && !row.cellOrEmpty(index).isBlank();
            if (isUsed && (merge == null || merge.lastRow() < figure.lastRow())) {
                return false;
            }
        }
        return true;
    }
}
