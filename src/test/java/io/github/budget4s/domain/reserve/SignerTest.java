package io.github.budget4s.domain.reserve;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignerTest {

    private static Signer signer(@Nullable String from, @Nullable String until) {
        return new Signer(
                "Li",
                Role.GM,
                "",
                from == null ? null : LocalDate.parse(from),
                until == null ? null : LocalDate.parse(until));
    }

    @Test
    void signsFromTheFirstDayToTheLast() {
        Signer signer = signer("2026-03-01", "2026-03-31");

        assertThat(signer.isValidOn(LocalDate.of(2026, 2, 28))).isFalse();
        assertThat(signer.isValidOn(LocalDate.of(2026, 3, 1))).isTrue();
        assertThat(signer.isValidOn(LocalDate.of(2026, 3, 31))).isTrue();
        assertThat(signer.isValidOn(LocalDate.of(2026, 4, 1))).isFalse();
        assertThat(signer(null, null).isValidOn(LocalDate.EPOCH)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-01, 2026-03-31, 2026-04-01, 2026-06-30, false",
        "2026-01-01, 2026-04-01, 2026-04-01, 2026-06-30, true",
        "2026-01-01, 2026-12-31, 2026-04-01, 2026-06-30, true",
        ", 2026-03-31, 2026-04-01, , false",
        ", 2026-04-01, 2026-04-01, , true",
        "2026-01-01, , 2026-04-01, , true",
        ", , , , true"
    })
    void twoOverlapWhereTheyShareADay(
            @Nullable String from,
            @Nullable String until,
            @Nullable String otherFrom,
            @Nullable String otherUntil,
            boolean expected) {
        Signer one = signer(from, until);
        Signer other = signer(otherFrom, otherUntil);

        assertThat(one.overlaps(other)).isEqualTo(expected);
        assertThat(other.overlaps(one)).isEqualTo(expected);
    }

    private static byte[] key() {
        byte[] key = new byte[32];
        for (int i = 0; i < key.length; i++) {
            key[i] = (byte) (7 * i + 200);
        }
        return key;
    }

    @Test
    void aKeyIsReadAsItIsWritten() {
        String written = PublicKeys.write(key());

        assertThat(written).hasSize(60).startsWith("MCowBQYDK2VwAyEA");
        assertThat(PublicKeys.read(written))
                .hasValueSatisfying(read -> assertThat(read).isEqualTo(key()));
    }

    @Test
    void whatIsNoKeyIsNotRead() {
        byte[] whole = Base64.getDecoder().decode(PublicKeys.write(key()));
        byte[] otherAlgorithm = whole.clone();
        otherAlgorithm[8] ^= 1;
        Base64.Encoder encoder = Base64.getEncoder();

        assertThat(PublicKeys.read("no Base64")).isEmpty();
        assertThat(PublicKeys.read("")).isEmpty();
        assertThat(PublicKeys.read(encoder.encodeToString(otherAlgorithm))).isEmpty();
        assertThat(PublicKeys.read(encoder.encodeToString(Arrays.copyOf(whole, whole.length - 1))))
                .isEmpty();
        assertThat(PublicKeys.read(encoder.encodeToString(Arrays.copyOf(whole, whole.length + 1))))
                .isEmpty();
    }

    @Test
    void aKeyIsWrittenInOneWayOnly() {
        // 44 bytes leave a padding of one character, whose bits to spare could be anything.
        String written = PublicKeys.write(key());
        String last = written.substring(58, 59);
        char next = (char) (last.charAt(0) + 1);

        assertThat(PublicKeys.read(written.substring(0, 58) + next + "=")).isEmpty();
        assertThat(PublicKeys.read(written.replace("=", ""))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0000000000000000000000000000000000000000000000000000000000000000",
                "0100000000000000000000000000000000000000000000000000000000000000",
                "0100000000000000000000000000000000000000000000000000000000000080",
                "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
                "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
                "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa"
            })
    void pointsOfSmallOrderAreKnown(String key) {
        assertThat(PublicKeys.isOfSmallOrder(HexFormat.of().parseHex(key))).isTrue();
    }

    @Test
    void anOrdinaryKeyIsNotOfSmallOrder() {
        byte[] key = key();

        assertThat(PublicKeys.isOfSmallOrder(key)).isFalse();
        assertThat(key).as("looking changes nothing").isEqualTo(key());
    }
}
