package io.github.budget4s.read.ledger.layout;

import io.github.budget4s.read.ledger.definition.RowCounts;
import io.github.budget4s.read.ledger.row.LedgerRow;
import io.github.budget4s.read.ledger.row.RowFindings;
import org.jspecify.annotations.Nullable;

/** What the rows below a header are handed to, or the lines that were made of them. */
public interface TableBody {

    /** Takes the next row. */
    void take(LedgerRow row);

    /** Counts a row of the file that is skipped. */
    void skip(RowCounts.Reason reason);

    /** Returns why a row is skipped; null when it is a line. */
    RowCounts.@Nullable Reason reason(LedgerRow row);

    /** Returns whether words say that a row is no line, whatever its other cells say. */
    boolean isNoLineByItsWords(LedgerRow row);

    /** Returns whether the table is one of a sheet, in which blank cells at the end of a row may be missing. */
    boolean isInSheet();

    /** Returns what the file as a whole says of its rows, to which may be added. */
    RowFindings findings();
}
