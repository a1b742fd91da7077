package io.github.budget4s.domain.name;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Knows characters that are drawn alike, so that texts which look the same can be told from others. */
public final class LookAlikes {

    /** Each word is a character and those that are taken for it, after the confusables of Unicode TR 39. */
    private static final String SETS = "aаα bв cсϲ eе hн iіι jј kкκ mм oоοσ pрρ sѕ tтτ uυ vν xхχ yуγ zζ nη "
            + "己已巳 未末 土士 日曰 人入 戊戌戍 千干 刀刁 析折 免兔 壹壶 侯候 汆氽 口囗";

    private static final Map<Integer, Integer> FIRST_OF_SET = firstOfSet();

    private static final String BLANKS_AND_BRACKETS = " ()[]{}<>【】「」『』〔〕-_.·•・、,:;/\\\"'’‘“”—–−";

    private LookAlikes() {}

    private static Map<Integer, Integer> firstOfSet() {
        Map<Integer, Integer> first = new HashMap<>();
        for (String set : SETS.split(" ")) {
            set.codePoints().skip(1).forEach(each -> first.put(each, set.codePointAt(0)));
        }
        return Map.copyOf(first);
    }

    /** Returns what is left of a text when look-alikes are one, and capitals and the width of letters do not count. */
    public static String shape(String text) {
        StringBuilder shape = new StringBuilder(text.length());
        Normalizer.normalize(NameForm.key(text), Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .forEach(each -> shape.appendCodePoint(FIRST_OF_SET.getOrDefault(each, each)));
        return shape.toString();
    }

    /** Returns the shape without blanks, brackets and hyphens, and a number without zeros in front. */
    static String bareShape(String text) {
        StringBuilder bare = new StringBuilder(text.length());
        shape(text)
                .codePoints()
                .filter(each -> BLANKS_AND_BRACKETS.indexOf(each) < 0)
                .forEach(bare::appendCodePoint);
        int zeros = 0;
        while (zeros < bare.length() - 1 && bare.charAt(zeros) == '0') {
            zeros++;
        }
        boolean isNumber = bare.chars().allMatch(each -> each >= '0' && each <= '9');
        return isNumber ? bare.substring(zeros) : bare.toString();
    }
}
