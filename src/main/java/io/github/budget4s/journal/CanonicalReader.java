package io.github.budget4s.journal;

import io.github.budget4s.domain.message.Message;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads lines in the canonical form, see {@link CanonicalJson}, from their bytes. One reader is for one thread.
 *
 * <p>The lines of a journal hold the same few keys, names and days over and over. The reader remembers them, so that
 * they are made once and held once.
 */
final class CanonicalReader {

    private static final int MOST_DIGITS = 16;
    private static final int DEEPEST = 8;
    /** Enough for the keys and for what repeats from line to line; hashes and signatures do not. */
    private static final int MOST_REMEMBERED = 256;

    private static final int LONGEST_REMEMBERED = 62;

    private final byte[] @Nullable [] rememberedBytes = new byte[MOST_REMEMBERED][];
    private final String[] remembered = new String[MOST_REMEMBERED];
    private byte[] bytes = new byte[0];
    private int start;
    private int position;
    private int end;
    private int signatureStart;
    private int signatureEnd;

    /**
     * Reads an object.
     *
     * @param line bytes of which some are the object in UTF-8
     * @param from where it begins
     * @param to where it ends
     * @return its fields in their order: strings, {@link Long}, lists and maps
     * @throws NotCanonicalException when the bytes are not in the canonical form; its place is right only when they are
     *     UTF-8
     */
    public Map<String, Object> read(byte[] line, int from, int to) throws NotCanonicalException {
        bytes = line;
        start = from;
        position = from;
        end = to;
        signatureStart = from;
        signatureEnd = from;
        Map<String, Object> fields = object(0);
        if (position < end) {
            throw expected(Message.of("journal.canonical-end"));
        }
        return fields;
    }

    /**
     * Returns what a signature is over: the object that was read last, without its field {@code sig}.
     *
     * <p>There is one form of everything, so what is left when the field is cut out is the form of what is left.
     */
    public byte[] signed() {
        byte[] signed = new byte[end - start - (signatureEnd - signatureStart)];
        System.arraycopy(bytes, start, signed, 0, signatureStart - start);
        System.arraycopy(bytes, signatureEnd, signed, signatureStart - start, end - signatureEnd);
        return signed;
    }

    private Object value(int depth) throws NotCanonicalException {
        byte first = peek();
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

    private Map<String, Object> object(int depth) throws NotCanonicalException {
        take('{');
        if (peek() == '}') {
            position++;
            return Map.of();
        }
        List<Object> members = new ArrayList<>();
        String before = null;
        while (true) {
            int keyStart = position;
            String key = string();
            if (before != null && key.compareTo(before) <= 0) {
                position = keyStart;
                throw expected(Message.of("journal.canonical-keys"));
            }
            take(':');
            members.add(key);
            members.add(value(depth + 1));
            if (depth == 0 && key.equals(JournalLine.SIGNATURE)) {
                // With it goes the comma before it, or behind it where it comes first.
                signatureStart = before == null ? keyStart : keyStart - 1;
                signatureEnd = before == null && peek() == ',' ? position + 1 : position;
            }
            if (peek() == '}') {
                position++;
                return new Fields(members.toArray());
            }
            take(',');
            before = key;
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
        int first = position;
        long number = 0;
        while (position < end && bytes[position] >= '0' && bytes[position] <= '9' && position - first <= MOST_DIGITS) {
            number = number * 10 + (bytes[position++] - '0');
        }
        int digits = position - first;
        if (digits == 0 || digits > MOST_DIGITS || (digits > 1 && bytes[first] == '0')) {
            position = first;
            throw expected(Message.of("journal.canonical-value"));
        }
        if (number > CanonicalJson.LARGEST) {
            position = first;
            throw expected(Message.of("journal.canonical-number"));
        }
        return number;
    }

    private String string() throws NotCanonicalException {
        take('"');
        int first = position;
        int hash = 0;
        StringBuilder unescaped = null;
        while (true) {
            byte each = peek();
            if (each == '"') {
                String plain = unescaped == null ? remembered(first, hash) : text(first);
                position++;
                return unescaped == null ? plain : unescaped.append(plain).toString();
            }
            if (each >= 0 && each < ' ') {
                throw expected(Message.of("journal.canonical-control"));
            }
            if (each == '\\') {
                if (unescaped == null) {
                    unescaped = new StringBuilder();
                }
                unescaped.append(text(first)).append(escaped());
                first = position;
            } else {
                hash = hash * 31 + each;
                position++;
            }
        }
    }

    private String remembered(int first, int hash) throws NotCanonicalException {
        int length = position - first;
        if (length > LONGEST_REMEMBERED) {
            return text(first);
        }
        int place = (hash ^ hash >>> 8 ^ hash >>> 16) & MOST_REMEMBERED - 1;
        byte[] known = rememberedBytes[place];
        if (known != null && Arrays.equals(known, 0, known.length, bytes, first, position)) {
            return remembered[place];
        }
        String text = text(first);
        rememberedBytes[place] = Arrays.copyOfRange(bytes, first, position);
        remembered[place] = text;
        return text;
    }

    /** Makes the text from a place to the current one. */
    private String text(int first) throws NotCanonicalException {
        int length = position - first;
        for (int i = first; i < position; i++) {
            if (bytes[i] < 0) {
                String text = new String(bytes, first, length, StandardCharsets.UTF_8);
                // Where bytes are not UTF-8 the text has replacement characters, which are other bytes.
                byte[] again = text.getBytes(StandardCharsets.UTF_8);
                if (!Arrays.equals(again, 0, again.length, bytes, first, position)) {
                    throw expected(Message.of("journal.canonical-characters"));
                }
                return text;
            }
        }
        return new String(bytes, first, length, StandardCharsets.ISO_8859_1);
    }

    private char escaped() throws NotCanonicalException {
        int first = position++;
        byte kind = peek();
        int known = CanonicalJson.SHORT_ESCAPES.indexOf(kind);
        if (known >= 0) {
            position++;
            return CanonicalJson.SHORT_ESCAPED.charAt(known);
        }
        if (kind == 'u' && position + 5 <= end && bytes[position + 1] == '0' && bytes[position + 2] == '0') {
            int high = CanonicalJson.HEXADECIMAL.indexOf(bytes[position + 3]);
            int low = CanonicalJson.HEXADECIMAL.indexOf(bytes[position + 4]);
            char character = (char) (high * 16 + low);
            if (high >= 0 && high < 2 && low >= 0 && CanonicalJson.SHORT_ESCAPED.indexOf(character) < 0) {
                position += 5;
                return character;
            }
        }
        position = first;
        throw expected(Message.of("journal.canonical-escape"));
    }

    private byte peek() throws NotCanonicalException {
        if (position >= end) {
            throw expected(Message.of("journal.canonical-more"));
        }
        return bytes[position];
    }

    private void take(char wanted) throws NotCanonicalException {
        if (peek() != wanted) {
            throw expected(String.valueOf(wanted));
        }
        position++;
    }

    /** Counts places in characters, not bytes: that is what an editor shows. */
    private NotCanonicalException expected(Object wanted) {
        long place = new String(bytes, start, position - start, StandardCharsets.UTF_8).length() + 1L;
        return new NotCanonicalException(Message.of("journal.not-canonical", place, wanted));
    }
}
