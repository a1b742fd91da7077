package io.github.budget4s.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.budget4s.domain.reserve.PublicKeys;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Ed25519KeysTest {

    private static final HexFormat HEX = HexFormat.of();

    private static PrivateKeyFile key(Path folder, byte[] seed) throws Exception {
        Path file = Files.createTempFile(folder, "k", ".key");
        Files.writeString(
                file,
                PrivateKeyFile.write(
                        seed, PublicKeys.write(Ed25519Keys.ofSeed(seed)), new char[0], new SecureRandom()));
        return PrivateKeyFile.read(file, "k", () -> new char[0]);
    }

    /** RFC 8032, section 7.1, tests 1 to 3. */
    @ParameterizedTest
    @CsvSource({
        "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60,"
                + "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a,'',"
                + "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
        "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb,"
                + "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c,72,"
                + "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
        "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7,"
                + "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025,af82,"
                + "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a"
    })
    void knowsTheKeysAndSignaturesOfTheStandard(String seed, String key, String message, String signature)
            throws Exception {
        byte[] signed = HEX.parseHex(message);

        assertThat(HEX.formatHex(Ed25519Keys.ofSeed(HEX.parseHex(seed)))).isEqualTo(key);
        String written = PublicKeys.write(HEX.parseHex(key));
        String base64 = Base64.getEncoder().encodeToString(HEX.parseHex(signature));
        assertThat(Ed25519Keys.fits(written, base64, signed)).isTrue();
        assertThat(jdkFits(written, HEX.parseHex(signature), signed)).isTrue();
    }

    private static boolean jdkFits(String key, byte[] signature, byte[] signed) throws Exception {
        PublicKey publicKey = KeyFactory.getInstance("Ed25519")
                .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(key)));
        Signature check = Signature.getInstance("Ed25519");
        check.initVerify(publicKey);
        check.update(signed);
        try {
            return check.verify(signature);
        } catch (SignatureException e) {
            return false;
        }
    }

    /** What the JDK signs is taken, and the two agree on every signature with one bit changed. */
    @Test
    void bothLibrariesAgree(@TempDir Path folder) throws Exception {
        Random random = new Random(11);
        for (int i = 0; i < 40; i++) {
            byte[] seed = new byte[32];
            random.nextBytes(seed);
            byte[] signed = new byte[random.nextInt(400)];
            random.nextBytes(signed);
            PrivateKeyFile key = key(folder, seed);
            String signature = key.sign(signed);
            assertThat(Ed25519Keys.fits(key.publicKey(), signature, signed)).isTrue();

            byte[] changed = Base64.getDecoder().decode(signature);
            changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
            boolean fits = Ed25519Keys.fits(key.publicKey(), Base64.getEncoder().encodeToString(changed), signed);
            assertThat(fits).isFalse().isEqualTo(jdkFits(key.publicKey(), changed, signed));
        }
    }

    /** S + L would be a second signature of the same text. */
    @Test
    void refusesASecondFormOfASignature(@TempDir Path folder) throws Exception {
        byte[] seed = new byte[32];
        PrivateKeyFile key = key(folder, seed);
        byte[] signature = Base64.getDecoder().decode(key.sign(seed));
        BigInteger order = BigInteger.TWO.pow(252).add(new BigInteger("27742317777372353535851937790883648493"));
        byte[] reversed = new byte[32];
        for (int i = 0; i < 32; i++) {
            reversed[i] = signature[63 - i];
        }
        byte[] larger = new BigInteger(1, reversed).add(order).toByteArray();
        byte[] forged = Arrays.copyOf(signature, 64);
        for (int i = 0; i < 32; i++) {
            forged[32 + i] = i < larger.length ? larger[larger.length - 1 - i] : 0;
        }

        assertThat(Ed25519Keys.fits(key.publicKey(), Base64.getEncoder().encodeToString(signature), seed))
                .isTrue();
        assertThat(Ed25519Keys.fits(key.publicKey(), Base64.getEncoder().encodeToString(forged), seed))
                .isFalse();
    }

    @Test
    void takesAKeyInOneFormOnly() {
        String key = PublicKeys.write(Ed25519Keys.ofSeed(new byte[32]));

        assertThat(PublicKeys.read(key)).isPresent();
        for (String wrong : new String[] {
            "", "x", key.substring(1), key + "=", key + "\n", key.replace("MCow", "MCox"), key.replaceAll(".=$", "9=")
        }) {
            assertThat(PublicKeys.read(wrong)).as(wrong).isEmpty();
        }
        // The neutral element: every text has a signature under it.
        byte[] neutral = new byte[32];
        neutral[0] = 1;
        byte[] signature = new byte[64];
        signature[0] = 1;
        assertThat(Ed25519Keys.fits(
                        PublicKeys.write(neutral), Base64.getEncoder().encodeToString(signature), new byte[5]))
                .isFalse();
    }
}
