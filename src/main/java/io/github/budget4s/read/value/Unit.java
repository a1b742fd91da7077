package io.github.budget4s.read.value;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Says in what figures are given, as a heading, a line above a table or a number format says it: {@code 万元},
 * {@code 千台}, {@code ￥}, {@code RMB}, {@code 10,000 yuan}.
 *
 * @param multiple what a figure is to be multiplied by; null where only a currency is given
 * @param kind of what
 * @param currency the code of the currency, {@code $}, {@code ¥} or {@code 元} for one of several; null where none is
 *     given
 */
public record Unit(
        @Nullable BigDecimal multiple, Kind kind, @Nullable String currency) {

    /** Of what there are so many. */
    public enum Kind {
        /** Of money. */
        MONEY,
        /** Of vehicles, leads, people. */
        COUNT,
        /** {@code 万} alone does not say. */
        ANY
    }

    private static final int LONGEST = 24;

    /** A hundredth of a yuan, as the interfaces of advertising platforms give amounts. */
    private static final Unit FEN = new Unit(new BigDecimal("0.01"), Kind.MONEY, "元");

    private static final Map<String, BigDecimal> MULTIPLES = multiples();

    private static Map<String, BigDecimal> multiples() {
        // Those that hold another come before it.
        Map<String, BigDecimal> multiples = new LinkedHashMap<>();
        String[] words = {
            "千亿 11",
            "百亿 10",
            "十亿 9",
            "万亿 12",
            "亿 8",
            "億 8",
            "千万 7",
            "百万 6",
            "十万 5",
            "千萬 7",
            "百萬 6",
            "十萬 5",
            "万 4",
            "萬 4",
            "千 3",
            "仟 3",
            "百 2",
            "佰 2",
            "tensofthousands 4",
            "tenthousands 4",
            "tenthousand 4",
            "10k 4",
            "10^4 4",
            "10^3 3",
            "10,000 4",
            "10000 4",
            "1,000,000 6",
            "1000000 6",
            "1,000 3",
            "1000 3",
            "thousands 3",
            "thousand 3",
            "millions 6",
            "million 6",
            "mn 6",
            "m 6",
            "wan 4",
            "w 4",
            "k 3",
            "'000s 3",
            "'000 3",
            "000's 3",
            "000s 3",
            "000 3"
        };
        for (String each : words) {
            int blank = each.indexOf(' ');
            multiples.put(each.substring(0, blank), BigDecimal.TEN.pow(Integer.parseInt(each.substring(blank + 1))));
        }
        return multiples;
    }

    private static final String MONEY_NOUNS = "元|圆|圓|yuan";
    private static final String COUNT_NOUNS = "批次|人次|台次|车次|台|臺|辆|輛|条|條|个|個|人|次|批|组|組|份|单|件|家|场|户|套|位|笔|名|张"
            + "|units?|vehicles?|cars?|pcs|people|persons?|leads?|times";

    /** What units are made of, by the first letter. */
    private static final Map<Character, List<String>> WORDS = words();

    private static Map<Character, List<String>> words() {
        List<String> all = new ArrayList<>(List.of("分", "of", "in", "x", "×", "*"));
        all.addAll(MULTIPLES.keySet());
        for (String word : Currencies.words()) {
            all.add(word);
        }
        for (String noun : (MONEY_NOUNS + "|" + COUNT_NOUNS).split("\\|", -1)) {
            all.add(noun.replace("s?", ""));
        }
        Map<Character, List<String>> words = new HashMap<>();
        for (String word : all) {
            List<String> same = words.getOrDefault(word.charAt(0), new ArrayList<>());
            same.add(word);
            words.put(word.charAt(0), same);
        }
        return words;
    }

    /** Returns whether a unit may begin at a place of a plain text in small letters; most texts can be passed over. */
    public static boolean mayBegin(String text, int at) {
        for (String word : WORDS.getOrDefault(text.charAt(at), List.of())) {
            if (text.startsWith(word, at)) {
                return true;
            }
        }
        return false;
    }

    /** What is put together when the first heading may have a unit: most have none. */
    private static final class Written {
        private static final String CURRENCY = any(Currencies.words());

        static final Pattern FORM = Pattern.compile("(?<before>" + CURRENCY + ")?(?:in|[x×*])?(?<multiple>"
                + any(MULTIPLES.keySet())
                + ")?(?:of)?(?<noun>(?<money>" + MONEY_NOUNS + ")|(?<count>" + COUNT_NOUNS + "))?(?<behind>"
                + CURRENCY + ")?(?<late>" + any(MULTIPLES.keySet()) + ")?");

        private static String any(Iterable<String> words) {
            StringJoiner any = new StringJoiner("|");
            for (String word : words) {
                any.add(Pattern.quote(word));
            }
            return any.toString();
        }
    }

    /** Returns what a word such as 万 multiplies by; null for any other. */
    static @Nullable BigDecimal multiple(String word) {
        return MULTIPLES.get(word);
    }

    /** Reads a unit; null for a text that is none. */
    public static @Nullable Unit parse(String text) {
        if (text.isEmpty() || text.length() > LONGEST) {
            return null;
        }
        String plain = CellText.plain(text).toLowerCase(Locale.ROOT).replace(" ", "");
        if (plain.equals("分") || plain.equals("人民币分")) {
            return FEN;
        }
        if (plain.isEmpty() || !mayBegin(plain, 0)) {
            return null;
        }
        Matcher matcher = Written.FORM.matcher(plain.startsWith("in") ? plain.substring(2) : plain);
        if (!matcher.matches()) {
            return null;
        }
        String before = matcher.group("before");
        String behind = matcher.group("behind");
        String early = matcher.group("multiple");
        String late = matcher.group("late");
        if ((before != null && behind != null) || (early != null && late != null)) {
            return null;
        }
        boolean money = matcher.group("money") != null;
        String word = before == null ? behind : before;
        String currency = word != null ? Currencies.find(word) : money ? Currencies.find("元") : null;
        boolean count = matcher.group("count") != null;
        if (count && currency != null) {
            return null;
        }
        BigDecimal multiple = MULTIPLES.get(early == null ? String.valueOf(late) : early);
        boolean isOne = multiple == null && (money || count || (word != null && word.endsWith("元")));
        return new Unit(
                isOne ? BigDecimal.ONE : multiple,
                currency != null ? Kind.MONEY : count ? Kind.COUNT : Kind.ANY,
                currency);
    }

    /**
     * Writes the unit around a plain figure, as {@link Numbers} reads it back: {@code 3.5} is {@code 3.5万元}. Fen it
     * does not read.
     */
    public String around(String figure) {
        if (multiple != null && multiple.compareTo(BigDecimal.ONE) < 0) {
            return figure + "分";
        }
        String word = "";
        for (Map.Entry<String, BigDecimal> each : MULTIPLES.entrySet()) {
            if (word.isEmpty() && multiple != null && each.getValue().compareTo(multiple) == 0) {
                word = each.getKey();
            }
        }
        boolean isYuan = "元".equals(currency);
        String behind = isYuan ? "元" : kind == Kind.COUNT ? "台" : "";
        return (currency == null || isYuan ? "" : currency) + figure + word + behind;
    }
}
