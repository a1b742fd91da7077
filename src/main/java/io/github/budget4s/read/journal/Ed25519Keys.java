package io.github.budget4s.read.journal;

import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.bouncycastle.math.ec.rfc8032.Ed25519;
import org.bouncycastle.math.ec.rfc8032.Ed25519.PublicPoint;

/**
 * Takes public keys as they are written, and checks signatures.
 *
 * <p>A public key is written as the 60 characters of Base64 that stand between the lines of a PEM file (RFC 8410, X.509
 * SubjectPublicKeyInfo), so that other programs take it as it is.
 *
 * <p>Signatures are made by the JDK. They are checked by Bouncy Castle, which does it in an eighth of the time; a test
 * holds the two together.
 */
public final class Ed25519Keys {

    /** How a written public key begins: the algorithm, always the same. */
    public static final String FORM = "MCowBQYDK2VwAyEA…";

    private static final byte[] PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");
    private static final int KEY_LENGTH = 32;
    private static final int SIGNATURE_LENGTH = 64;

    /** The keys of a journal are few and its lines many: what is found out about a key is kept. */
    private static final Map<String, Optional<PublicPoint>> CHECKED = new ConcurrentHashMap<>();

    private Ed25519Keys() {}

    /** Finds the public key of a private one, 32 bytes each. */
    public static byte[] ofSeed(byte[] seed) {
        byte[] key = new byte[KEY_LENGTH];
        Ed25519.generatePublicKey(seed, 0, key, 0);
        return key;
    }

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

    /** Returns whether a signature is that of a key, both as they are written, over a text. */
    public static boolean fits(String key, String signature, byte[] signed) {
        Optional<PublicPoint> point = CHECKED.computeIfAbsent(key, Ed25519Keys::checked);
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(signature);
        } catch (IllegalArgumentException e) {
            return false;
        }
        return point.isPresent()
                && bytes.length == SIGNATURE_LENGTH
                && Base64.getEncoder().encodeToString(bytes).equals(signature)
                && Ed25519.verify(bytes, 0, point.get(), signed, 0, signed.length);
    }

    /** Refuses what is no key, and keys under which every text has a signature. */
    private static Optional<PublicPoint> checked(String key) {
        return read(key).map(bytes -> Ed25519.validatePublicKeyFullExport(bytes, 0));
    }
}
