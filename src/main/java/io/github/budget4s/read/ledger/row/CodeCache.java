package io.github.budget4s.read.ledger.row;

import java.util.Arrays;
import java.util.function.Function;

/**
 * Caches a number for each cell of a column. Numbers stand side by side in one array, where the objects of a
 * {@link CellCache} would be a cache miss for each row.
 */
public final class CodeCache {

    private final CellCache<Integer> meanings;
    /** By the codes that the rows have for their texts; one more, 0 where it is not known. */
    private int[] coded = {};

    /**
     * Prepares for a column.
     *
     * @param reading reads a cell as it stands, empty or not, as a number from 0 up; the same text always means the
     *     same
     */
    public CodeCache(Function<String, Integer> reading) {
        this.meanings = new CellCache<>(reading);
    }

    /** Returns the number of a cell; a column that the file does not have is empty. */
    public int of(LedgerRow row, int index) {
        int text = index < 0 || index >= row.size() ? LedgerRow.NO_CODE : row.code(index);
        int[] known = coded;
        if (text >= 0 && text < known.length && known[text] != 0) {
            return known[text] - 1;
        }
        int found = meanings.of(row, index);
        if (text != LedgerRow.NO_CODE) {
            if (text >= known.length) {
                coded = Arrays.copyOf(known, Math.max(text + 1, 2 * known.length));
            }
            coded[text] = found + 1;
        }
        return found;
    }
}
