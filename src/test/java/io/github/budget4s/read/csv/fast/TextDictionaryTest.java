package io.github.budget4s.read.csv.fast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.budget4s.read.source.FallbackException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TextDictionaryTest {

    private final TextDictionary texts = new TextDictionary(StandardCharsets.UTF_8.newDecoder());

    @Test
    void alikeTextsHaveTheSameNumberAndOthersAnother() throws Exception {
        // Every length around the eights and sixteens that are compared at once, and texts that differ in one place
        // only.
        Random random = new Random(7);
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = 0; i < 60_000; i++) {
            StringBuilder text = new StringBuilder("北京市朝阳区第一汽车销售服务".substring(0, random.nextInt(14)));
            int length = random.nextInt(4);
            for (int k = 0; k < length; k++) {
                text.append((char) ('a' + random.nextInt(5)));
            }
            text.append("汽车分店".substring(0, random.nextInt(5)));
            int number = number(text.toString(), random);
            assertThat(numbers.computeIfAbsent(text.toString(), first -> number))
                    .as(text.toString())
                    .isEqualTo(number);
            assertThat(texts.text(number)).isEqualTo(text.toString());
        }
        assertThat(numbers.values()).doesNotHaveDuplicates();
        assertThat(numbers).hasSizeGreaterThan(5_000);
    }

    @Test
    void whatComesWhenVeryManyAreKnownHasNoNumberAndTheKnownKeepTheirs() throws Exception {
        Random random = new Random(1);
        int first = number("order 0", random);
        int unnumbered = 0;
        for (int i = 1; i < 40_000; i++) {
            unnumbered += number("order " + i, random) == ScannedRow.NO_CODE ? 1 : 0;
        }
        assertThat(unnumbered).isBetween(1, 39_999);
        assertThat(number("order 0", random)).isEqualTo(first);
        assertThat(number("order 39999", random)).isEqualTo(ScannedRow.NO_CODE);
    }

    @Test
    void aLongTextHasNoNumber() throws Exception {
        assertThat(number("x".repeat(97), new Random(1))).isEqualTo(ScannedRow.NO_CODE);
        assertThat(number("x".repeat(96), new Random(1))).isNotEqualTo(ScannedRow.NO_CODE);
    }

    @Test
    void bytesThatDoNotFitTheEncodingAreDoubtful() {
        byte[] bytes = new byte[16];
        bytes[0] = (byte) 0xFF;
        assertThatThrownBy(() -> texts.code(bytes, 0, 1)).isInstanceOf(FallbackException.class);
    }

    /** Asks for a text that stands between other bytes, as it does in a file. */
    private int number(String text, Random random) throws FallbackException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        byte[] buffer = new byte[bytes.length + 60];
        random.nextBytes(buffer);
        int from = random.nextInt(60 - TextDictionary.BEHIND);
        System.arraycopy(bytes, 0, buffer, from, bytes.length);
        return texts.code(Arrays.copyOf(buffer, buffer.length), from, from + bytes.length);
    }
}
