package io.github.budget4s.read.ledger.header;

import io.github.budget4s.read.value.Currencies;
import io.github.budget4s.read.value.Unit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A heading that says its unit without brackets, taken apart: {@code 金额万元}, {@code 费用/千元}, {@code 人民币金额}.
 *
 * @param name what is left of the heading
 * @param unit in what the figures are given
 */
record UnitSuffix(String name, Unit unit) {

    /** What a unit ends in, or a currency. */
    private static final String LAST = "分元圆圓万萬千仟百亿億台臺辆輛条條个個人次批组組份单件家场户套位笔名张币幣金镑dybnkrpsmw0¥$€£";

    private static final String BETWEEN = ":/|·.,、";
    private static final List<String> IN_FRONT = List.of(
            "人民币", "人民幣", "rmb", "cny", "¥", "￥", "万元", "千元", "港币", "港元", "hkd", "hk$", "新台币", "台币", "twd", "nt$", "美元",
            "美金", "usd", "us$", "欧元", "eur", "日元", "jpy");
    private static final int LONGEST = 30;
    /** A letter or two may be the end of any word. */
    private static final int SHORTEST_WORD = 3;

    /** Lists the ways to take a heading in its normal form apart, the longest name first. */
    static List<UnitSuffix> of(String normal) {
        return of(normal, SHORTEST_WORD);
    }

    /** Does the same where what is left has to be a known name, so that k may stand behind letters: {@code amountk}. */
    static List<UnitSuffix> ofKnown(String normal) {
        return of(normal, 1);
    }

    private static List<UnitSuffix> of(String normal, int shortest) {
        List<UnitSuffix> ways = new ArrayList<>();
        int end = normal.length();
        // A figure ends in 000 more often than a heading does.
        boolean isFigure = end > 0 && normal.charAt(end - 1) == '0' && Character.isDigit(normal.charAt(0));
        if (end < 2 || end > LONGEST || isFigure) {
            return ways;
        }
        if (LAST.indexOf(normal.charAt(end - 1)) >= 0) {
            for (int at = end - 1; at > 0; at--) {
                Unit unit = isWordOfItsOwn(normal, at, shortest) && Unit.mayBegin(normal, at)
                        ? Unit.parse(normal.substring(at))
                        : null;
                if (unit != null) {
                    int nameEnd = BETWEEN.indexOf(normal.charAt(at - 1)) >= 0 ? at - 1 : at;
                    ways.add(new UnitSuffix(normal.substring(0, nameEnd), unit));
                }
            }
        }
        for (String word : IN_FRONT) {
            Unit unit = normal.startsWith(word) ? Unit.parse(word) : null;
            if (unit != null) {
                ways.add(new UnitSuffix(normal.substring(word.length()), unit));
            }
        }
        return ways;
    }

    /**
     * Returns the code of the currency with which a heading in its normal form begins; null where it begins with none.
     */
    static @Nullable String currencyInFront(String normal) {
        for (String word : IN_FRONT) {
            if (normal.startsWith(word)) {
                return Currencies.one(word);
            }
        }
        return null;
    }

    /** Returns whether what begins there is no end of another word: 费用k, and not bank. */
    private static boolean isWordOfItsOwn(String text, int at, int shortest) {
        return !isLatin(text.charAt(at)) || !isLatin(text.charAt(at - 1)) || text.length() - at >= shortest;
    }

    private static boolean isLatin(char letter) {
        return letter < 128 && Character.isLetter(letter);
    }
}
