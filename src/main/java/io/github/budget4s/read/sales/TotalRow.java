package io.github.budget4s.read.sales;

import io.github.budget4s.read.value.CellText;
import java.util.List;
import java.util.regex.Pattern;

/** Knows the rows that sum up others: 合计, 小计, 总计, total. */
final class TotalRow {

    private static final Pattern TOTAL =
            Pattern.compile(".{0,20}(合计|小计|总计|共计|总和|累计)|(grand|sub)?[- ]?totals?|sum", Pattern.CASE_INSENSITIVE);

    private TotalRow() {}

    /**
     * Tells whether a row sums up others, by its first word or by the word where a month should stand.
     *
     * @param timeIndex where the month or date stands
     */
    static boolean is(List<String> cells, int timeIndex) {
        if (timeIndex < cells.size() && isTotal(cells.get(timeIndex))) {
            return true;
        }
        for (String cell : cells) {
            if (!cell.isBlank()) {
                return isTotal(cell);
            }
        }
        return false;
    }

    private static boolean isTotal(String cell) {
        // Most cells looked at are dates, 2024-03-05 or 2024年3月5日: said before any pattern is tried.
        if (cell.isEmpty() || (Character.isDigit(cell.charAt(0)) && endsLikeADate(cell))) {
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

    private static boolean endsLikeADate(String cell) {
        char last = cell.charAt(cell.length() - 1);
        return Character.isDigit(last) || last == '日' || last == '月';
    }
}
