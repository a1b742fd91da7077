package io.github.budget4s.domain.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.junit.jupiter.api.Test;

class Sha256Test {

    /** The first example of FIPS 180-4, and the digest of nothing. */
    @Test
    void isTheDigestOfTheStandard() {
        byte[] abc = "abc".getBytes(StandardCharsets.US_ASCII);
        MessageDigest parts = Sha256.begin();
        parts.update(abc, 0, 1);
        parts.update(abc, 1, 2);

        assertThat(Sha256.of(abc)).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(Sha256.end(parts)).isEqualTo(Sha256.of(abc));
        assertThat(Sha256.end(parts))
                .as("then it begins anew")
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }
}
