package io.github.budget4s.write.rows;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.util.Set;

/** Takes lines out of a text; all other bytes stay as they are. */
public final class TextLines {

    private TextLines() {}

    /**
     * Returns a text without some of its lines.
     *
     * @param encoding that of the text; in all but UTF-16 a line ends with one byte of its own
     * @param lines the numbers of the lines, from 1; a line ends as the reader of the file has it
     * @param from from which line on all are taken out; {@link Long#MAX_VALUE} for none
     */
    public static byte[] without(byte[] text, Charset encoding, Set<Long> lines, long from) {
        boolean isWide = encoding.name().startsWith("UTF-16");
        int width = isWide ? Character.BYTES : 1;
        ByteBuffer units = ByteBuffer.wrap(text)
                .order(encoding.name().endsWith("LE") ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        ByteArrayOutputStream rest = new ByteArrayOutputStream(text.length);
        if (isWide && text.length >= Character.BYTES && units.getChar(0) == '\ufeff') {
            // The mark of the order of bytes is not the first line's own.
            rest.write(text, 0, Character.BYTES);
        }
        long line = 1;
        int begin = rest.size();
        for (int i = begin; i + width <= text.length; i += width) {
            int end = i + width;
            int unit = unit(units, i, isWide);
            boolean isEnd = unit == '\n' || (unit == '\r' && (end == text.length || unit(units, end, isWide) != '\n'));
            if (isEnd || end + width > text.length) {
                if (!lines.contains(line) && line < from) {
                    rest.write(text, begin, end - begin);
                }
                begin = end;
                line++;
            }
        }
        return rest.toByteArray();
    }

    private static int unit(ByteBuffer units, int at, boolean isWide) {
        if (!isWide) {
            return units.get(at);
        }
        return at + Character.BYTES <= units.limit() ? units.getChar(at) : 0;
    }
}
