package io.github.budget4s.read.csv;

import io.github.budget4s.read.RowParts.UnevenException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Remembers the texts of a column by their bytes: of millions of lines few name another store or day, and what is known
 * need not be decoded, checked and made again.
 *
 * <p>A table of fixed size: a text that finds no free place near its own takes that of another.
 */
final class KnownTexts {

    private static final int PLACES = 1 << 12;
    private static final int NEAR = 4;
    private static final int LONGEST = 96;

    private final CharsetDecoder decoder;
    private final @Nullable String[] texts = new String[PLACES + NEAR];
    private final byte[][] bytes = new byte[PLACES + NEAR][];

    /**
     * Prepares for a column.
     *
     * @param decoder decodes strictly
     */
    KnownTexts(CharsetDecoder decoder) {
        this.decoder = decoder;
    }

    /**
     * States the text that bytes stand for.
     *
     * @param wide whether any of them is beyond ASCII
     */
    String of(byte[] buffer, int from, int to, boolean wide) throws UnevenException {
        int length = to - from;
        if (length > LONGEST) {
            return decode(buffer, from, to, wide);
        }
        int hash = length;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + buffer[i];
        }
        int place = (hash ^ hash >>> 15) & (PLACES - 1);
        int free = place;
        for (int i = place + NEAR - 1; i >= place; i--) {
            String text = texts[i];
            if (text == null) {
                free = i;
            } else if (Arrays.equals(bytes[i], 0, bytes[i].length, buffer, from, to)) {
                return text;
            }
        }
        String text = decode(buffer, from, to, wide);
        texts[free] = text;
        bytes[free] = Arrays.copyOfRange(buffer, from, to);
        return text;
    }

    private String decode(byte[] buffer, int from, int to, boolean wide) throws UnevenException {
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
