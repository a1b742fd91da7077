package io.github.budget4s.read.source;

import java.io.IOException;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;

/** A file opened for its rows. Nothing is kept in memory but the row at hand. */
public interface RowFile {

    /** Says what the file turned out to be. */
    FileFormat format();

    /**
     * Hands on the rows in order, empty ones too, until there are no more or the handler answers false.
     *
     * @throws BrokenFileException when the file stops making sense at some place
     * @throws IOException when it cannot be read
     */
    void forEachRow(Predicate<Row> handler) throws IOException, BrokenFileException;

    /**
     * Returns whether the end of the file said more of the rows that were handed on before it, so that they are to be
     * read once more; then they are handed on with it.
     */
    default boolean isToBeReadAgain() {
        return false;
    }

    /** Returns which columns, counted from 0, are not to be seen; as far as rows were handed on. */
    default BitSet hiddenColumns() {
        return new BitSet();
    }

    /** Lists the texts that stand beside the cells, as far as rows were handed on. */
    default List<Aside> asides() {
        return List.of();
    }
}
