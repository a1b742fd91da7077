package io.github.budget4s.read.ledger.total;

import io.github.budget4s.read.ledger.row.LedgerRow;
import java.util.regex.Pattern;

/** Knows rows that are lines of hyphens or the like, as some systems draw one above and below a table. */
final class Rulers {

    private static final Pattern RULER = Pattern.compile("\\s*([-=—_*])\\1{2,}\\s*");
    private static final int SHORTEST = 5;

    private Rulers() {}

    /** Returns whether a row is one; hyphens that stand for a name beside a figure make none. */
    static boolean isOne(LedgerRow row) {
        if (row.size() == 0 || row.cell(0).length() < SHORTEST) {
            return false;
        }
        for (int i = 0; i < row.size(); i++) {
            if (!row.isBlank(i) && !RULER.matcher(row.cell(i)).matches()) {
                return false;
            }
        }
        return !row.isBlank(0);
    }
}
