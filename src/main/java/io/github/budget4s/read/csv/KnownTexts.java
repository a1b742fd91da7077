package io.github.budget4s.read.csv;

import io.github.budget4s.read.Row;
import io.github.budget4s.read.RowParts.UnevenException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Numbers the texts of a column by their bytes: of millions of lines few name another store or day, and what is known
 * need not be decoded, checked and made again.
 */
final class KnownTexts {

    private static final int FIRST_PLACES = 1 << 9;
    private static final int MOST_TEXTS = 1 << 14;
    private static final int LONGEST = 96;

    /** So many bytes behind a text are looked at, whatever they are. */
    static final int BEHIND = Long.BYTES;

    /** From here up the bits of a hash say where in the table it is looked for. */
    private static final int TABLE_BITS = 40;

    private static final long SPREAD = 0x9E3779B97F4A7C15L;
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final CharsetDecoder decoder;

    private int count;
    private @Nullable String[] texts = new String[FIRST_PLACES / 2];
    private byte[][] bytes = new byte[FIRST_PLACES / 2][];
    /**
     * The first eight bytes of each text and what the next eight have of it, side by side: most texts are no longer.
     */
    private long[] beginnings = new long[FIRST_PLACES];
    /**
     * Where a text is found by its hash: the upper half of the hash, and below it the text's number and one; 0 where
     * there is none.
     */
    private long[] places = new long[FIRST_PLACES];

    /**
     * Prepares for a column.
     *
     * @param decoder decodes strictly
     */
    KnownTexts(CharsetDecoder decoder) {
        this.decoder = decoder;
    }

    /**
     * States the number of the text that bytes stand for, counted from 0 in the order in which they come.
     *
     * @param buffer has at least {@link #BEHIND} more bytes behind the last
     * @param wide whether any of the bytes is beyond ASCII
     * @return {@link Row#UNNUMBERED} for a long text, and for all that come new once very many are known
     */
    int number(byte[] buffer, int from, int to, boolean wide) throws UnevenException {
        int length = to - from;
        if (length > LONGEST) {
            return Row.UNNUMBERED;
        }
        long first = ownBytes(buffer, from, length);
        long second = ownBytes(buffer, from + Long.BYTES, length - Long.BYTES);
        long hash = hash(first, second, buffer, from, length);
        long[] table = places;
        int mask = table.length - 1;
        int place = (int) (hash >>> TABLE_BITS) & mask;
        for (long found = table[place]; found != 0; found = table[place]) {
            if ((found ^ hash) >>> Integer.SIZE == 0) {
                int number = (int) found - 1;
                // No text has a NUL, so that it matters where one ends.
                if (beginnings[2 * number] == first
                        && beginnings[2 * number + 1] == second
                        && (length <= 2 * Long.BYTES || isRestAt(bytes[number], buffer, from, length))) {
                    return number;
                }
            }
            place = (place + 1) & mask;
        }
        if (count == MOST_TEXTS) {
            return Row.UNNUMBERED;
        }
        String text = decode(buffer, from, to, wide);
        return add(hash, first, second, Arrays.copyOfRange(buffer, from, to + BEHIND), text);
    }

    private int add(long hash, long first, long second, byte[] kept, String text) {
        if (count == texts.length) {
            texts = Arrays.copyOf(texts, 2 * count);
            bytes = Arrays.copyOf(bytes, 2 * count);
            beginnings = Arrays.copyOf(beginnings, 2 * beginnings.length);
            places = new long[2 * places.length];
            for (int number = 0; number < count; number++) {
                int length = bytes[number].length - BEHIND;
                put(hash(beginnings[2 * number], beginnings[2 * number + 1], bytes[number], 0, length), number);
            }
        }
        texts[count] = text;
        bytes[count] = kept;
        beginnings[2 * count] = first;
        beginnings[2 * count + 1] = second;
        put(hash, count);
        return count++;
    }

    private void put(long hash, int number) {
        int mask = places.length - 1;
        int place = (int) (hash >>> TABLE_BITS) & mask;
        while (places[place] != 0) {
            place = (place + 1) & mask;
        }
        places[place] = (hash >>> Integer.SIZE << Integer.SIZE) | (number + 1);
    }

    private static long hash(long first, long second, byte[] buffer, int from, int length) {
        long hash = (first * SPREAD) ^ Long.rotateLeft(second * SPREAD, Integer.SIZE);
        for (int at = 2 * Long.BYTES; at < length; at += Long.BYTES) {
            hash = (hash ^ ownBytes(buffer, from + at, length - at)) * SPREAD;
            hash ^= hash >>> Integer.SIZE;
        }
        hash *= SPREAD;
        return hash ^ (hash >>> (Integer.SIZE / 2));
    }

    /** Tells whether what a text has behind its first sixteen bytes stands in the buffer. */
    private static boolean isRestAt(byte[] text, byte[] buffer, int from, int length) {
        if (text.length - BEHIND != length) {
            return false;
        }
        for (int at = 2 * Long.BYTES; at < length; at += Long.BYTES) {
            if (ownBytes(text, at, length - at) != ownBytes(buffer, from + at, length - at)) {
                return false;
            }
        }
        return true;
    }

    /** States eight bytes, or as many as the text has of them and nothing for the others. */
    private static long ownBytes(byte[] buffer, int from, int length) {
        if (length >= Long.BYTES) {
            return (long) LONGS.get(buffer, from);
        }
        return length <= 0 ? 0 : (long) LONGS.get(buffer, from) << ((Long.BYTES - length) * Byte.SIZE);
    }

    /** States the text that has a number. */
    String text(int number) {
        String text = texts[number];
        if (text == null) {
            throw new IllegalArgumentException("no text has the number " + number);
        }
        return text;
    }

    /** Makes a text of bytes without remembering it. */
    String decode(byte[] buffer, int from, int to, boolean wide) throws UnevenException {
        if (!wide) {
            return new String(buffer, from, to - from, StandardCharsets.ISO_8859_1);
        }
        try {
            return decoder.decode(ByteBuffer.wrap(buffer, from, to - from)).toString();
        } catch (CharacterCodingException e) {
            throw new UnevenException("bytes that do not fit the encoding");
        }
    }
}
