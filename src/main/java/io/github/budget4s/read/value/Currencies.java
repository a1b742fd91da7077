package io.github.budget4s.read.value;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Knows currencies by the words and signs that files have for them. */
public final class Currencies {

    /** The currency of all amounts where nothing says another. */
    public static final String YUAN = "CNY";

    /** The currencies that are written with a dollar sign alone. */
    private static final String OF_DOLLARS = "USD HKD TWD SGD AUD CAD NZD MOP";

    private static final String DOLLAR = "$";

    /** The code of each word, in small letters; those that hold another come before it. */
    private static final Map<String, String> WORDS = words(
            "CNY 人民币 rmb cny cn¥ ¥",
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
            "VND 越南盾 vnd ₫");

    private Currencies() {}

    private static Map<String, String> words(String... lists) {
        Map<String, String> words = new LinkedHashMap<>();
        for (String list : lists) {
            String[] all = list.split(" ");
            for (int i = 1; i < all.length; i++) {
                words.put(all[i], all[0]);
            }
        }
        words.put(DOLLAR, DOLLAR);
        return words;
    }

    /**
     * Finds the code of a word or sign in small letters.
     *
     * @return {@code $} for the sign alone, which several have; null for what is no currency
     */
    public static @Nullable String find(String word) {
        String code = WORDS.get(word);
        return code == null && (word.equals("元") || word.equals("圆") || word.equals("yuan")) ? YUAN : code;
    }

    /** Lists all words and signs, in small letters. */
    static Iterable<String> words() {
        return WORDS.keySet();
    }

    /** Returns whether what a file states may be a currency: the sign of dollars is that of several. */
    public static boolean agree(String given, String currency) {
        return given.equals(currency) || (given.equals(DOLLAR) && OF_DOLLARS.contains(currency));
    }
}
