package io.github.budget4s.read.ledger.standing;

import io.github.budget4s.read.ledger.definition.CellType;
import io.github.budget4s.read.ledger.definition.Header;
import io.github.budget4s.read.ledger.definition.Ledger;
import io.github.budget4s.read.ledger.definition.LedgerColumn;
import io.github.budget4s.read.ledger.definition.LineStage;
import io.github.budget4s.read.ledger.row.LedgerRow;

/** Finds by which order rows are known, in one file. */
public final class RowReferences {

    private final OrderReferences orders;
    private final int index;
    private final int activityIndex;

    public RowReferences(Ledger<?, ?> ledger, Header header, OrderReferences orders) {
        this.orders = orders;
        int reference = -1;
        int activity = -1;
        boolean has = false;
        for (LedgerColumn column : ledger.columns()) {
            if (column.type() == CellType.REFERENCE) {
                reference = header.index(column);
                has = true;
            } else if (column.englishName().equals("activity")) {
                activity = header.index(column);
            }
        }
        this.index = reference;
        this.activityIndex = has ? activity : -1;
    }

    /** Returns whether the file has a column of which rows are known. */
    public boolean areThere() {
        return index >= 0 || activityIndex >= 0;
    }

    public OrderReferences orders() {
        return orders;
    }

    /**
     * Returns by what a row is known.
     *
     * @param stage what it says of an order; one that says nothing is known by its number alone
     */
    public String of(LedgerRow row, LineStage stage) {
        return OrderReferences.of(
                cell(row, index), stage == LineStage.NONE || stage == LineStage.CREDIT ? "" : cell(row, activityIndex));
    }

    private static String cell(LedgerRow row, int index) {
        return index < 0 ? "" : row.cellOrEmpty(index);
    }

    /** Returns whether a row closes an order. */
    boolean closes(LedgerRow row) {
        return orders.areKnown() && orders.isOfOrder(of(row, LineStage.CLOSING));
    }
}
