package io.github.budget4s.read.ledger;

import io.github.budget4s.read.value.CellText;
import java.util.regex.Pattern;

/**
 * Knows the rows that sum up others, by their first word or by the word where a month should stand: 合计, 小计, 总计, total.
 */
final class TotalRow {

    private static final Pattern TOTAL =
            Pattern.compile(".{0,20}(合计|小计|总计|共计|总和|累计)|(grand|sub)?[- ]?totals?|sum", Pattern.CASE_INSENSITIVE);

    private static final String LAST_LETTERS = "计和lLsSmM\u00a0\u3000ｌＬｓＳｍＭ";
    private static final int LONGEST = 40;

    private TotalRow() {}

    /** Returns whether the first word of a row is one for a total. */
    static boolean begins(LedgerRow row) {
        for (int i = 0; i < row.size(); i++) {
            if (!row.isBlank(i)) {
                // No word for a total ends in a figure, and nearly every row begins with a number or a day.
                return !row.endsInDigit(i) && isTotal(row.cell(i));
            }
        }
        return false;
    }

    /** Returns whether a cell is a word for a total. */
    static boolean isTotal(String cell) {
        if (cell.length() > LONGEST || !mayEndATotal(cell)) {
            return false;
        }
        String word = CellText.plain(cell);
        if (word.endsWith(":")) {
            word = word.substring(0, word.length() - 1).strip();
        }
        // 合 计 is often spread out with blanks to look wider.
        return TOTAL.matcher(word).matches()
                || TOTAL.matcher(word.replace(" ", "")).matches();
    }

    /** Looks at the last letter only: every row passes here, and nearly none goes on. */
    private static boolean mayEndATotal(String cell) {
        int end = cell.length() - 1;
        while (end >= 0 && (Character.isWhitespace(cell.charAt(end)) || ":：".indexOf(cell.charAt(end)) >= 0)) {
            end--;
        }
        return end >= 0 && LAST_LETTERS.indexOf(cell.charAt(end)) >= 0;
    }
}
