package io.github.budget4s.read.ledger.duplicate;

import java.util.ArrayList;
import java.util.List;

/** Keeps by what the lines of a part of a long file are known, until those of the parts before it are known too. */
final class LineMarks {

    /** What is kept of a line: its hash, that of its figures, when it is of, and where it stands. */
    private static final int STEP = 4;

    private static final int CHUNK = STEP << 10;

    private final List<long[]> chunks = new ArrayList<>();
    /** How far the last chunk is filled. */
    private int filled = CHUNK;

    /** Takes a mark. */
    interface Taker {
        void take(long hash, long figures, int moment, long line);
    }

    /** Adds the mark of a line. */
    void add(long hash, long figures, int moment, long line) {
        if (filled == CHUNK) {
            chunks.add(new long[CHUNK]);
            filled = 0;
        }
        long[] chunk = chunks.get(chunks.size() - 1);
        chunk[filled] = hash;
        chunk[filled + 1] = figures;
        chunk[filled + 2] = moment;
        chunk[filled + 3] = line;
        filled += STEP;
    }

    /** Hands on the marks in the order of their lines. */
    void forEach(Taker taker) {
        for (long[] chunk : chunks) {
            int end = chunk == chunks.get(chunks.size() - 1) ? filled : CHUNK;
            for (int at = 0; at < end; at += STEP) {
                taker.take(chunk[at], chunk[at + 1], (int) chunk[at + 2], chunk[at + 3]);
            }
        }
    }
}
