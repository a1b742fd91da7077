package io.github.budget4s.read;

import java.util.List;

/**
 * Holds one record of a delimited file or one row of a sheet.
 *
 * @param line the physical line on which the record begins, or the row's number in the sheet, counted from 1
 * @param cells the cells as text, unquoted and not trimmed. Of a sheet: numbers as plain decimals as Excel would show
 *     them unformatted (15 significant digits), dates as {@code 2024-03-05} or {@code 2024-03-05 14:30:00}, formulas as
 *     their last value, a blank cell as an empty text. A line with nothing at all is one empty cell
 */
public record Row(long line, List<String> cells) {

    /** Tells whether every cell is empty or blank. */
    public boolean isBlank() {
        for (String cell : cells) {
            if (!cell.isBlank()) {
                return false;
            }
        }
        return true;
    }
}
