package io.github.budget4s.render.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WrapTest {

    @Test
    void aTextThatFitsStaysAsItIs() {
        assertThat(Wrap.lines("two  words", 10)).containsExactly("two  words");
        assertThat(Wrap.lines("", 10)).containsExactly("");
    }

    @Test
    void latinBreaksAtBlanks() {
        assertThat(Wrap.lines("mid-year factory price night", 12))
                .containsExactly("mid-year", "factory", "price night");
    }

    @Test
    void chineseBreaksAnywhere() {
        assertThat(Wrap.lines("年中厂价直销夜", 6)).containsExactly("年中厂", "价直", "销夜");
    }

    @Test
    void oneChineseCharacterDoesNotMakeALine() {
        assertThat(Wrap.lines("还有十天即可用足。", 16)).containsExactly("还有十天即可", "用足。");
        assertThat(Wrap.lines("全年为 600 元", 8)).containsExactly("全年为", "600 元");
    }

    @Test
    void aNumberStaysWithItsSignAndItsUnit() {
        assertThat(Wrap.lines("到店率为 26.19 %，", 14)).containsExactly("到店率为", "26.19 %，");
        assertThat(Wrap.lines("线索 ≥ 12,000；", 10)).containsExactly("线索", "≥ 12,000；");
        assertThat(Wrap.lines("leads >= 12,000 a year", 12)).containsExactly("leads", ">= 12,000 a", "year");
        assertThat(Wrap.lines("各月合计 950,000.00 元。", 20)).containsExactly("各月合计", "950,000.00 元。");
    }

    @Test
    void aPlaceInAFileStaysWhole() {
        assertThat(Wrap.lines("plan.yaml:24 channels.信息流", 24)).containsExactly("plan.yaml:24", "channels.信息流");
        assertThat(Wrap.lines("默认取 budget4s.yaml 所列。", 14)).containsExactly("默认取", "budget4s.yaml", "所列。");
    }

    @Test
    void anOddWidthLeavesAColumnFreeRatherThanHalvingACharacter() {
        assertThat(Wrap.lines("年中厂价", 5)).containsExactly("年中", "厂价");
    }

    @Test
    void closingPunctuationDoesNotBeginALine() {
        assertThat(Wrap.lines("年中厂价，直销", 8)).containsExactly("年中厂", "价，直销");
        assertThat(Wrap.lines("年中厂（价）直", 10)).containsExactly("年中厂", "（价）直");
    }

    @Test
    void openingPunctuationDoesNotEndALine() {
        assertThat(Wrap.lines("年中厂（价直", 8)).containsExactly("年中厂", "（价直");
    }

    @Test
    void chineseAndLatinMayBeParted() {
        assertThat(Wrap.lines("抖音DOU+投放", 8)).containsExactly("抖音DOU+", "投放");
        assertThat(Wrap.lines("抖音DOU+投放", 7)).containsExactly("抖音", "DOU+投", "放");
    }

    @Test
    void aWordLongerThanTheLineIsBroken() {
        assertThat(Wrap.lines("an unattributed one", 5)).containsExactly("an", "unatt", "ribut", "ed", "one");
    }

    @Test
    void aMarkStaysWithItsLetterAndAJoinedEmojiWhole() {
        assertThat(Wrap.lines("aaae\u0301bbb", 4)).containsExactly("aaae\u0301", "bbb");
        String family = "\uD83D\uDC68\u200D\uD83D\uDC69";
        assertThat(Wrap.lines(family + family, 4)).containsExactly(family, family);
    }

    @Test
    void noLineIsWiderThanAsked() {
        String text = "抖音/快手信息流（巨量引擎），vertical sites：汽车之家、易车。DOU+ 300,000 a month！";
        for (int width = 2; width < 80; width++) {
            int limit = width;
            assertThat(Wrap.lines(text, width)).allMatch(line -> TextWidth.of(line) <= limit);
            assertThat(String.join("", Wrap.lines(text, width)).replace(" ", ""))
                    .isEqualTo(text.replace(" ", ""));
        }
    }
}
