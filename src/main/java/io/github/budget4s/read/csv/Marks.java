package io.github.budget4s.read.csv;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Finds where in a buffer the bytes stand that may end a cell, sixty-four at a time.
 *
 * <p>A processor that has to guess whether another mark follows guesses wrong about once in a cell, and each time that
 * costs it as much as looking at fifty bytes. So the search neither asks which mark it is nor how many there are in a
 * word; who reads the records asks, mark after mark, and there the answers repeat from line to line.
 */
final class Marks {

    /** So many bytes behind the end are looked at, whatever they are. */
    static final int BEHIND = 64;

    /** How much is searched at a time: few enough places for the nearest of the processor's stores. */
    private static final int STRETCH = 1 << 13;
    /** So many places are kept at once, whether there are so many or not. */
    private static final int AT_ONCE = 8;

    private static final long TOP_BITS = 0x8080808080808080L;
    private static final long ONES = 0x0101010101010101L;
    /** Below a hyphen stand line ends, quotes, commas and tabs, and little that cells are made of. */
    private static final long LOW = '-' * ONES;
    /** Brings the top bits of eight bytes side by side into the topmost byte. */
    private static final long GATHER = 0x0002040810204081L;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    /** Eight of the delimiter when that is no such low byte, else 0. */
    private final long delimiters;

    private int[] places = new int[STRETCH + 2 * AT_ONCE];
    private int count;
    private int searched;

    Marks(byte delimiter) {
        delimiters = delimiter < '-' ? 0 : delimiter * ONES;
        restart();
    }

    /**
     * Returns where marks stand, in order: every delimiter, line end, quote and NUL, and other bytes below a hyphen.
     * Only the first {@link #count} are; the first of all stands before the buffer.
     */
    int[] places() {
        return places;
    }

    /** Counts the marks that are known. */
    int count() {
        return count;
    }

    /** Returns whether all marks before a place are known. */
    boolean isKnownTo(int limit) {
        return searched >= limit;
    }

    /** Forgets all marks, for other bytes stand in the buffer. */
    void restart() {
        places[0] = -1;
        count = 1;
        searched = 0;
    }

    /**
     * Forgets the first marks and searches another stretch.
     *
     * @param bytes has at least {@link #BEHIND} more bytes behind the limit
     */
    void search(byte[] bytes, int limit, int forgotten) {
        int stop = Math.min(limit, searched + STRETCH);
        int kept = count - forgotten;
        if (places.length < kept + stop - searched + AT_ONCE) {
            places = Arrays.copyOfRange(places, forgotten, forgotten + kept + STRETCH + AT_ONCE);
        } else {
            System.arraycopy(places, forgotten, places, 0, kept);
        }
        count = find(bytes, searched, stop, delimiters, places, kept);
        searched = stop;
    }

    private static int find(byte[] bytes, int from, int stop, long delimiters, int[] places, int known) {
        int count = known;
        for (int at = from; at < stop; at += Long.SIZE) {
            long marks = sixtyFour(bytes, at, delimiters);
            if (stop - at < Long.SIZE) {
                marks &= (1L << (stop - at)) - 1;
            }
            keep(marks, at, places, count);
            count += Long.bitCount(marks);
        }
        return count;
    }

    /** Tells which of sixty-four bytes are marks, by a bit for each. */
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
     * Keeps where the marks stand; what is kept behind the last of them means nothing. Written out, as above: as a loop
     * it costs a file a twentieth more.
     */
    private static void keep(long marks, int at, int[] places, int count) {
        long left = marks;
        int next = count;
        do {
            places[next] = at + Long.numberOfTrailingZeros(left);
            left &= left - 1;
            places[next + 1] = at + Long.numberOfTrailingZeros(left);
            left &= left - 1;
            places[next + 2] = at + Long.numberOfTrailingZeros(left);
            left &= left - 1;
            places[next + 3] = at + Long.numberOfTrailingZeros(left);
            left &= left - 1;
            places[next + 4] = at + Long.numberOfTrailingZeros(left);
            left &= left - 1;
            places[next + 5] = at + Long.numberOfTrailingZeros(left);
            left &= left - 1;
            places[next + 6] = at + Long.numberOfTrailingZeros(left);
            left &= left - 1;
            places[next + 7] = at + Long.numberOfTrailingZeros(left);
            left &= left - 1;
            next += AT_ONCE;
        } while (left != 0);
    }

    /** Tells which of eight bytes are marks, by the bits of the topmost byte. */
    private static long eight(byte[] bytes, int at, long delimiters) {
        long eight = (long) LONGS.get(bytes, at);
        long none = ((eight | TOP_BITS) - LOW) | eight;
        if (delimiters != 0) {
            long other = eight ^ delimiters;
            none &= ((other & ~TOP_BITS) + ~TOP_BITS) | other;
        }
        return (~none & TOP_BITS) * GATHER;
    }
}
