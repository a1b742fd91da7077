package io.github.budget4s.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextTest {

    @Test
    void aRunOfControlCharactersIsOneBlank() {
        assertThat(PlainText.of("a\r\n\tb\u2028c\u0085d\u009Be")).isEqualTo("a b c d e");
    }

    @Test
    void anEscapeSequenceGoesWhole() {
        assertThat(PlainText.of("a\u001B[1;31mb")).isEqualTo("a b");
        assertThat(PlainText.of("a\u001B]0;title\u0007b")).isEqualTo("a b");
        assertThat(PlainText.of("a\u001B]8;;http://x\u001B\\b")).isEqualTo("a b");
    }

    @Test
    void signsThatTurnTheDirectionAreLeftOut() {
        assertThat(PlainText.of("1\u202E23\u20664")).isEqualTo("1234");
    }

    @Test
    void everythingElseStays() {
        assertThat(PlainText.of("抖音 DOU+ 😀 e\u0301 \"'|")).isEqualTo("抖音 DOU+ 😀 e\u0301 \"'|");
    }
}
