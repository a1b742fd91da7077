package io.github.budget4s.domain.reserve;

import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;

/**
 * Reads and writes public keys of Ed25519: the 60 characters of Base64 that stand between the lines of a PEM file (RFC
 * 8410, X.509 SubjectPublicKeyInfo), so that other programs take them as they are.
 */
public final class PublicKeys {

    /** How a written public key begins: the algorithm, always the same. */
    public static final String FORM = "MCowBQYDK2VwAyEA…";

    private static final byte[] PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");
    private static final int KEY_LENGTH = 32;
    /** The y of each point whose order divides 8, and those of them that are p more; the sign of x is left out. */
    private static final Set<String> SMALL_ORDER = Set.of(
            "00".repeat(KEY_LENGTH),
            "01" + "00".repeat(KEY_LENGTH - 1),
            "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
            "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
            "ec" + "ff".repeat(KEY_LENGTH - 2) + "7f",
            "ed" + "ff".repeat(KEY_LENGTH - 2) + "7f",
            "ee" + "ff".repeat(KEY_LENGTH - 2) + "7f");

    private PublicKeys() {}

    /**
     * Returns whether a key is one of those points of the curve under which a signature fits many texts, so that
     * nobody's name stands for it; in every way in which it can be written.
     *
     * @see <a href="https://eprint.iacr.org/2020/1244">Taming the many EdDSAs, Chalkias, Garillot and Nikolaenko
     *     2020</a>
     */
    public static boolean isOfSmallOrder(byte[] key) {
        byte[] withoutSign = key.clone();
        withoutSign[KEY_LENGTH - 1] &= 0x7f;
        String written = HexFormat.of().formatHex(withoutSign);
        return SMALL_ORDER.contains(written);
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
}
