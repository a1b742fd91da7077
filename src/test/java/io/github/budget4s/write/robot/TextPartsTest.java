package io.github.budget4s.write.robot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TextPartsTest {

    @Test
    void aTextThatFitsIsLeftAsItIs() {
        assertThat(TextParts.of("超".repeat(10), 30)).containsExactly("超".repeat(10));
    }

    @Test
    void aTextIsPartedWhereLinesEnd() {
        assertThat(TextParts.of("一二\n三四\n五六七\n八", 20)).containsExactly("(1/2) 一二\n三四", "(2/2) 五六七\n八");
    }

    @Test
    void aLongLineIsPartedBetweenCharacters() {
        assertThat(TextParts.of("a\n🚗🚗🚗🚗", 15)).containsExactly("(1/3) a", "(2/3) 🚗🚗", "(3/3) 🚗🚗");
    }

    /** With ten parts there is room for a digit more in each number. */
    @Test
    void numbersTakeTheirRoom() {
        List<String> parts = TextParts.of("x".repeat(100), 16);

        assertThat(parts).hasSize(13).first().isEqualTo("(1/13) xxxxxxxx");
        assertThat(parts).last().isEqualTo("(13/13) xxxx");
    }

    @Test
    void nothingIsLostOfAnyText() {
        Random random = new Random(7);
        for (int i = 0; i < 500; i++) {
            StringBuilder text = new StringBuilder("|");
            for (int length = random.nextInt(600); length > 0; length--) {
                text.append(List.of("x", "|\n|", "超", "🚗", "é").get(random.nextInt(5)));
            }
            text.append('|');
            int most = 24 + random.nextInt(60);

            List<String> parts = TextParts.of(text.toString(), most);

            StringBuilder all = new StringBuilder();
            for (String part : parts) {
                assertThat(part.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(most);
                assertThat(part).doesNotContain("\ufffd");
                all.append(parts.size() == 1 ? part : part.replaceFirst("^\\(\\d+/" + parts.size() + "\\) ", ""));
            }
            assertThat(all.toString().replace("\n", ""))
                    .isEqualTo(text.toString().replace("\n", ""));
        }
    }
}
