package io.github.budget4s.read.journal;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Provider;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.conscrypt.Conscrypt;
import org.jspecify.annotations.Nullable;

/**
 * Checks signatures by BoringSSL, machine code that Conscrypt brings along; of one thread.
 *
 * <p>It only ever says yes for {@link Ed25519Keys}, never no. It holds a signature against the equation without the
 * cofactor, so that it refuses a few that a key's owner can make on purpose and that Bouncy Castle takes; and it is not
 * there on every machine. What fits the equation without the cofactor fits the one with it. So a yes is final, all else
 * is left to Bouncy Castle, and the verdict is the same on every machine.
 */
final class NativeSignatures {

    private final Provider provider;
    /** By the key as it is written. */
    private final Map<String, Optional<Signature>> checks = new HashMap<>();

    private NativeSignatures(Provider provider) {
        this.provider = provider;
    }

    /** Makes one; null where there is no library for the machine, or it cannot be loaded. */
    static @Nullable NativeSignatures find() {
        Provider provider = Library.PROVIDER;
        return provider == null ? null : new NativeSignatures(provider);
    }

    /** Returns whether a signature certainly is that of a key over a text. */
    boolean surelyFits(String key, byte[] signature, byte[] signed) {
        Optional<Signature> check = checks.computeIfAbsent(key, this::check);
        if (check.isEmpty()) {
            return false;
        }
        try {
            check.get().update(signed);
            return check.get().verify(signature);
        } catch (SignatureException e) {
            return false;
        }
    }

    private Optional<Signature> check(String key) {
        try {
            Signature check = Signature.getInstance("Ed25519", provider);
            check.initVerify(KeyFactory.getInstance("Ed25519", provider)
                    .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(key))));
            return Optional.of(check);
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    /** The library, which is loaded when it is first asked for: that takes longer than checking a short journal. */
    private static final class Library {

        static final @Nullable Provider PROVIDER = load();

        /**
         * Conscrypt writes the library to the temporary folder, loads it and removes it. Windows removes no file that
         * is loaded: each run would leave one behind.
         */
        private static @Nullable Provider load() {
            return !System.getProperty("os.name", "").startsWith("Windows") && Conscrypt.isAvailable()
                    ? Conscrypt.newProvider()
                    : null;
        }
    }
}
