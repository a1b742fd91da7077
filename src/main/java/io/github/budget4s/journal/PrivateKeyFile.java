package io.github.budget4s.journal;

import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.problem.Location;
import io.github.budget4s.domain.problem.Problem;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Writes and reads the file of a private key: the public key in front, then the private one, in the clear or encrypted.
 *
 * <p>In the clear it is PEM (PKCS #8, RFC 8410), which openssl reads. Encrypted it is the same bytes under AES-256-GCM
 * with a key that PBKDF2 with HMAC-SHA-256 makes of the passphrase; the lines in front are authenticated with it.
 */
public final class PrivateKeyFile {

    /** As many rounds as OWASP's Password Storage Cheat Sheet asks of PBKDF2-HMAC-SHA256. */
    private static final int ROUNDS = 600_000;
    /** More would only be there to keep the program busy. */
    private static final int MOST_ROUNDS = 10_000_000;

    /** Some lines; whatever is longer is no key. */
    private static final int MOST_BYTES = 1 << 16;

    private static final int SALT_LENGTH = 16;
    private static final int NONCE_LENGTH = 12;
    private static final int TAG_BITS = 128;
    private static final int KEY_BITS = 256;
    private static final int SEED_LENGTH = 32;

    /** What stands before the 32 bytes of the seed in PKCS #8. */
    private static final byte[] PREFIX = HexFormat.of().parseHex("302e020100300506032b657004220420");

    private static final Pattern CLEAR = Pattern.compile(
            "Public-Key: (\\S+)\n-----BEGIN PRIVATE KEY-----\n([A-Za-z0-9+/=\n]+)-----END PRIVATE KEY-----\n?");
    private static final Pattern ENCRYPTED = Pattern.compile(
            "(Public-Key: (\\S+)\nSealed-With: PBKDF2-HMAC-SHA256, (\\d{1,9}), (\\S+); AES-256-GCM, (\\S+)\n)"
                    + "-----BEGIN SEALED PRIVATE KEY-----\n([A-Za-z0-9+/=\n]+)-----END SEALED PRIVATE KEY-----\n?");

    private final String publicKey;
    private final PrivateKey privateKey;
    private final boolean sealed;

    private PrivateKeyFile(String publicKey, PrivateKey privateKey, boolean sealed) {
        this.publicKey = publicKey;
        this.privateKey = privateKey;
        this.sealed = sealed;
    }

    /** Returns whether the file is under a passphrase. */
    public boolean isSealed() {
        return sealed;
    }

    public String publicKey() {
        return publicKey;
    }

    /** Signs bytes; the signature in Base64. */
    public String sign(byte[] bytes) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(privateKey);
            signature.update(bytes);
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java from 15 on has Ed25519", e);
        }
    }

    /**
     * Writes a new key.
     *
     * @param seed 32 random bytes, which are the private key
     * @param publicKey its public key, as it is written
     * @param passphrase under which it is encrypted; empty for none
     */
    public static String write(byte[] seed, String publicKey, char[] passphrase, SecureRandom random) {
        if (seed.length != SEED_LENGTH) {
            throw new IllegalArgumentException(seed.length + " bytes for a key");
        }
        byte[] whole = Arrays.copyOf(PREFIX, PREFIX.length + SEED_LENGTH);
        System.arraycopy(seed, 0, whole, PREFIX.length, SEED_LENGTH);
        String front = "Public-Key: " + publicKey + "\n";
        if (passphrase.length == 0) {
            return front + pem("PRIVATE KEY", whole);
        }
        byte[] salt = random(random, SALT_LENGTH);
        byte[] nonce = random(random, NONCE_LENGTH);
        front += "Sealed-With: PBKDF2-HMAC-SHA256, " + ROUNDS + ", "
                + Base64.getEncoder().encodeToString(salt) + "; AES-256-GCM, "
                + Base64.getEncoder().encodeToString(nonce) + "\n";
        try {
            byte[] encrypted = cipher(Cipher.ENCRYPT_MODE, passphrase, salt, ROUNDS, nonce, front)
                    .doFinal(whole);
            return front + pem("SEALED PRIVATE KEY", encrypted);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has PBKDF2 and AES-GCM", e);
        }
    }

    private static byte[] random(SecureRandom random, int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private static String pem(String label, byte[] bytes) {
        return "-----BEGIN " + label + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes) + "\n-----END " + label
                + "-----\n";
    }

    private static Cipher cipher(int mode, char[] passphrase, byte[] salt, int rounds, byte[] nonce, String front)
            throws GeneralSecurityException {
        PBEKeySpec spec = new PBEKeySpec(passphrase, salt, rounds, KEY_BITS);
        byte[] key = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                .generateSecret(spec)
                .getEncoded();
        spec.clearPassword();
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        Arrays.fill(key, (byte) 0);
        cipher.updateAAD(front.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    /**
     * Reads a key.
     *
     * @param name what messages call the file
     * @param passphrase asked for only when the key is encrypted
     * @throws RefusedException when the file is not there, is no key, or the passphrase does not open it
     */
    public static PrivateKeyFile read(Path path, String name, Supplier<char[]> passphrase) {
        String text;
        try (InputStream in = Files.newInputStream(path)) {
            text = new String(in.readNBytes(MOST_BYTES), StandardCharsets.ISO_8859_1).replace("\r\n", "\n");
        } catch (NoSuchFileException e) {
            throw refused(Reason.INPUT_MISSING, name, Message.of("key.missing"));
        } catch (IOException e) {
            throw refused(Reason.INPUT_MISSING, name, Message.of("files.unreadable"));
        }
        Matcher encrypted = ENCRYPTED.matcher(text);
        Matcher clear = CLEAR.matcher(text);
        Optional<PrivateKeyFile> key = encrypted.matches()
                ? open(encrypted, name, passphrase)
                : clear.matches() ? key(clear.group(1), decoded(clear.group(2)), false) : Optional.empty();
        return key.orElseThrow(() -> refused(Reason.DATA, name, Message.of("key.damaged")));
    }

    private static Optional<PrivateKeyFile> open(Matcher encrypted, String name, Supplier<char[]> passphrase) {
        int rounds = Integer.parseInt(encrypted.group(3));
        byte[] nonce = decoded(encrypted.group(5));
        if (rounds == 0 || rounds > MOST_ROUNDS || nonce.length != NONCE_LENGTH) {
            return Optional.empty();
        }
        char[] secret = passphrase.get();
        try {
            return key(
                    encrypted.group(2),
                    cipher(Cipher.DECRYPT_MODE, secret, decoded(encrypted.group(4)), rounds, nonce, encrypted.group(1))
                            .doFinal(decoded(encrypted.group(6))),
                    true);
        } catch (AEADBadTagException e) {
            throw refused(Reason.DATA, name, Message.of("key.passphrase-wrong"));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        } finally {
            Arrays.fill(secret, '\0');
        }
    }

    /** The public key in front must be that of the private one, or what is signed would name another. */
    private static Optional<PrivateKeyFile> key(String publicKey, byte[] whole, boolean sealed) {
        boolean fits = whole.length == PREFIX.length + SEED_LENGTH
                && Arrays.equals(whole, 0, PREFIX.length, PREFIX, 0, PREFIX.length);
        if (!fits) {
            return Optional.empty();
        }
        try {
            PrivateKey privateKey = KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(whole));
            PrivateKeyFile key = new PrivateKeyFile(publicKey, privateKey, sealed);
            byte[] sample = publicKey.getBytes(StandardCharsets.UTF_8);
            return Ed25519Keys.fits(publicKey, key.sign(sample), sample) ? Optional.of(key) : Optional.empty();
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    private static byte[] decoded(String text) {
        try {
            return Base64.getDecoder().decode(text.replace("\n", ""));
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    private static RefusedException refused(Reason reason, String name, Message message) {
        return new RefusedException(reason, new Problem(Location.of(name), message));
    }
}
