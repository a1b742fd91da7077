package io.github.budget4s.domain.name;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LookAlikesTest {

    @ParameterizedTest
    @CsvSource({"Douyin, D\u043euyin", "VIP, V\u0406P", "已购, 己购", "抖\u200b音, 抖音", "日产, 曰产"})
    void findsWhatLooksTheSame(String one, String other) {
        assertThat(LookAlikes.isAlike(one, other)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"Douyin, douyin", "DOU+, ＤＯＵ＋", "抖音, 快手", "store, sotre", "抖音, 抖音"})
    void leavesWhatEverybodyCanTellApart(String one, String other) {
        assertThat(LookAlikes.isAlike(one, other)).isFalse();
    }

    @Test
    void listsTheCharactersThatDiffer() {
        assertThat(LookAlikes.onlyIn("D\u043euyin", "Douyin")).containsExactly("U+043E");
        assertThat(LookAlikes.onlyIn("Douyin", "D\u043euyin")).containsExactly("U+006F");
        assertThat(LookAlikes.onlyIn("抖音", "抖\u200b音")).isEmpty();
        assertThat(LookAlikes.misleading("2023-01\u201305\u200e")).containsExactly("U+2013", "U+200E");
        assertThat(LookAlikes.misleading("2023-01-05 抖音")).isEmpty();
    }
}
