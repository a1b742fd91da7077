package io.github.budget4s.read.source;

import java.io.IOException;
import java.util.function.Predicate;

/**
 * A file cut into parts that several threads read at once.
 *
 * <p>It is a fast path for files in which nothing is wrong. Where something is, or where a part turns out not to begin
 * where a record begins, reading ends with {@link FallbackException}.
 */
public interface RowParts {

    /** Returns what the file turned out to be. */
    FileFormat format();

    int count();

    /**
     * Hands on the rows of a part in order until there are no more or the handler answers false. Each row is good only
     * until the next; its line is counted from 1 in the part.
     *
     * @return how many lines the part has, as far as it was read
     * @throws FallbackException when the file has to be read as a whole
     * @throws IOException when it cannot be read
     */
    long forEachRow(int part, Predicate<Row> handler) throws IOException, FallbackException;
}
