package io.github.budget4s.read.ledger.row;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Caches what the cells of a column mean: of millions of rows few name another day, channel or status, and to read a
 * cell takes long.
 *
 * @param <T> what a cell means
 */
public final class CellCache<T> {

    /** So many different texts are remembered; where there are more, hardly one comes twice. */
    private static final int REMEMBERED = 10_000;

    private final Function<String, T> reading;
    /** By the codes that the rows have for their texts. */
    private @Nullable Object[] coded = {};

    private final Map<String, T> meanings = new HashMap<>();
    /** What a cell that is not there means. */
    private @Nullable T empty;

    /**
     * Prepares for a column.
     *
     * @param reading reads a cell as it stands, empty or not; the same text always means the same
     */
    public CellCache(Function<String, T> reading) {
        this.reading = reading;
    }

    /** Returns what a cell means; a column that the file does not have is empty. */
    public T of(LedgerRow row, int index) {
        if (index < 0 || index >= row.size()) {
            T nothing = empty == null ? reading.apply("") : empty;
            empty = nothing;
            return nothing;
        }
        int code = row.code(index);
        if (code == LedgerRow.NO_CODE) {
            return of(row.cell(index));
        }
        if (code >= coded.length) {
            coded = Arrays.copyOf(coded, Math.max(code + 1, 2 * coded.length));
        }
        Object known = coded[code];
        if (known == null) {
            known = reading.apply(row.cell(index));
            coded[code] = known;
        }
        @SuppressWarnings("unchecked") // Nothing else is put in.
        T meaning = (T) known;
        return meaning;
    }

    private T of(String cell) {
        T meaning = meanings.get(cell);
        if (meaning == null) {
            meaning = reading.apply(cell);
            if (meanings.size() < REMEMBERED) {
                meanings.put(cell, meaning);
            }
        }
        return meaning;
    }
}
