package io.github.budget4s.read.ledger.sum;

import io.github.budget4s.read.ledger.layout.BlockNames;
import io.github.budget4s.read.ledger.line.LineReader;

/**
 * Notices in a part of a long file that the names of a column may stand once for each block of lines, which
 * {@link BlockNames} finds out when the file is read as a whole: half of the lines or more have none, and those that
 * have one seldom follow each other.
 */
final class NamesOnce {

    /** Blocks of one line are few. */
    private static final int LINES_BETWEEN = 4;

    /** So many that follow each other show that they stand in every line. */
    private static final long ENOUGH = 10_000;

    private final int position;
    private final long blank;
    private long lines;
    private long named;
    private long following;
    private boolean isNamed;

    /**
     * Prepares for the lines of a part.
     *
     * @param position where the kind has the column
     * @param blank what stands for no name
     */
    NamesOnce(int position, long blank) {
        this.position = position;
        this.blank = blank;
    }

    /** Takes the line that was read last. */
    void take(LineReader line) {
        if (following == ENOUGH) {
            return;
        }
        lines++;
        if (line.value(position) == blank) {
            isNamed = false;
        } else {
            named++;
            following += isNamed ? 1 : 0;
            isNamed = true;
        }
    }

    /** Adds what was noticed in a later part. */
    void add(NamesOnce later) {
        lines += later.lines;
        named += later.named;
        following += later.following;
    }

    /** Returns whether the file is to be read as a whole. */
    boolean isLikely() {
        return named > 0 && 2 * named <= lines && LINES_BETWEEN * following <= named;
    }
}
