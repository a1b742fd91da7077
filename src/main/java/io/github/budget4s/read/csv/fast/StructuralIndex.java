package io.github.budget4s.read.csv.fast;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Finds the structural characters of a buffer (delimiters, quotes, line ends, NUL) by a SWAR scan: SIMD within a
 * register, eight bytes of a long at a time, sixty-four a step.
 *
 * <p>Asking of each byte whether it is structural costs a branch misprediction about once a cell, and each of them as
 * much as looking at fifty bytes. So the scan branches neither on which character it is nor on how many a word has; who
 * reads the records asks, character after character, and there the answers repeat from line to line.
 */
final class StructuralIndex {

    /** So many bytes behind the end are looked at, whatever they are. */
    static final int BEHIND = 64;

    /** How much is searched at a time: few enough positions for the L1 cache. */
    private static final int STRETCH = 1 << 13;
    /** So many positions are kept at once, whether there are so many or not. */
    private static final int AT_ONCE = 8;

    private static final long TOP_BITS = 0x8080808080808080L;
    private static final long ONES = 0x0101010101010101L;
    /** Below a hyphen stand line ends, quotes, commas and tabs, and little that cells are made of but blanks. */
    private static final long BELOW = '-' * ONES;

    /** Names of models have them; as marks they would make nearly every record one that is not simple. */
    private static final long BLANKS = ' ' * ONES;
    /** Multiplying by it gathers the top bits of eight bytes in the topmost byte, as the instruction movemask does. */
    private static final long MOVE_MASK = 0x0002040810204081L;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    /** Eight of the delimiter when that is no such low byte, else 0. */
    private final long delimiters;

    private int[] positions = new int[STRETCH + 2 * AT_ONCE];
    private int count;
    private int searched;

    StructuralIndex(byte delimiter) {
        delimiters = delimiter < '-' ? 0 : delimiter * ONES;
        restart();
    }

    /**
     * Returns where structural characters stand, in order: every delimiter, line end, quote and NUL, and other bytes
     * below a hyphen, but no blanks. Only the first {@link #count} are; the first of all stands before the buffer.
     */
    int[] positions() {
        return positions;
    }

    /** Counts those that are known. */
    int count() {
        return count;
    }

    /** Returns whether all before a place are known. */
    boolean isKnownTo(int limit) {
        return searched >= limit;
    }

    /** Forgets all, for other bytes stand in the buffer. */
    void restart() {
        positions[0] = -1;
        count = 1;
        searched = 0;
    }

    /**
     * Forgets the first and searches another stretch.
     *
     * @param bytes has at least {@link #BEHIND} more bytes behind the limit
     */
    void search(byte[] bytes, int limit, int forgotten) {
        int stop = Math.min(limit, searched + STRETCH);
        int kept = count - forgotten;
        if (positions.length < kept + stop - searched + AT_ONCE) {
            positions = Arrays.copyOfRange(positions, forgotten, forgotten + kept + STRETCH + AT_ONCE);
        } else {
            System.arraycopy(positions, forgotten, positions, 0, kept);
        }
        count = find(bytes, searched, stop, delimiters, positions, kept);
        searched = stop;
    }

    private static int find(byte[] bytes, int from, int stop, long delimiters, int[] positions, int known) {
        int count = known;
        for (int at = from; at < stop; at += Long.SIZE) {
            long found = sixtyFour(bytes, at, delimiters);
            if (stop - at < Long.SIZE) {
                found &= (1L << (stop - at)) - 1;
            }
            keep(found, at, positions, count);
            count += Long.bitCount(found);
        }
        return count;
    }

    /** Finds which of sixty-four bytes are structural, a bit for each. */
    private static long sixtyFour(byte[] bytes, int at, long delimiters) {
        return eight(bytes, at, delimiters) >>> 56
                | eight(bytes, at + 8, delimiters) >>> 56 << 8
                | eight(bytes, at + 16, delimiters) >>> 56 << 16
                | eight(bytes, at + 24, delimiters) >>> 56 << 24
                | eight(bytes, at + 32, delimiters) >>> 56 << 32
                | eight(bytes, at + 40, delimiters) >>> 56 << 40
                | eight(bytes, at + 48, delimiters) >>> 56 << 48
                | eight(bytes, at + 56, delimiters) >>> 56 << 56;
    }

    /**
     * Keeps where they stand; what is kept behind the last of them means nothing. Written out, as above: as a loop it
     * costs a file a twentieth more.
     */
    private static void keep(long found, int at, int[] positions, int count) {
        long left = found;
        int next = count;
        do {
            positions[next] = at + Long.numberOfTrailingZeros(left);
            left &= left - 1;
            positions[next + 1] = at + Long.numberOfTrailingZeros(left);
            left &= left - 1;
            positions[next + 2] = at + Long.numberOfTrailingZeros(left);
            left &= left - 1;
            positions[next + 3] = at + Long.numberOfTrailingZeros(left);
            left &= left - 1;
            positions[next + 4] = at + Long.numberOfTrailingZeros(left);
            left &= left - 1;
            positions[next + 5] = at + Long.numberOfTrailingZeros(left);
            left &= left - 1;
            positions[next + 6] = at + Long.numberOfTrailingZeros(left);
            left &= left - 1;
            positions[next + 7] = at + Long.numberOfTrailingZeros(left);
            left &= left - 1;
            next += AT_ONCE;
        } while (left != 0);
    }

    /** Finds which of eight bytes are structural, by the bits of the topmost byte. */
    private static long eight(byte[] bytes, int at, long delimiters) {
        long eight = (long) LONGS.get(bytes, at);
        long blank = eight ^ BLANKS;
        long none = ((eight | TOP_BITS) - BELOW) | eight | ~(((blank & ~TOP_BITS) + ~TOP_BITS) | blank);
        if (delimiters != 0) {
            long other = eight ^ delimiters;
            none &= ((other & ~TOP_BITS) + ~TOP_BITS) | other;
        }
        return (~none & TOP_BITS) * MOVE_MASK;
    }
}
