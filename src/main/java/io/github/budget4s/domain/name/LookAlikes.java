package io.github.budget4s.domain.name;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Knows characters that are drawn alike, so that texts which look the same can be told from others. */
public final class LookAlikes {

    /** Each word is a character and those that are taken for it, after the confusables of Unicode TR 39. */
    private static final String SETS = "aаα bв cсϲ eе hн iіι jј kкκ mм oоοσ pрρ sѕ tтτ uυ vν xхχ yуγ zζ nη "
            + "己已巳 未末 土士 日曰 人入 戊戌戍 千干 刀刁 析折 免兔 壹壶 侯候 汆氽 口囗";

    /** So many more characters a text that looks the same may have. */
    private static final int MOST_MARKS = 4;

    private static final Map<Integer, Integer> FIRST_OF_SET = firstOfSet();

    private static final String BLANKS_AND_BRACKETS = " ()[]{}<>【】「」『』〔〕-_.·•・、,:;/\\\"'’‘“”—–−";

    private LookAlikes() {}

    private static Map<Integer, Integer> firstOfSet() {
        Map<Integer, Integer> first = new HashMap<>();
        for (String set : SETS.split(" ")) {
            for (int at = set.offsetByCodePoints(0, 1); at < set.length(); at = set.offsetByCodePoints(at, 1)) {
                first.put(set.codePointAt(at), set.codePointAt(0));
            }
        }
        return Map.copyOf(first);
    }

    /** Returns what is left of a text when look-alikes are one, and capitals and the width of letters do not count. */
    public static String shape(String text) {
        StringBuilder shape = new StringBuilder(text.length());
        String key = NameForm.key(text);
        String small =
                (hasOneForm(key) ? key : Normalizer.normalize(key, Normalizer.Form.NFKC)).toLowerCase(Locale.ROOT);
        for (int at = 0; at < small.length(); at = small.offsetByCodePoints(at, 1)) {
            int each = small.codePointAt(at);
            shape.appendCodePoint(FIRST_OF_SET.getOrDefault(each, each));
        }
        return shape.toString();
    }

    /** Returns whether all is ASCII or Chinese: the tables of other letters take a start 2 ms to load. */
    private static boolean hasOneForm(String text) {
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            if (letter > '\u007f' && (letter < '\u4e00' || letter > '\u9fff')) {
                return false;
            }
        }
        return true;
    }

    /** Returns whether two different texts look the same: of Cyrillic and Latin letters, with an unseen mark. */
    public static boolean isAlike(String one, String other) {
        if (one.equals(other) || Math.abs(one.length() - other.length()) > MOST_MARKS) {
            return false;
        }
        // Capitals and letters of full width everybody sees.
        return shape(one).equals(shape(other)) && !widthless(one).equals(widthless(other));
    }

    private static String widthless(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    /**
     * Lists the characters that one text has and one that looks the same has not, as Unicode counts them: U+0430.
     *
     * @return nothing for none
     */
    public static List<String> onlyIn(String text, String other) {
        return text.codePoints()
                .filter(each -> other.indexOf(each) < 0)
                .distinct()
                .mapToObj(LookAlikes::counted)
                .toList();
    }

    /** Lists the characters of a text that nobody sees, and those that are taken for a hyphen. */
    public static List<String> misleading(String text) {
        return text.codePoints()
                .filter(each -> Character.getType(each) == Character.FORMAT
                        || each == '\u2212'
                        || (each != '-' && Character.getType(each) == Character.DASH_PUNCTUATION))
                .distinct()
                .mapToObj(LookAlikes::counted)
                .toList();
    }

    private static String counted(int character) {
        return String.format(Locale.ROOT, "U+%04X", character);
    }

    /** Returns the shape without blanks, brackets and hyphens, and a number without zeros in front. */
    public static String bareShape(String text) {
        StringBuilder bare = new StringBuilder(text.length());
        String shape = shape(text);
        for (int at = 0; at < shape.length(); at++) {
            if (BLANKS_AND_BRACKETS.indexOf(shape.charAt(at)) < 0) {
                bare.append(shape.charAt(at));
            }
        }
        int zeros = 0;
        while (zeros < bare.length() - 1 && bare.charAt(zeros) == '0') {
            zeros++;
        }
        for (int at = zeros; at < bare.length(); at++) {
            if (bare.charAt(at) < '0' || bare.charAt(at) > '9') {
                return bare.toString();
            }
        }
        return bare.substring(zeros);
    }
}
