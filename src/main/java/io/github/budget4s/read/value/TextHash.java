package io.github.budget4s.read.value;

/** Hashes texts to 64 bits, character by character, so that what has only the bytes of a text need not make one. */
public final class TextHash {

    /** What a hash is before the first character. */
    public static final long BEGIN = 1;

    private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

    private TextHash() {}

    /** Returns the hash with one character more. */
    public static long plus(long hash, char character) {
        return (hash ^ character) * MULTIPLIER;
    }

    /** Returns the hash behind the last character, all bits of which depend on all characters. */
    public static long end(long hash) {
        long mixed = (hash ^ (hash >>> Integer.SIZE)) * MULTIPLIER;
        return mixed ^ (mixed >>> Integer.SIZE);
    }

    /** Returns the hash of a text. */
    public static long of(String text) {
        long hash = BEGIN;
        for (int i = 0; i < text.length(); i++) {
            hash = plus(hash, text.charAt(i));
        }
        return end(hash);
    }
}
