package io.github.budget4s.read.columns;

import java.util.Arrays;
import java.util.function.Function;

/**
 * Remembers a number for each cell of a column, as {@link CellMeanings} does what it means. Of millions of rows each
 * would look at another object there, and wait for it; numbers stand side by side, so that thousands of them stay near
 * the processor.
 */
public final class CellNumbers {

    private final CellMeanings<Integer> meanings;
    /** By the numbers that the rows have for their texts; one more, 0 where it is not known. */
    private int[] numbered = {};

    /**
     * Prepares for a column.
     *
     * @param reading reads a cell as it stands, empty or not, as a number from 0 up; the same text always means the
     *     same
     */
    public CellNumbers(Function<String, Integer> reading) {
        this.meanings = new CellMeanings<>(reading);
    }

    /** Returns the number of a cell; a column that the file does not have is empty. */
    public int of(LedgerRow row, int index) {
        int text = index < 0 || index >= row.size() ? LedgerRow.NO_CODE : row.code(index);
        int[] known = numbered;
        if (text >= 0 && text < known.length && known[text] != 0) {
            return known[text] - 1;
        }
        int found = meanings.of(row, index);
        if (text != LedgerRow.NO_CODE) {
            if (text >= known.length) {
                numbered = Arrays.copyOf(known, Math.max(text + 1, 2 * known.length));
            }
            numbered[text] = found + 1;
        }
        return found;
    }
}
