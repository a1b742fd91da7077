package io.github.budget4s.domain.reserve;

import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Reads and writes public keys of Ed25519: the 60 characters of Base64 that stand between the lines of a PEM file (RFC
 * 8410, X.509 SubjectPublicKeyInfo), so that other programs take them as they are.
 */
public final class PublicKeys {

    /** How a written public key begins: the algorithm, always the same. */
    public static final String FORM = "MCowBQYDK2VwAyEA…";

    private static final byte[] PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");
    private static final int KEY_LENGTH = 32;

    private PublicKeys() {}

    /** Writes the 32 bytes of a public key. */
    public static String write(byte[] key) {
        byte[] whole = Arrays.copyOf(PREFIX, PREFIX.length + KEY_LENGTH);
        System.arraycopy(key, 0, whole, PREFIX.length, KEY_LENGTH);
        return Base64.getEncoder().encodeToString(whole);
    }

    /** Reads the 32 bytes of a public key; empty when the text is none. */
    public static Optional<byte[]> read(String text) {
        byte[] whole;
        try {
            whole = Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        boolean fits = whole.length == PREFIX.length + KEY_LENGTH
                && Arrays.equals(whole, 0, PREFIX.length, PREFIX, 0, PREFIX.length)
                // The last character has bits to spare, by which one key could be written in several ways.
                && Base64.getEncoder().encodeToString(whole).equals(text);
        return fits ? Optional.of(Arrays.copyOfRange(whole, PREFIX.length, whole.length)) : Optional.empty();
    }
}
