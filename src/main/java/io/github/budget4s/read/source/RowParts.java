package io.github.budget4s.read.source;

import java.io.IOException;
import java.io.Serial;
import java.util.function.Predicate;

/**
 * A text cut into parts that several threads can read at once.
 *
 * <p>It is a short cut for texts in which nothing is wrong. Where something is, or where the parts turn out not to
 * begin where records begin, reading ends with {@link UnevenException}: then what was read counts for nothing, and a
 * {@link RowFile} reads the whole from the beginning and says what it is.
 */
public interface RowParts {

    /** Says that the short cut leads nowhere. */
    final class UnevenException extends Exception {

        @Serial
        private static final long serialVersionUID = 1L;

        /** Gives up, for a reason that nobody is told. */
        public UnevenException(String reason) {
            super(reason, null, false, false);
        }
    }

    /** Says what the file turned out to be. */
    FileFormat format();

    /** Counts the parts. */
    int count();

    /**
     * Hands on the rows of a part in order until there are no more or the handler answers false. Each row is good only
     * until the next; its line is counted from 1 in the part.
     *
     * @return how many lines the part has, as far as it was read
     * @throws UnevenException when the file has to be read as a whole
     * @throws IOException when it cannot be read
     */
    long forEachRow(int part, Predicate<Row> handler) throws IOException, UnevenException;
}
