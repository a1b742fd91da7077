package io.github.budget4s.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import io.github.budget4s.domain.reserve.PublicKeys;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrivateKeyFileTest {

    private static final byte[] SEED = new byte[32];
    private static final String KEY = PublicKeys.write(Ed25519Keys.ofSeed(SEED));
    private static final byte[] TEXT = "text".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder = Path.of("");

    @SuppressWarnings("NullAway.Init")
    PrivateKeyFileTest() {}

    private static String written(String passphrase) {
        return PrivateKeyFile.write(SEED, KEY, passphrase.toCharArray(), new SecureRandom());
    }

    private PrivateKeyFile read(String text, String passphrase) throws IOException {
        Path file = Files.writeString(folder.resolve("li.key"), text);
        return PrivateKeyFile.read(file, "li.key", passphrase::toCharArray);
    }

    private void assertRefused(String text, String passphrase, Reason reason, String key) {
        RefusedException refused =
                Objects.requireNonNull(catchThrowableOfType(RefusedException.class, () -> read(text, passphrase)));
        assertThat(refused.reason()).isEqualTo(reason);
        assertThat(refused).hasMessage(key);
    }

    @Test
    void aKeyInTheClearSignsAndNobodyIsAsked() throws IOException {
        Path file = Files.writeString(folder.resolve("li.key"), written("").replace("\n", "\r\n"));
        PrivateKeyFile key = PrivateKeyFile.read(file, "li.key", () -> {
            throw new AssertionError("asked for a passphrase");
        });

        assertThat(key.publicKey()).isEqualTo(KEY);
        assertThat(key.isSealed()).isFalse();
        assertThat(Ed25519Keys.fits(KEY, key.sign(TEXT), TEXT)).isTrue();
        assertThat(written("")).startsWith("Public-Key: " + KEY + "\n-----BEGIN PRIVATE KEY-----\n");
    }

    @Test
    void aSealedKeyOpensWithItsPassphraseAlone() throws IOException {
        String sealed = written("secret");
        char[] typed = "secret".toCharArray();
        Path file = Files.writeString(folder.resolve("li.key"), sealed);
        PrivateKeyFile key = PrivateKeyFile.read(file, "li.key", () -> typed);

        assertThat(key.isSealed()).isTrue();
        assertThat(Ed25519Keys.fits(KEY, key.sign(TEXT), TEXT)).isTrue();
        assertThat(typed).as("nothing of it is left in memory").containsOnly('\0');
        assertThat(sealed)
                .contains(", 600000, ")
                .doesNotContain(new String(clear(written("")), StandardCharsets.UTF_8));
        assertRefused(sealed, "other", Reason.DATA, "key.passphrase-wrong");
        assertThat(written("secret")).as("another salt and nonce each time").isNotEqualTo(sealed);
    }

    private static byte[] clear(String text) {
        return text.lines().skip(2).findFirst().orElseThrow().getBytes(StandardCharsets.UTF_8);
    }

    /** The lines in front are authenticated: nobody's name is put in front of another's key. */
    @Test
    void aSealedKeyOfAnotherPublicKeyOrOtherRoundsDoesNotOpen() {
        String sealed = written("secret").replace("600000", "1000");

        assertRefused(sealed, "secret", Reason.DATA, "key.passphrase-wrong");
        assertRefused(sealed.replace("1000", "0"), "secret", Reason.DATA, "key.damaged");
        assertRefused(sealed.replace("1000", "10000001"), "secret", Reason.DATA, "key.damaged");
        assertRefused(sealed.replaceAll("GCM, \\S+", "GCM, AAAA"), "secret", Reason.DATA, "key.damaged");
        assertRefused(sealed.replaceAll("1000, \\S+;", "1000, =;"), "secret", Reason.DATA, "key.damaged");
    }

    @Test
    void whatIsNoKeyIsDamaged() throws IOException {
        byte[] other = new byte[32];
        Arrays.fill(other, (byte) 1);
        String otherKey = PublicKeys.write(Ed25519Keys.ofSeed(other));
        String text = written("");
        String inside = new String(clear(text), StandardCharsets.UTF_8);
        byte[] whole = Base64.getDecoder().decode(inside);
        byte[] shorter = Arrays.copyOf(whole, whole.length - 1);
        byte[] algorithm = whole.clone();
        algorithm[11] = 0x6e;

        assertRefused(text.replace(KEY, otherKey), "", Reason.DATA, "key.damaged");
        assertRefused(text.replace(KEY, "nobody"), "", Reason.DATA, "key.damaged");
        assertRefused(
                text.replace(inside, Base64.getEncoder().encodeToString(shorter)), "", Reason.DATA, "key.damaged");
        assertRefused(
                text.replace(inside, Base64.getEncoder().encodeToString(algorithm)), "", Reason.DATA, "key.damaged");
        assertRefused(text.replace(inside, "A" + inside), "", Reason.DATA, "key.damaged");
        assertRefused("store: East\n", "", Reason.DATA, "key.damaged");
        assertRefused(text + "more", "", Reason.DATA, "key.damaged");
        assertThat(read(text.stripTrailing(), "").publicKey()).isEqualTo(KEY);
    }

    @Test
    void whatIsNotThereOrAFolderIsTold() {
        RefusedException missing = Objects.requireNonNull(catchThrowableOfType(
                RefusedException.class, () -> PrivateKeyFile.read(folder.resolve("none"), "none", () -> new char[0])));
        RefusedException unreadable = Objects.requireNonNull(catchThrowableOfType(
                RefusedException.class, () -> PrivateKeyFile.read(folder, "folder", () -> new char[0])));

        assertThat(missing).hasMessage("key.missing");
        assertThat(missing.reason()).isEqualTo(Reason.INPUT_MISSING);
        assertThat(unreadable).hasMessage("files.unreadable");
        assertThat(unreadable.reason()).isEqualTo(Reason.INPUT_MISSING);
    }

    @Test
    void aKeyHas32BytesOfChance() {
        assertThatThrownBy(() -> PrivateKeyFile.write(new byte[31], KEY, new char[0], new SecureRandom()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("31");
    }

    @Test
    void aSignatureInAnotherFormDoesNotFit() throws IOException {
        String signature = read(written(""), "").sign(TEXT);

        assertThat(Ed25519Keys.fits(KEY, signature, TEXT)).isTrue();
        assertThat(Ed25519Keys.fits(KEY, signature, "test".getBytes(StandardCharsets.UTF_8)))
                .isFalse();
        assertThat(Ed25519Keys.fits(KEY, "?", TEXT)).isFalse();
        assertThat(Ed25519Keys.fits(KEY, signature.replace("==", ""), TEXT)).isFalse();
        assertThat(Ed25519Keys.fits(KEY, "", TEXT)).isFalse();
        assertThat(Ed25519Keys.fits("nobody", signature, TEXT)).isFalse();
    }
}
