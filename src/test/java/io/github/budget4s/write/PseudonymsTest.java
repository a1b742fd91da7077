package io.github.budget4s.write;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.budget4s.domain.customer.JoinKey;
import org.junit.jupiter.api.Test;

class PseudonymsTest {

    private static Pseudonyms pseudonyms(int first) {
        byte[] secret = new byte[32];
        for (int i = 0; i < secret.length; i++) {
            secret[i] = (byte) (first + i);
        }
        return new Pseudonyms(secret);
    }

    /** The value is that of another HMAC-SHA-256, of "phone:13800001234". */
    @Test
    void areTheSameForTheSameKeyHoweverItIsWritten() {
        assertThat(pseudonyms(0).of(JoinKey.PHONE, "13800001234")).isEqualTo("~KLMHKTVHNQQUIS4F");
        assertThat(pseudonyms(0).of(JoinKey.PHONE, " +86 138-0000-1234")).isEqualTo("~KLMHKTVHNQQUIS4F");
    }

    @Test
    void tellKindsAndSecretsApart() {
        String phone = pseudonyms(0).of(JoinKey.PHONE, "13800001234");

        assertThat(pseudonyms(0).of(JoinKey.CUSTOMER, "13800001234")).isNotEqualTo(phone);
        assertThat(pseudonyms(1).of(JoinKey.PHONE, "13800001234")).isNotEqualTo(phone);
    }

    @Test
    void standForNothingAndThemselves() {
        assertThat(pseudonyms(0).of(JoinKey.PHONE, " ")).isEmpty();
        assertThat(pseudonyms(0).of(JoinKey.PHONE, "~ABC")).isEqualTo("~ABC");
    }
}
