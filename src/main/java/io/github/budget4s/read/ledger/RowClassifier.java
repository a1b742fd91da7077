package io.github.budget4s.read.ledger;

import io.github.budget4s.domain.message.Message;
import org.jspecify.annotations.Nullable;

/** Tells the rows below a header apart: those that have lines, and those that have nothing or sum up others. */
final class RowClassifier {

    private final Header header;
    private final TimeReader time;
    private final FileProblems problems;
    /** In a sheet blank cells at the end of a row may be missing. */
    private final boolean inSheet;

    RowClassifier(Header header, TimeReader time, FileProblems problems, boolean inSheet) {
        this.header = header;
        this.time = time;
        this.problems = problems;
        this.inSheet = inSheet;
    }

    /** Looks at the next row, and at its time; answers why it is skipped, null when it is a line. */
    RowCounts.@Nullable Reason classify(LedgerRow row) {
        if (row.isBlank()) {
            return RowCounts.Reason.EMPTY;
        }
        time.look(row);
        if (time.isTotal() || TotalRow.begins(row)) {
            return RowCounts.Reason.TOTAL;
        }
        return null;
    }

    /** Returns whether a line has the cells of a line and is not the header once more; else it is told. */
    boolean isWellFormed(LedgerRow row) {
        if (time.isHeading()) {
            problems.refuse(row, Message.of("file.header-again", header.line()));
            return false;
        }
        int width = header.cells().size();
        if (inSheet || row.size() == width || (row.size() > width && isBlankBehind(row, width))) {
            return true;
        }
        String key = row.size() < width ? "file.cells-missing" : "file.cell-count";
        problems.refuse(row, Message.of(key, (long) row.size(), (long) width));
        return false;
    }

    /** Returns whether all cells behind the last that has a heading are blank, as where each line ends in a comma. */
    private static boolean isBlankBehind(LedgerRow row, int width) {
        for (int i = width; i < row.size(); i++) {
            if (!row.isBlank(i)) {
                return false;
            }
        }
        return true;
    }
}
