package io.github.budget4s.journal;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Holds number and hash of the line that was a journal's last when the checkpoint was written, signed by whoever wrote
 * the line. It shows that lines were taken away at the end. Its file is the journal's with {@code .head} behind the
 * name.
 *
 * @param number the number of the event
 * @param hash the hash of its line
 * @param key the public key of who signed that event; empty in a journal without signatures
 * @param signature the signature of the other three; empty in a journal without signatures
 */
public record Checkpoint(long number, String hash, String key, String signature) {

    private static final String HASH = "hash";

    /** Makes a checkpoint without a signature. */
    public static Checkpoint of(long number, String hash) {
        return new Checkpoint(number, hash, "", "");
    }

    /** Returns the checkpoint of a journal as it stands. */
    public static Checkpoint of(JournalText journal) {
        return of(journal.lastNumber(), journal.tipHash());
    }

    /** Returns what a signature of a checkpoint is over. */
    public static byte[] signed(long number, String hash, String key) {
        return CanonicalJson.write(Map.of(JournalLine.NUMBER, number, HASH, hash, JournalLine.KEY, key))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Returns the one line of a checkpoint's file. */
    public String write() {
        TreeMap<String, Object> fields = new TreeMap<>(Map.of(JournalLine.NUMBER, number, HASH, hash));
        if (!key.isEmpty()) {
            fields.put(JournalLine.KEY, key);
            fields.put(JournalLine.SIGNATURE, signature);
        }
        return CanonicalJson.write(fields) + "\n";
    }

    /** Reads the one line of a checkpoint's file; empty when it is none, or has more or less than is written. */
    public static Optional<Checkpoint> read(String text) {
        try {
            Map<String, Object> fields = CanonicalJson.read(text.strip());
            return fields.get(JournalLine.NUMBER) instanceof Long number && fields.get(HASH) instanceof String hash
                    ? Optional.of(new Checkpoint(
                                    number, hash, text(fields, JournalLine.KEY), text(fields, JournalLine.SIGNATURE)))
                            .filter(checkpoint ->
                                    number > 0 && checkpoint.write().equals(text))
                    : Optional.empty();
        } catch (NotCanonicalException e) {
            return Optional.empty();
        }
    }

    private static String text(Map<String, Object> fields, String name) {
        return fields.get(name) instanceof String text ? text : "";
    }
}
