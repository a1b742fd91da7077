package io.github.budget4s.read.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifiersTest {

    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z0-9-]*[0-9][A-Za-z0-9-]*");

    /** Letters at the borders of what is allowed, and what has a top bit. */
    private static final String LETTERS = "09AZaz-/:@[`{,.+ \u0000\u007f\u00e9";

    @Test
    void saysOfRandomTextsWhatTheirPatternSays() {
        Random random = new Random(7);
        for (int round = 0; round < 20_000; round++) {
            int most = round % 2 == 0 ? 7 : LETTERS.length();
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(20); i > 0; i--) {
                text.append(LETTERS.charAt(random.nextInt(most)));
            }
            byte[] bytes = ("##" + text + "7,-x0000000000").getBytes(StandardCharsets.ISO_8859_1);
            assertThat(Identifiers.is(bytes, 2, 2 + text.length()))
                    .as("%s", text)
                    .isEqualTo(IDENTIFIER.matcher(text).matches());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "DD000000009, DD000000010",
        "9, 10",
        "DD-9, DD-10",
        "99999999, 100000000",
        "XS00FFFFFFFFFFF9, XS00FFFFFFFFFFFA",
        "1, 9999999999999999",
    })
    void countsUp(String earlier, String later) {
        int heads = Long.compareUnsigned(Identifiers.head(earlier), Identifiers.head(later));
        int tails = Long.compareUnsigned(Identifiers.tail(earlier), Identifiers.tail(later));
        assertThat(heads < 0 || (heads == 0 && tails < 0)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "ABC", "12 3", "\u5355\u53f71", "12345678901234567", "1,2"})
    void otherTextsHaveNoTail(String text) {
        assertThat(Identifiers.tail(text)).isEqualTo(Identifiers.NONE);
    }

    @Test
    void aBufferSaysWhatTheTextSays() {
        byte[] buffer = Arrays.copyOf("xxDD000017,9".getBytes(StandardCharsets.US_ASCII), 40);

        assertThat(Identifiers.tail(buffer, 2, 10)).isEqualTo(Identifiers.tail("DD000017"));
        assertThat(Identifiers.tail(buffer, 2, 9)).isEqualTo(Identifiers.tail("DD00001"));
        assertThat(Identifiers.head(buffer, 0, 10)).isEqualTo(Identifiers.head("xxDD000017"));
    }
}
