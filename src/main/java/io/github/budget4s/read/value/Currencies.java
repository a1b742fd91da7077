package io.github.budget4s.read.value;

import io.github.budget4s.domain.project.BookingRules;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Knows currencies by the words and signs that files have for them. */
public final class Currencies {

    /** The currency of all amounts where nothing says another. */
    public static final String YUAN = BookingRules.YUAN;

    /** What several currencies are written with, and which: 元 is the unit of all that have no other name. */
    private static final Map<String, Set<String>> SHARED = Map.of(
            "$", Set.of("USD", "HKD", "TWD", "SGD", "AUD", "CAD", "NZD", "MOP", "MXN"),
            "¥", Set.of(YUAN, "JPY"),
            "元", Set.of(YUAN, "USD", "HKD", "TWD", "SGD", "AUD", "CAD", "NZD", "MOP", "EUR", "JPY", "KRW"));

    /** The code of each word, in small letters; those that hold another come before it. */
    private static final Map<String, String> WORDS = words(
            "CNY 人民币 人民幣 rmb cny cn¥",
            "USD 美元 美金 usd us$",
            "HKD 港元 港币 港幣 hkd hk$",
            "TWD 新台币 新臺幣 台币 臺幣 twd ntd nt$",
            "EUR 欧元 歐元 euros euro eur €",
            "JPY 日元 日圆 日圓 jpy",
            "GBP 英镑 英鎊 gbp £",
            "KRW 韩元 韓元 krw ₩",
            "SGD 新加坡元 新币 sgd s$",
            "AUD 澳元 澳大利亚元 aud a$",
            "CAD 加元 加拿大元 cad c$",
            "NZD 新西兰元 nzd",
            "MOP 澳门元 澳门币 mop",
            "CHF 瑞士法郎 瑞郎 chf",
            "THB 泰铢 thb ฿",
            "MYR 马来西亚林吉特 林吉特 myr",
            "RUB 卢布 rub ₽",
            "INR 印度卢比 inr ₹",
            "VND 越南盾 vnd ₫",
            "IDR 印尼盾 印尼卢比 idr",
            "PHP 菲律宾比索 php",
            "AED 迪拉姆 aed",
            "SAR 沙特里亚尔 sar",
            "BRL 巴西雷亚尔 雷亚尔 brl",
            "MXN 墨西哥比索 mxn mx$",
            "ZAR 南非兰特 兰特 zar",
            "TRY 土耳其里拉 里拉 try ₺",
            "KZT 坚戈 kzt ₸",
            "SEK 瑞典克朗 sek",
            "NOK 挪威克朗 nok",
            "DKK 丹麦克朗 dkk",
            "PLN 兹罗提 pln");

    private Currencies() {}

    private static Map<String, String> words(String... lists) {
        Map<String, String> words = new LinkedHashMap<>();
        for (String list : lists) {
            String[] all = list.split(" ");
            for (int i = 1; i < all.length; i++) {
                words.put(all[i], all[0]);
            }
        }
        words.put("$", "$");
        words.put("¥", "¥");
        return words;
    }

    /**
     * Finds the code of a word or sign in small letters.
     *
     * @return {@code $}, {@code ¥} and {@code 元} for themselves, which several have; null for what is no currency
     */
    public static @Nullable String find(String word) {
        String code = WORDS.get(word);
        return code == null && (word.equals("元") || word.equals("圆") || word.equals("圓") || word.equals("yuan"))
                ? "元"
                : code;
    }

    /** Finds the code of the one currency that a user names by its code or a word; null where it is none or several. */
    public static @Nullable String one(String written) {
        String code = WORDS.get(CellText.plain(written).toLowerCase(Locale.ROOT));
        return code == null || SHARED.containsKey(code) ? null : code;
    }

    /** Returns the currency that a code, or a sign that several have, most likely is. */
    public static String likely(String code) {
        return code.equals("$") ? "USD" : SHARED.containsKey(code) ? YUAN : code;
    }

    /** Lists all words and signs, in small letters. */
    static Iterable<String> words() {
        return WORDS.keySet();
    }

    /**
     * Returns whether two that files or users state may be the same currency: the sign of dollars is that of several.
     */
    public static boolean agree(String one, String other) {
        return !Collections.disjoint(SHARED.getOrDefault(one, Set.of(one)), SHARED.getOrDefault(other, Set.of(other)));
    }
}
