package io.github.budget4s.write;

import io.github.budget4s.domain.customer.JoinKey;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Puts a pseudonym in the place of a key: the same for the same key in all files, and of no use to who does not have
 * the secret. It is the first 80 bits of HMAC-SHA-256 of the key's kind and its normal form, in base 32.
 */
public final class Pseudonyms {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 10;
    private static final int BASE = 32;

    private final Mac mac;

    /**
     * Prepares for a secret.
     *
     * @param secret at least 32 bytes that nobody can guess
     */
    public Pseudonyms(byte[] secret) {
        try {
            mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC", e);
        }
    }

    /** Returns what stands for a key; an empty text for none. */
    public String of(JoinKey kind, String written) {
        String normal = kind.normal(written.strip());
        if (normal.isEmpty() || normal.startsWith(JoinKey.PSEUDONYM)) {
            return normal;
        }
        byte[] code = mac.doFinal((kind.code() + ":" + normal).getBytes(StandardCharsets.UTF_8));
        return JoinKey.PSEUDONYM
                + new BigInteger(1, Arrays.copyOf(code, BYTES)).toString(BASE).toUpperCase(Locale.ROOT);
    }
}
