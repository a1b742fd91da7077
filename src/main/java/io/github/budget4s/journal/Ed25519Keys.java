package io.github.budget4s.journal;

import io.github.budget4s.domain.reserve.PublicKeys;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.bouncycastle.math.ec.rfc8032.Ed25519;
import org.bouncycastle.math.ec.rfc8032.Ed25519.PublicPoint;

/**
 * Checks Ed25519 signatures (RFC 8032), and finds the public key of a private one.
 *
 * <p>Signatures are made by the JDK. They are checked by Bouncy Castle, which does it in an eighth of the time; a test
 * holds the two together.
 */
public final class Ed25519Keys {

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
        return PublicKeys.read(key).map(bytes -> Ed25519.validatePublicKeyFullExport(bytes, 0));
    }
}
