package io.github.budget4s.read.value;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Identifiers such as {@code XSC002444B} and {@code DD-000017}, the numbers of orders, by their bytes: digits, and
 * besides them nothing but letters of ASCII and hyphens.
 */
public final class Identifiers {

    /** Stands for the tail of what is no identifier, or a long one. */
    public static final long NONE = 0;

    private static final long ONES = 0x0101010101010101L;
    private static final long TOP_BITS = 0x8080808080808080L;
    private static final long SMALL = 0x20 * ONES;
    private static final long HYPHENS = '-' * ONES;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private Identifiers() {}

    /**
     * Returns whether some bytes are an identifier. Looks at eight letters at once (SWAR), which takes half the time of
     * a loop over them; for a file of millions of orders that is a twentieth of all.
     *
     * @param bytes has eight more bytes behind the last, whatever they are
     */
    public static boolean is(byte[] bytes, int begin, int end) {
        long digits = 0;
        for (int at = begin; at < end; at += Long.BYTES) {
            long letters = (long) LONGS.get(bytes, at);
            if (end - at < Long.BYTES) {
                // What stands behind is made hyphens, which are allowed and say nothing.
                int behind = (Long.BYTES - (end - at)) * Byte.SIZE;
                letters = (letters >>> behind << behind) | (HYPHENS & ((1L << behind) - 1));
            }
            long digit = between(letters, '0', '9');
            // Setting this bit makes a capital small.
            long allowed = digit | between(letters | SMALL, 'a', 'z') | between(letters, '-', '-');
            if ((allowed & ~letters & TOP_BITS) != TOP_BITS) {
                return false;
            }
            digits |= digit;
        }
        return (digits & TOP_BITS) != 0;
    }

    /** Finds which of eight letters of ASCII are in a range, by their top bits. */
    private static long between(long letters, char first, char last) {
        long seven = letters & ~TOP_BITS;
        return (seven + (0x80 - first) * ONES) & ~(seven + (0x7F - last) * ONES);
    }

    /**
     * Returns the last eight letters of an identifier of at most sixteen, as the digits of a number to the base of 256.
     * With its {@link #head}, two identifiers are the same where both are, and of those that a system counts up a later
     * one has the larger numbers, without their signs.
     *
     * @param bytes has eight more bytes behind the last, whatever they are
     * @return {@link #NONE} for all else
     */
    public static long tail(byte[] bytes, int begin, int end) {
        int length = end - begin;
        if (length > 2 * Long.BYTES || !is(bytes, begin, end)) {
            return NONE;
        }
        return length < Long.BYTES ? letters(bytes, begin, length) : (long) LONGS.get(bytes, end - Long.BYTES);
    }

    /** Returns what stands before the {@link #tail} of an identifier in the same way, 0 for nothing. */
    public static long head(byte[] bytes, int begin, int end) {
        int length = end - begin - Long.BYTES;
        return length <= 0 ? 0 : letters(bytes, begin, length);
    }

    /** Returns the first letters, at most eight of them. */
    private static long letters(byte[] bytes, int begin, int count) {
        return (long) LONGS.get(bytes, begin) >>> ((Long.BYTES - count) * Byte.SIZE);
    }

    /** Returns the {@link #tail} of a text. */
    public static long tail(String text) {
        byte[] bytes = bytes(text);
        return tail(bytes, 0, text.length());
    }

    /** Returns the {@link #head} of a text. */
    public static long head(String text) {
        return head(bytes(text), 0, text.length());
    }

    private static byte[] bytes(String text) {
        // A character that is not in the encoding becomes a question mark, which no identifier has.
        return Arrays.copyOf(text.getBytes(StandardCharsets.ISO_8859_1), text.length() + Long.BYTES);
    }
}
