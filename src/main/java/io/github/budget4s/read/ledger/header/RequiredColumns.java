package io.github.budget4s.read.ledger.header;

import io.github.budget4s.domain.message.Message;
import io.github.budget4s.read.ledger.definition.FileCheck;
import io.github.budget4s.read.ledger.definition.Header;
import io.github.budget4s.read.ledger.definition.Ledger;
import io.github.budget4s.read.ledger.definition.LedgerColumn;

/** Sees that a header has the columns without which its rows mean nothing. */
public final class RequiredColumns {

    private RequiredColumns() {}

    /** Returns whether a header has them; each that is missing is told, with the heading perhaps meant for it. */
    public static boolean areThere(Ledger<?, ?> ledger, FileCheck file) {
        boolean complete = true;
        for (LedgerColumn column : ledger.columns()) {
            String key = column.missingKey();
            if (key != null && file.header().index(column) < 0) {
                complete = false;
                refuseMissing(file, column, key);
            }
        }
        if (!ledger.hasOneNeeded(file.header())) {
            complete = false;
            file.refuse(-1, Message.of(ledger.noneNeededKey(), file.header().cells()));
        }
        return complete;
    }

    private static void refuseMissing(FileCheck file, LedgerColumn column, String key) {
        Header header = file.header();
        String misnamed = column.misnamedKey();
        for (int i = 0; misnamed != null && i < header.cells().size(); i++) {
            String heading = header.cells().get(i).strip();
            if (file.looksLike(heading, column)) {
                file.refuse(i, Message.of(misnamed, heading));
                return;
            }
        }
        file.refuse(-1, Message.of(key, column.englishName(), header.cells()));
    }
}
