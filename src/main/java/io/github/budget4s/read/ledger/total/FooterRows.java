package io.github.budget4s.read.ledger.total;

import io.github.budget4s.read.ledger.row.LedgerRow;
import io.github.budget4s.read.source.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Keeps the rows that seem to stand below a table until it is known whether a line follows. */
public final class FooterRows {

    /** Longer footers are none. */
    private static final int MOST = 50;

    private final List<Row> rows = new ArrayList<>();

    /** Keeps a row; answers false when there are too many. */
    public boolean keep(LedgerRow row) {
        if (rows.size() == MOST) {
            return false;
        }
        rows.add(row.copy());
        return true;
    }

    /** Returns whether none is kept. */
    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /** Hands on the rows that were kept, and forgets them. */
    public void release(Consumer<LedgerRow> taker) {
        LedgerRow row = new LedgerRow();
        for (Row each : rows) {
            row.set(each);
            taker.accept(row);
        }
        rows.clear();
    }

    /** Lists those that were kept. */
    public List<Row> rows() {
        return rows;
    }
}
