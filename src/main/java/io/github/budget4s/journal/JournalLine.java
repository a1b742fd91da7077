package io.github.budget4s.journal;

import io.github.budget4s.domain.message.Message;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Holds one line of a journal: an event.
 *
 * @param line the line in the file, from 1
 * @param hash the SHA-256 of the line's bytes without its line end, in hexadecimal
 * @param fields the fields of the event, in the order of the keys; empty when the line cannot be read
 * @param signature what became of its signature
 * @param damage why the line cannot be read; null when it can
 */
public record JournalLine(
        long line,
        String hash,
        Map<String, Object> fields,
        Signature signature,
        @Nullable Message damage) {

    /** The number of the event in the journal, from 1. */
    public static final String NUMBER = "n";
    /** The hash of the line before. */
    public static final String PREVIOUS = "prev";
    /** When the event was, in China's time. */
    public static final String TIME = "at";

    public static final String EVENT = "event";
    /** The signer's public key. */
    public static final String KEY = "key";
    /** The signature of all other fields. */
    public static final String SIGNATURE = "sig";

    /** What stands for the hash of a line before the first. */
    public static final String NO_LINE = "0".repeat(64);

    /** What became of a signature. */
    public enum Signature {
        /** The line has none. */
        NONE,
        /** It is that of the key that the line names, over the rest of the line. */
        FITS,
        /** It is not. */
        WRONG
    }

    public JournalLine {
        fields = Collections.unmodifiableMap(fields);
    }

    /** Returns the number of the event, 0 when the line has none. */
    public long number() {
        return fields.get(NUMBER) instanceof Long number ? number : 0;
    }

    /** Returns a text field, nothing when there is none. */
    public String text(String field) {
        return fields.get(field) instanceof String text ? text : "";
    }

    /** Returns what a signature is over: the event without it, in the canonical form. */
    public static byte[] signed(Map<String, Object> fields) {
        TreeMap<String, Object> unsigned = new TreeMap<>(fields);
        unsigned.remove(SIGNATURE);
        return CanonicalJson.write(unsigned).getBytes(StandardCharsets.UTF_8);
    }
}
