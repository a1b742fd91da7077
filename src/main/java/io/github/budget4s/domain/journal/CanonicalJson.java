package io.github.budget4s.domain.journal;

import io.github.budget4s.domain.message.Message;
import java.util.ArrayList;
import java.util.Collections;
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
    private static final long LARGEST = (1L << 53) - 1;

    private static final int MOST_DIGITS = 16;
    private static final int DEEPEST = 8;
    private static final String HEXADECIMAL = "0123456789abcdef";
    private static final String SHORT_ESCAPED = "\b\t\n\f\r\"\\";
    private static final String SHORT_ESCAPES = "btnfr\"\\";

    private final String text;
    private int position;

    private CanonicalJson(String text) {
        this.text = text;
    }

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
     * @return its fields: strings, {@link Long}, lists and sorted maps
     * @throws NotCanonicalException when the text is not in the canonical form
     */
    public static SortedMap<String, Object> read(String text) throws NotCanonicalException {
        CanonicalJson reader = new CanonicalJson(text);
        SortedMap<String, Object> fields = reader.object(0);
        if (reader.position < text.length()) {
            throw reader.expected(Message.of("journal.canonical-end"));
        }
        return fields;
    }

    private Object value(int depth) throws NotCanonicalException {
        char first = peek();
        if (first == '"') {
            return string();
        }
        if (first == '{' && depth < DEEPEST) {
            return object(depth);
        }
        if (first == '[' && depth < DEEPEST) {
            return array(depth);
        }
        return number();
    }

    private SortedMap<String, Object> object(int depth) throws NotCanonicalException {
        TreeMap<String, Object> fields = new TreeMap<>();
        take('{');
        if (peek() == '}') {
            position++;
            return Collections.unmodifiableSortedMap(fields);
        }
        while (true) {
            int start = position;
            String key = string();
            if (!fields.isEmpty() && key.compareTo(fields.lastKey()) <= 0) {
                position = start;
                throw expected(Message.of("journal.canonical-keys"));
            }
            take(':');
            fields.put(key, value(depth + 1));
            if (peek() == '}') {
                position++;
                return Collections.unmodifiableSortedMap(fields);
            }
            take(',');
        }
    }

    private List<Object> array(int depth) throws NotCanonicalException {
        List<Object> items = new ArrayList<>();
        take('[');
        if (peek() == ']') {
            position++;
            return List.of();
        }
        while (true) {
            items.add(value(depth + 1));
            if (peek() == ']') {
                position++;
                return Collections.unmodifiableList(items);
            }
            take(',');
        }
    }

    private Long number() throws NotCanonicalException {
        int start = position;
        while (position < text.length() && text.charAt(position) >= '0' && text.charAt(position) <= '9') {
            position++;
        }
        int digits = position - start;
        if (digits == 0 || digits > MOST_DIGITS || (digits > 1 && text.charAt(start) == '0')) {
            position = start;
            throw expected(Message.of("journal.canonical-value"));
        }
        long number = Long.parseLong(text.substring(start, position));
        if (number > LARGEST) {
            position = start;
            throw expected(Message.of("journal.canonical-number"));
        }
        return number;
    }

    private String string() throws NotCanonicalException {
        take('"');
        int start = position;
        StringBuilder unescaped = null;
        while (true) {
            char each = peek();
            if (each == '"') {
                String plain = text.substring(start, position++);
                return unescaped == null ? plain : unescaped.append(plain).toString();
            }
            if (each < ' ') {
                throw expected(Message.of("journal.canonical-control"));
            }
            if (each == '\\') {
                if (unescaped == null) {
                    unescaped = new StringBuilder();
                }
                unescaped.append(text, start, position).append(escaped());
                start = position;
            } else if (Character.isSurrogate(each)) {
                if (!isPair(text, position)) {
                    throw expected(Message.of("journal.canonical-characters"));
                }
                position += 2;
            } else {
                position++;
            }
        }
    }

    private char escaped() throws NotCanonicalException {
        int start = position++;
        char kind = peek();
        int known = SHORT_ESCAPES.indexOf(kind);
        if (known >= 0) {
            position++;
            return SHORT_ESCAPED.charAt(known);
        }
        if (kind == 'u' && position + 5 <= text.length() && text.startsWith("00", position + 1)) {
            int high = HEXADECIMAL.indexOf(text.charAt(position + 3));
            int low = HEXADECIMAL.indexOf(text.charAt(position + 4));
            char character = (char) (high * 16 + low);
            if (high >= 0 && high < 2 && low >= 0 && SHORT_ESCAPED.indexOf(character) < 0) {
                position += 5;
                return character;
            }
        }
        position = start;
        throw expected(Message.of("journal.canonical-escape"));
    }

    private char peek() throws NotCanonicalException {
        if (position >= text.length()) {
            throw expected(Message.of("journal.canonical-more"));
        }
        return text.charAt(position);
    }

    private void take(char wanted) throws NotCanonicalException {
        if (peek() != wanted) {
            throw expected(String.valueOf(wanted));
        }
        position++;
    }

    private NotCanonicalException expected(Object wanted) {
        return new NotCanonicalException(Message.of("journal.not-canonical", (long) position + 1, wanted));
    }
}
