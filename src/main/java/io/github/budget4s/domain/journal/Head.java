package io.github.budget4s.domain.journal;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Holds which line was the last when it was written: what tells that lines were taken away at the end.
 *
 * @param number the number of the event
 * @param hash the hash of its line
 * @param key the public key of who signed that event; empty in a journal without signatures
 * @param signature the signature of the other three; empty in a journal without signatures
 */
public record Head(long number, String hash, String key, String signature) {

    private static final String HASH = "hash";

    /** Holds a head without a signature. */
    public static Head of(long number, String hash) {
        return new Head(number, hash, "", "");
    }

    /** Returns the head of a journal as it stands. */
    public static Head of(JournalText journal) {
        return of(journal.lastNumber(), journal.head());
    }

    /** Returns what a signature of a head is over. */
    public static byte[] signed(long number, String hash, String key) {
        return CanonicalJson.write(Map.of(JournalLine.NUMBER, number, HASH, hash, JournalLine.KEY, key))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Writes the one line of a head's file. */
    public String write() {
        TreeMap<String, Object> fields = new TreeMap<>(Map.of(JournalLine.NUMBER, number, HASH, hash));
        if (!key.isEmpty()) {
            fields.put(JournalLine.KEY, key);
            fields.put(JournalLine.SIGNATURE, signature);
        }
        return CanonicalJson.write(fields) + "\n";
    }

    /** Reads the one line of a head's file; empty when it is none. */
    public static Optional<Head> read(String text) {
        try {
            Map<String, Object> fields = CanonicalJson.read(text.strip());
            return fields.get(JournalLine.NUMBER) instanceof Long number && fields.get(HASH) instanceof String hash
                    ? Optional.of(
                            new Head(number, hash, text(fields, JournalLine.KEY), text(fields, JournalLine.SIGNATURE)))
                    : Optional.empty();
        } catch (NotCanonicalException e) {
            return Optional.empty();
        }
    }

    private static String text(Map<String, Object> fields, String name) {
        return fields.get(name) instanceof String text ? text : "";
    }
}
