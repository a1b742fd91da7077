package io.github.budget4s.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.budget4s.domain.reserve.PublicKeys;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The verdict on signatures on which libraries are known to differ (Chalkias, Garillot, Nikolaenko: Taming the many
 * EdDSAs, 2020). They are made here.
 */
class Ed25519VerdictTest {

    private static final BigInteger P = BigInteger.TWO.pow(255).subtract(BigInteger.valueOf(19));
    private static final BigInteger L =
            BigInteger.TWO.pow(252).add(new BigInteger("27742317777372353535851937790883648493"));
    private static final BigInteger D = BigInteger.valueOf(-121665)
            .multiply(BigInteger.valueOf(121666).modInverse(P))
            .mod(P);
    private static final Point BASE = point(
            BigInteger.valueOf(4).multiply(BigInteger.valueOf(5).modInverse(P)).mod(P), false);
    /** A point of order 8. */
    private static final Point TORSION = point(
            littleEndian(HexFormat.of().parseHex("c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a")),
            false);

    private final Random random = new Random(8032);

    /** A point of the curve -x² + y² = 1 + d x² y². */
    private record Point(BigInteger x, BigInteger y) {

        Point plus(Point other) {
            BigInteger product = D.multiply(x).multiply(other.x).multiply(y).multiply(other.y);
            BigInteger newX = x.multiply(other.y).add(y.multiply(other.x));
            BigInteger newY = y.multiply(other.y).add(x.multiply(other.x));
            return new Point(
                    newX.multiply(BigInteger.ONE.add(product).modInverse(P)).mod(P),
                    newY.multiply(BigInteger.ONE.subtract(product).modInverse(P))
                            .mod(P));
        }

        Point times(BigInteger factor) {
            Point sum = new Point(BigInteger.ZERO, BigInteger.ONE);
            for (int bit = factor.bitLength() - 1; bit >= 0; bit--) {
                sum = sum.plus(sum);
                sum = factor.testBit(bit) ? sum.plus(this) : sum;
            }
            return sum;
        }

        byte[] encoded() {
            byte[] bytes = bytes(y);
            bytes[31] |= (byte) (x.testBit(0) ? 0x80 : 0);
            return bytes;
        }
    }

    private static Point point(BigInteger y, boolean odd) {
        BigInteger square = y.multiply(y);
        BigInteger ratio = square.subtract(BigInteger.ONE)
                .multiply(D.multiply(square).add(BigInteger.ONE).modInverse(P))
                .mod(P);
        BigInteger x = ratio.modPow(P.add(BigInteger.valueOf(3)).shiftRight(3), P);
        if (!x.multiply(x).mod(P).equals(ratio)) {
            x = x.multiply(BigInteger.TWO.modPow(P.shiftRight(2), P)).mod(P);
        }
        assertThat(x.multiply(x).mod(P)).isEqualTo(ratio);
        return new Point(x.testBit(0) == odd ? x : P.subtract(x), y);
    }

    private static BigInteger littleEndian(byte[] bytes) {
        byte[] reversed = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            reversed[i] = bytes[bytes.length - 1 - i];
        }
        return new BigInteger(1, reversed);
    }

    private static byte[] bytes(BigInteger number) {
        byte[] bytes = new byte[32];
        for (int i = 0; i < 32; i++) {
            bytes[i] = number.shiftRight(8 * i).byteValue();
        }
        return bytes;
    }

    private BigInteger scalar() {
        return new BigInteger(252, random);
    }

    private static byte[] joined(byte[]... parts) {
        byte[] all = new byte[0];
        for (byte[] part : parts) {
            byte[] longer = Arrays.copyOf(all, all.length + part.length);
            System.arraycopy(part, 0, longer, all.length, part.length);
            all = longer;
        }
        return all;
    }

    /** What S has to be, so that S B = r B + k A without what R and A have of small order. */
    private static BigInteger answer(BigInteger secret, BigInteger nonce, byte[] r, byte[] key, byte[] signed)
            throws Exception {
        byte[] hash = MessageDigest.getInstance("SHA-512").digest(joined(r, key, signed));
        return littleEndian(hash).multiply(secret).add(nonce).mod(L);
    }

    private static boolean verdict(byte[] key, byte[] r, BigInteger s, byte[] signed) {
        return Ed25519Keys.fits(PublicKeys.write(key), Base64.getEncoder().encodeToString(joined(r, bytes(s))), signed);
    }

    /**
     * Only the key's owner can make a signature whose R has a part of small order; the standard's equation takes it.
     */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7})
    void takesAnRWithAPartOfSmallOrder(int multiple) throws Exception {
        for (int i = 0; i < 3; i++) {
            BigInteger secret = scalar();
            BigInteger nonce = scalar();
            byte[] signed = new byte[random.nextInt(300)];
            random.nextBytes(signed);
            byte[] key = BASE.times(secret).encoded();
            byte[] r = BASE.times(nonce)
                    .plus(TORSION.times(BigInteger.valueOf(multiple)))
                    .encoded();
            BigInteger s = answer(secret, nonce, r, key, signed);

            assertThat(verdict(key, r, s, signed)).isTrue();
            assertThat(verdict(key, r, s.add(BigInteger.ONE), signed)).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7})
    void refusesKeysWithAPartOfSmallOrder(int multiple) throws Exception {
        Point torsion = TORSION.times(BigInteger.valueOf(multiple));
        for (BigInteger secret : new BigInteger[] {BigInteger.ZERO, scalar()}) {
            byte[] key = BASE.times(secret).plus(torsion).encoded();
            for (int i = 0; i < 20; i++) {
                BigInteger nonce = scalar();
                byte[] signed = {(byte) i, (byte) multiple};
                byte[] r = BASE.times(nonce).encoded();
                // Every eighth text fits without the cofactor too.
                assertThat(verdict(key, r, answer(secret, nonce, r, key, signed), signed))
                        .isFalse();
            }
        }
    }

    /** R of small order in every form, also those that are no canonical ones, and S above the order. */
    @Test
    void takesCanonicalFormsOnly() throws Exception {
        BigInteger secret = scalar();
        byte[] key = BASE.times(secret).encoded();
        byte[] signed = "车展期间加投信息流".getBytes(StandardCharsets.UTF_8);
        for (BigInteger y : new BigInteger[] {
            BigInteger.ZERO,
            BigInteger.ONE,
            P.subtract(BigInteger.ONE),
            P,
            P.add(BigInteger.ONE),
            P.add(BigInteger.TWO),
            BigInteger.TWO.pow(255).subtract(BigInteger.ONE),
            TORSION.y()
        }) {
            for (int sign : new int[] {0, 0x80}) {
                byte[] r = bytes(y);
                r[31] |= (byte) sign;
                BigInteger s = answer(secret, BigInteger.ZERO, r, key, signed);
                boolean canonical = y.compareTo(P) < 0
                        && !(sign != 0 && (y.equals(BigInteger.ONE) || y.equals(P.subtract(BigInteger.ONE))));
                assertThat(verdict(key, r, s, signed))
                        .as("y %s, sign %s", y, sign)
                        .isEqualTo(canonical);
                assertThat(verdict(key, r, s.add(L), signed)).isFalse();
            }
        }
        BigInteger nonce = scalar();
        byte[] r = BASE.times(nonce).encoded();
        BigInteger s = answer(secret, nonce, r, key, signed);
        for (BigInteger same = s; same.bitLength() <= 256; same = same.add(L)) {
            assertThat(verdict(key, r, same, signed)).isEqualTo(same.equals(s));
        }
    }

    /** In a journal long enough for several parts. */
    @Test
    void findsTheOneWrongSignatureOfAJournal() throws Exception {
        BigInteger secret = scalar();
        BigInteger nonce = scalar();
        byte[] key = BASE.times(secret).encoded();
        Map<String, Object> event =
                new TreeMap<>(Map.of(JournalLine.NUMBER, 1L, JournalLine.KEY, PublicKeys.write(key)));
        byte[] signed = JournalLine.signed(event);
        byte[] r = BASE.times(nonce).encoded();
        byte[] signature = joined(r, bytes(answer(secret, nonce, r, key, signed)));
        event.put(JournalLine.SIGNATURE, Base64.getEncoder().encodeToString(signature));
        String line = CanonicalJson.write(event) + "\n";
        String wrong = line.replace("\"n\":1,", "\"n\":2,");

        JournalText journal =
                JournalReader.parse((line.repeat(700) + wrong + line.repeat(1_000)).getBytes(StandardCharsets.UTF_8));

        assertThat(journal.lines()).hasSize(701 + 1_000);
        assertThat(journal.lines())
                .allMatch(each -> each.signature()
                        == (each.line() == 701 ? JournalLine.Signature.WRONG : JournalLine.Signature.FITS));
    }
}
