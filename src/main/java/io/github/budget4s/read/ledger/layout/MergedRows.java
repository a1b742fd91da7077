package io.github.budget4s.read.ledger.layout;

import io.github.budget4s.domain.message.Message;
import io.github.budget4s.read.ledger.definition.CellType;
import io.github.budget4s.read.ledger.definition.Header;
import io.github.budget4s.read.ledger.definition.LedgerColumn;
import io.github.budget4s.read.ledger.definition.RowCounts;
import io.github.budget4s.read.ledger.row.FileProblems;
import io.github.budget4s.read.ledger.row.LedgerRow;
import io.github.budget4s.read.source.SheetRow.Merge;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes whole lines of rows of which cells are merged with others: a store, a day or any other name that stands in a
 * cell of several rows holds for each of them. A figure would be counted once for all of them or once for each, which
 * only who wrote it knows; unless the line itself is of several rows. Likewise a figure of several columns, unless they
 * have one heading together.
 */
public final class MergedRows {

    private final Header header;
    private final FileProblems problems;
    /** The merged figures that were refused in the first of their rows: they are none of the others either. */
    private final Map<Merge, Message> refused = new HashMap<>();

    public MergedRows(Header header, FileProblems problems) {
        this.header = header;
        this.problems = problems;
    }

    /**
     * Fills the cells of a row that are merged with those of rows above.
     *
     * @return why the row is no line: it is only a further part of the one above it, or bad, which is told; null when
     *     it is one
     */
    public RowCounts.@Nullable Reason fill(LedgerRow row) {
        long before = problems.rowCount();
        Map<Integer, Merge> filled = new HashMap<>();
        for (Map.Entry<LedgerColumn, Header.Place> each : header.places().entrySet()) {
            LedgerColumn column = each.getKey();
            int index = each.getValue().index();
            Merge merge = row.merges().get(index);
            if (merge == null) {
                continue;
            }
            if (merge.firstRow() <= header.line()) {
                if (!column.type().isRemark()) {
                    problems.refuse(row, header, column, Message.of("file.merged-heading"));
                }
            } else if (!isFigure(column)) {
                filled.put(index, merge);
            } else if (merge.firstRow() != row.line()) {
                Message refusal = refused.get(merge);
                if (refusal == null) {
                    return RowCounts.Reason.EMPTY;
                }
                problems.refuse(row, header, column, refusal);
            } else {
                Message refusal = refusal(merge, index, header.cells(), isLineOf(row, merge));
                refused.keySet().removeIf(above -> above.lastRow() < row.line());
                if (refusal != null) {
                    problems.refuse(row, header, column, refusal);
                    refused.put(merge, refusal);
                }
            }
        }
        if (!filled.isEmpty()) {
            row.fill(filled);
        }
        return problems.rowCount() > before ? RowCounts.Reason.BAD : null;
    }

    /**
     * Returns why a merged figure cannot be counted; null when it can.
     *
     * @param index its first column, counted from 0
     * @param headings the headings of the columns
     * @param isLine whether the line goes over the same rows
     */
    static @Nullable Message refusal(Merge merge, int index, List<String> headings, boolean isLine) {
        if (merge.text().isBlank()) {
            return null;
        }
        for (int last = Math.min(index + merge.columns(), headings.size()) - 1; last > index; last--) {
            if (!headings.get(last).isBlank()) {
                return Message.of(
                        "file.merged-beside",
                        headings.get(index).strip(),
                        headings.get(last).strip());
            }
        }
        return merge.isOfSeveralRows() && !isLine ? Message.of("file.merged-figure", merge.lastRow()) : null;
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
