package io.github.budget4s.read.ledger.line;

import io.github.budget4s.read.ledger.definition.CellType;
import io.github.budget4s.read.ledger.definition.Header;
import io.github.budget4s.read.ledger.definition.Ledger;
import io.github.budget4s.read.ledger.definition.LedgerColumn;

/** Finds the stage of which the line's own day is. */
final class StageDays {

    private StageDays() {}

    /** Returns its position in the kind's definition; -1 where the line's own day is of none. */
    static int own(Ledger<?, ?> ledger, Header header, TimeReader time) {
        for (int position = 0; position < ledger.columns().size(); position++) {
            LedgerColumn column = ledger.columns().get(position);
            if (column.type() == CellType.STAGE_DAY
                    && header.index(column) >= 0
                    && header.index(column) == header.index(time.column())) {
                return position;
            }
        }
        return -1;
    }
}
