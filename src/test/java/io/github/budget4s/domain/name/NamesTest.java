package io.github.budget4s.domain.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class NamesTest {

    private final Names names =
            new Names(new Aliases(Map.of(NameKind.CHANNEL, Map.of("抖音信息流", "抖音", "Douyin", "抖音", "DCAR（懂车帝）", "懂车帝"))));

    @Test
    void keepsTheSpellingThatCameFirst() {
        assertThat(names.name(NameKind.STORE, "城东店（总）\u00a0")).isEqualTo("城东店（总）");
        assertThat(names.name(NameKind.STORE, "城东店(总)")).isEqualTo("城东店（总）");
        assertThat(names.name(NameKind.STORE, "城西店")).isEqualTo("城西店");
        assertThat(names.name(NameKind.STORE, "\u200b")).isEmpty();
    }

    @Test
    void givesWhatTheProjectJoinsItsMainName() {
        assertThat(names.name(NameKind.CHANNEL, "Ｄouyin ")).isEqualTo("抖音");
        assertThat(names.name(NameKind.CHANNEL, "抖\u200b音")).isEqualTo("抖音");
        assertThat(names.name(NameKind.CHANNEL, "DCAR(懂车帝)")).isEqualTo("懂车帝");
        assertThat(names.name(NameKind.CHANNEL, "douyin")).isEqualTo("douyin");
        // It is a channel that has other names.
        assertThat(names.name(NameKind.ACTIVITY, "Douyin")).isEqualTo("Douyin");
        assertThat(names.parts("2026-03, Douyin，城西店")).containsExactly("2026-03", "抖音", "城西店");
    }

    @Test
    void takesOverWhatAPartReadBesideOthers() {
        names.name(NameKind.STORE, "A（1）");
        Names first = names.ofPart();
        Names second = names.ofPart();
        assertThat(first.name(NameKind.STORE, "A(1)")).isEqualTo("A（1）");
        assertThat(first.name(NameKind.STORE, "B（1）")).isEqualTo("B（1）");
        assertThat(second.name(NameKind.STORE, "B(1)")).isEqualTo("B(1)");

        assertThat(names.name(NameKind.STORE, "C")).isEqualTo("C");
        assertThat(names.takeOver(first)).isFalse();
        assertThat(names.takeOver(second)).isTrue();
        assertThat(names.name(NameKind.STORE, "B(1)")).isEqualTo("B（1）");
    }

    @Test
    void aNameOfNothingIsNothingAndTheOneOfAnythingIsFoundWhateverItIsOf() {
        assertThat(names.name(NameKind.CHANNEL, "")).isEmpty();
        assertThat(names.anyName("Douyin")).isEqualTo("抖音");
        assertThat(names.anyName(" radio ")).isEqualTo("radio");
    }

    @Test
    void projectsWithTheSameOtherNamesAreTheSame() {
        Aliases one = new Aliases(Map.of(NameKind.CHANNEL, Map.of("Douyin", "抖音")));

        assertThat(one)
                .isEqualTo(new Aliases(Map.of(NameKind.CHANNEL, Map.of(" Douyin", "抖音"))))
                .hasSameHashCodeAs(new Aliases(Map.of(NameKind.CHANNEL, Map.of(" Douyin", "抖音"))))
                .isNotEqualTo(Aliases.NONE)
                .isNotEqualTo(new Aliases(Map.of(NameKind.STORE, Map.of("Douyin", "抖音"))));
    }
}
