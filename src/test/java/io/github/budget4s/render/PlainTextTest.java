package io.github.budget4s.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextTest {

    @Test
    void aRunOfLineBreaksAndTabsIsOneBlank() {
        assertThat(PlainText.of("\ta\r\n\tb\u2028c\u0085d\n")).isEqualTo("a b c d");
    }

    @Test
    void anEscapeSequenceIsSeen() {
        assertThat(PlainText.of("a\u001B[1;31mb")).isEqualTo("a\\u001b[1;31mb");
        assertThat(PlainText.of("a\u001B]0;title\u0007b")).isEqualTo("a\\u001b]0;title\\u0007b");
        assertThat(PlainText.of("a\u009Bb\u0000")).isEqualTo("a\\u009bb\\u0000");
    }

    @Test
    void signsThatTurnTheDirectionAreSeen() {
        assertThat(PlainText.of("1\u202E23\u20664\u200F")).isEqualTo("1\\u202e23\\u20664\\u200f");
    }

    @Test
    void everythingElseStays() {
        assertThat(PlainText.of("抖音 DOU+ 😀 e\u0301 \"'|")).isEqualTo("抖音 DOU+ 😀 e\u0301 \"'|");
    }
}
