package io.github.budget4s.journal;

import io.github.budget4s.domain.message.Message;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Writes and reads the one form that an event has, so that any program gets the same bytes, hash and signature.
 *
 * <p>It is RFC 8785 (JSON Canonicalization Scheme) without fractions, truth values and null: objects with their keys in
 * the order of UTF-16 code units, arrays, strings, and whole numbers of 0 or more below 2^53; no blanks; in strings
 * only the quotation mark, the backslash and control characters are escaped, in the shortest way. Reading takes this
 * form and no other, so a text that is read is written back as the same text.
 */
public final class CanonicalJson {

    /** What every JSON library holds exactly: 2^53 - 1. */
    static final long LARGEST = (1L << 53) - 1;

    static final String HEXADECIMAL = "0123456789abcdef";
    static final String SHORT_ESCAPED = "\b\t\n\f\r\"\\";
    static final String SHORT_ESCAPES = "btnfr\"\\";

    private CanonicalJson() {}

    /**
     * Writes an object.
     *
     * @param fields strings, whole numbers as {@link Long}, lists and maps of these
     * @throws IllegalArgumentException when there is anything else in it
     */
    public static String write(Map<String, ?> fields) {
        StringBuilder out = new StringBuilder();
        write(fields, out);
        return out.toString();
    }

    private static void write(Object value, StringBuilder out) {
        if (value instanceof String string) {
            writeString(string, out);
        } else if (value instanceof Long number && number >= 0 && number <= LARGEST) {
            out.append(number.longValue());
        } else if (value instanceof List<?> list) {
            out.append('[');
            String separator = "";
            for (Object item : list) {
                out.append(separator);
                write(item, out);
                separator = ",";
            }
            out.append(']');
        } else if (value instanceof Map<?, ?> map) {
            SortedMap<String, Object> sorted = new TreeMap<>();
            map.forEach((key, item) -> sorted.put((String) key, item));
            out.append('{');
            String separator = "";
            for (Map.Entry<String, Object> entry : sorted.entrySet()) {
                out.append(separator);
                writeString(entry.getKey(), out);
                out.append(':');
                write(entry.getValue(), out);
                separator = ",";
            }
            out.append('}');
        } else {
            throw new IllegalArgumentException("not to be written: " + value);
        }
    }

    private static void writeString(String string, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < string.length(); i++) {
            char each = string.charAt(i);
            int escape = SHORT_ESCAPED.indexOf(each);
            if (escape >= 0) {
                out.append('\\').append(SHORT_ESCAPES.charAt(escape));
            } else if (each < ' ') {
                out.append("\\u00").append(HEXADECIMAL.charAt(each >> 4)).append(HEXADECIMAL.charAt(each & 0xf));
            } else if (Character.isSurrogate(each)) {
                if (!isPair(string, i)) {
                    throw new IllegalArgumentException("half a surrogate pair");
                }
                out.append(each).append(string.charAt(++i));
            } else {
                out.append(each);
            }
        }
        out.append('"');
    }

    private static boolean isPair(String string, int at) {
        return Character.isHighSurrogate(string.charAt(at))
                && at + 1 < string.length()
                && Character.isLowSurrogate(string.charAt(at + 1));
    }

    /**
     * Reads an object.
     *
     * @return its fields in their order: strings, {@link Long}, lists and maps
     * @throws NotCanonicalException when the text is not in the canonical form
     */
    public static Map<String, Object> read(String text) throws NotCanonicalException {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i)) && !isPair(text, i++)) {
                throw new NotCanonicalException(
                        Message.of("journal.not-canonical", (long) i, Message.of("journal.canonical-characters")));
            }
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new CanonicalReader().read(bytes, 0, bytes.length);
    }
}
