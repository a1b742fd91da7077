package io.github.budget4s.read.ledger.layout;

import io.github.budget4s.read.ledger.row.LedgerRow;
import io.github.budget4s.read.source.Row;
import org.jspecify.annotations.Nullable;

/**
 * Hands the rows below a header to their reader: names that stand once for a block of rows in each of them, and lines
 * instead of rows whose months stand across.
 */
public final class TableRows {

    private final TableBody body;
    private final @Nullable BlockNames blockNames;
    private final @Nullable AcrossRows across;
    private final LedgerRow row = new LedgerRow();

    /**
     * Prepares for rows.
     *
     * @param blockNames null in a part of a file, which is not read twice
     * @param across makes lines of rows whose months stand across; null where every row is a line
     */
    public TableRows(TableBody body, @Nullable BlockNames blockNames, @Nullable AcrossRows across) {
        this.body = body;
        this.blockNames = blockNames;
        this.across = across;
    }

    public boolean areAcross() {
        return across != null;
    }

    public void take(Row next) {
        row.set(next);
        if (blockNames != null
                && blockNames.isAtWork()
                && BlockNames.mayBeLine(next)
                && !body.isNoLineByItsWords(row)) {
            row.set(blockNames.take(next));
        }
        if (across != null) {
            across.take(row.row());
        } else {
            body.take(row);
        }
    }

    /** Takes it that there are no more. */
    public void end() {
        if (across != null) {
            across.end();
        }
        if (blockNames != null) {
            blockNames.end(body.findings(), body.isInSheet());
        }
    }
}
