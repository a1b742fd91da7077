package io.github.budget4s.domain.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameFormTest {

    /** What stands in a file around, within or instead of the letters of one and the same name. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "抖音",
                " 抖音\t",
                "抖音\u00a0",
                "\u202f抖音",
                "\u3000抖音\u3000",
                "抖\u200b音",
                "抖\u200c音",
                "抖\u200d音",
                "抖\u2060音",
                "\ufeff抖音",
                "\u200e抖音\u200f",
                "\u202a抖音\u202c",
                "\u202e抖音",
                "\u2066抖音\u2069",
                "抖\u00ad音",
                "抖音\u3164",
                "抖音\ufe0f",
                "抖音\n",
                "抖音\u2028",
                "\u0007抖音"
            })
    void seesOneNameInWhatLooksAlike(String written) {
        assertThat(NameForm.key(written)).isEqualTo("抖音");
        assertThat(NameForm.isSame("抖音", written)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "DOU+, ＤＯＵ＋",
                "DOU+, DOU\uff0b",
                "城东店(总), 城东店（总）",
                "车展 二期, 车展\u3000\u3000二期",
                "A6L, Ａ６Ｌ",
                "Caf\u00e9, Cafe\u0301",
                "\u8c48, \uf900",
                "カー, ｶｰ",
                "卡罗拉III, 卡罗拉Ⅲ",
                "50%, 50％",
                "CR-V, CR\u2011V",
                "@达人, '@达人",
                "=A1, ''=A1",
                "-5店, '－5店",
                "+V, ＇＋V"
            })
    void seesOneNameInBothWritings(String one, String other) {
        assertThat(NameForm.isSame(one, other)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"DOU+, Dou+", "1店, ①店", "A2, A²", "抖音, 抖 音", "城东1店, 城东2店", "抖音, 抖音信息流", "己, 已", "A, \u0410"})
    void keepsOtherNamesApart(String one, String other) {
        assertThat(NameForm.isSame(one, other)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "ＤＯＵ＋, DOU+",
                "城东店（总）, 城东店（总）",
                "城东店(总), 城东店(总)",
                "\u3000车展   二期 , 车展 二期",
                "'@达人, @达人",
                "a|b, a|b",
                "'it is', \"'it is'\"",
                "\u200b, ",
                "👨\u200d👩\u200d👧, 👨\u200d👩\u200d👧"
            })
    void showsWhatIsLeftOfASpelling(String written, String shown) {
        assertThat(NameForm.clean(written)).isEqualTo(shown == null ? "" : shown);
    }

    /** Of any characters: what is clean stays so, and has the key of what it was. */
    @Test
    void cleansOnce() {
        String letters =
                "aＡ１1 \u00a0\u3000\u200b\u202e'\"@=+-＋－（）(),，|\\\t\n\r抖音é\u0301①²Ⅲ\ufe0f\u200d👨👩ｶﾞ\uf900\u3164㎡…";
        int[] points = letters.codePoints().toArray();
        Random random = new Random(11);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder name = new StringBuilder();
            for (int k = random.nextInt(9); k > 0; k--) {
                name.appendCodePoint(points[random.nextInt(points.length)]);
            }
            String clean = NameForm.clean(name.toString());
            String key = NameForm.key(name.toString());

            assertThat(NameForm.clean(clean)).as("clean of %s", name).isEqualTo(clean);
            assertThat(NameForm.key(clean)).as("key of %s", name).isEqualTo(key);
            assertThat(NameForm.key(key)).as("key of the key of %s", name).isEqualTo(key);
            assertThat(Normalizer.isNormalized(clean, Normalizer.Form.NFC))
                    .as("%s", name)
                    .isTrue();
        }
    }
}
