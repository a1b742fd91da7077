package io.github.budget4s.read.csv.fast;

import io.github.budget4s.read.source.FallbackException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Dictionary encoding of a column's texts, by their bytes: of millions of lines few name another store or day, and what
 * is known need not be decoded, checked and made again. An open-addressing hash map with linear probing.
 */
final class TextDictionary {

    private static final int FIRST_BITS = 9;
    private static final int FIRST_PLACES = 1 << FIRST_BITS;
    private static final int MOST_TEXTS = 1 << 14;
    private static final int LONGEST = 96;

    /** So many bytes behind a text are looked at, whatever they are. */
    static final int BEHIND = Long.BYTES;

    /** The golden ratio in 64 bits: multiplying by it spreads near hashes over all upper bits. */
    private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

    private static final long OTHER_MULTIPLIER = 0xBF58476D1CE4E5B9L;
    private static final int ROTATION = 27;
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    // What stands in a place of the table.
    private static final int BEGINNING = 0;
    private static final int MIDDLE = 1;
    private static final int END = 2;
    private static final int LENGTH_AND_CODE = 3;
    private static final int WIDTH = 4;

    private final CharsetDecoder decoder;

    private int count;
    private @Nullable String[] texts = new String[FIRST_PLACES / 2];
    private byte[][] bytes = new byte[FIRST_PLACES / 2][];
    /** The codes of those texts that were marked as plain. */
    private final BitSet plain = new BitSet();

    /**
     * Where a text is found by its hash: three words of it, its length and, below that, its code and one; nothing where
     * there is none. All of it side by side, for most texts have no more than the three words.
     */
    private long[] places = new long[WIDTH * FIRST_PLACES];
    /** What leaves of a hash as many bits as there are places. */
    private int shift = Long.SIZE - FIRST_BITS;

    /**
     * Prepares for a column.
     *
     * @param decoder decodes strictly
     */
    TextDictionary(CharsetDecoder decoder) {
        this.decoder = decoder;
    }

    /**
     * Returns the code of the text that bytes stand for, counted from 0 in the order in which they come.
     *
     * @param buffer has at least {@link #BEHIND} more bytes behind the last
     * @return {@link ScannedRow#NO_CODE} for a long text, and for all that come new once very many are known
     */
    int code(byte[] buffer, int from, int to) throws FallbackException {
        int length = to - from;
        if (length > LONGEST) {
            return ScannedRow.NO_CODE;
        }
        long beginning;
        long middle = 0;
        long end = 0;
        if (length >= Long.BYTES) {
            // The words overlap where they are more than the text has.
            beginning = (long) LONGS.get(buffer, from);
            middle = (long) LONGS.get(buffer, from + middle(length));
            end = (long) LONGS.get(buffer, to - Long.BYTES);
        } else {
            beginning = (long) LONGS.get(buffer, from) << ((Long.BYTES - 1 - length) * Byte.SIZE) << Byte.SIZE;
        }
        long hash = hash(beginning, middle, end, buffer, from, length);
        long[] table = places;
        int mask = table.length - 1;
        int place = place(hash);
        for (long found = table[place + LENGTH_AND_CODE]; found != 0; found = table[place + LENGTH_AND_CODE]) {
            if (table[place + BEGINNING] == beginning
                    && table[place + MIDDLE] == middle
                    && table[place + END] == end
                    && found >>> Integer.SIZE == length
                    && (length <= 3 * Long.BYTES || isRestAt(bytes[(int) found - 1], buffer, from))) {
                return (int) found - 1;
            }
            place = (place + WIDTH) & mask;
        }
        return count == MOST_TEXTS ? ScannedRow.NO_CODE : add(hash, beginning, middle, end, buffer, from, to);
    }

    private int add(long hash, long beginning, long middle, long end, byte[] buffer, int from, int to)
            throws FallbackException {
        String text = decode(buffer, from, to);
        if (count == texts.length) {
            texts = Arrays.copyOf(texts, 2 * count);
            bytes = Arrays.copyOf(bytes, 2 * count);
            rehash();
        }
        texts[count] = text;
        bytes[count] = Arrays.copyOfRange(buffer, from, to);
        count++;
        put(hash, beginning, middle, end, ((long) (to - from) << Integer.SIZE) | count);
        return count - 1;
    }

    private void rehash() {
        long[] before = places;
        places = new long[2 * before.length];
        shift--;
        for (int at = 0; at < before.length; at += WIDTH) {
            long found = before[at + LENGTH_AND_CODE];
            if (found != 0) {
                long beginning = before[at + BEGINNING];
                long middle = before[at + MIDDLE];
                long end = before[at + END];
                byte[] text = bytes[(int) found - 1];
                put(hash(beginning, middle, end, text, 0, text.length), beginning, middle, end, found);
            }
        }
    }

    private void put(long hash, long beginning, long middle, long end, long lengthAndCode) {
        int mask = places.length - 1;
        int place = place(hash);
        while (places[place + LENGTH_AND_CODE] != 0) {
            place = (place + WIDTH) & mask;
        }
        places[place + BEGINNING] = beginning;
        places[place + MIDDLE] = middle;
        places[place + END] = end;
        places[place + LENGTH_AND_CODE] = lengthAndCode;
    }

    /** Returns where a text is looked for first: the uppermost bits of its hash depend on all of its bytes. */
    private int place(long hash) {
        return (int) (hash >>> shift) * WIDTH;
    }

    /** Returns where the second word of a text begins: right behind the first, or as far as the third lets it. */
    private static int middle(int length) {
        return Math.max(0, Math.min(length - 2 * Long.BYTES, Long.BYTES));
    }

    private static long hash(long beginning, long middle, long end, byte[] buffer, int from, int length) {
        long hash = (beginning ^ Long.rotateLeft(middle, ROTATION)) * MULTIPLIER + end * OTHER_MULTIPLIER;
        for (int at = 2 * Long.BYTES; at < length - Long.BYTES; at += Long.BYTES) {
            hash = (hash ^ (long) LONGS.get(buffer, from + at)) * MULTIPLIER;
            hash ^= hash >>> Integer.SIZE;
        }
        return hash;
    }

    /** Returns whether what a text has between its first and its last words stands in the buffer. */
    private static boolean isRestAt(byte[] text, byte[] buffer, int from) {
        return Arrays.equals(
                text,
                2 * Long.BYTES,
                text.length - Long.BYTES,
                buffer,
                from + 2 * Long.BYTES,
                from + text.length - Long.BYTES);
    }

    String text(int code) {
        String text = texts[code];
        if (text == null) {
            throw new IllegalArgumentException("no text has the code " + code);
        }
        return text;
    }

    boolean isPlain(int code) {
        return plain.get(code);
    }

    void markPlain(int code) {
        plain.set(code);
    }

    /** Makes a text of bytes without remembering it. */
    String decode(byte[] buffer, int from, int to) throws FallbackException {
        try {
            return decoder.decode(ByteBuffer.wrap(buffer, from, to - from)).toString();
        } catch (CharacterCodingException e) {
            throw new FallbackException("bytes that do not fit the encoding");
        }
    }
}
