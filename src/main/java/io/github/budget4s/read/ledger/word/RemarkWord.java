package io.github.budget4s.read.ledger.word;

import io.github.budget4s.domain.project.StatusMeaning;
import io.github.budget4s.read.value.CellText;
import io.github.budget4s.read.value.Simplified;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** What a remark says of whether its line still holds. */
public enum RemarkWord {
    /** Nothing. */
    NONE(0),
    /** Among other words that something was cancelled or taken back: 客户退单，改签 A 店. */
    SAYS(1),
    /** That the line is cancelled or taken back, and nothing else: 作废. */
    IS(2);

    private final int code;

    RemarkWord(int code) {
        this.code = code;
    }

    /** Returns the number by which it is remembered of a text: 0 for nothing. */
    public int code() {
        return code;
    }

    public static RemarkWord ofCode(int code) {
        return code == IS.code ? IS : code == SAYS.code ? SAYS : NONE;
    }

    /** Where people write down what befell a line. */
    private static final Pattern HEADING =
            Pattern.compile(".*(备注|附言|摘要|批注|说明|事由|remark|memo|comment|description).*|notes?|用途|原因|理由|reason|注");

    /** Letters of which every word has one; most headings, names and remarks have none. */
    private static final String LETTERS = "废廢消退冲沖销銷撤红紅无無驳駁绝絕不未关關";

    private static final List<String> ENGLISH = List.of("void", "cancel", "refund", "revers");

    /** Lists the letters and words of which every remark that says anything has one. */
    public static List<String> anyOf() {
        List<String> all = new ArrayList<>(ENGLISH);
        LETTERS.chars().forEach(letter -> all.add(Character.toString(letter)));
        return all;
    }

    /** What is put together when the first text may be such a word. */
    private static final class Written {
        static final String WORD =
                "(?:作废|取消|退订|退定|退单|退款|退货|退费|退车|撤销|撤单|红冲|冲红|红字冲销|红字|冲销|冲正|冲回|void(?:ed)?|cancell?ed|cancell?ation|refund(?:ed)?"
                        + "|revers(?:ed|al))";

        static final Pattern ALONE = Pattern.compile(
                "(?:已|被|全额|全部|整单|该单|订单|交易|单据|发票|全|fully\\s|order\\s|is\\s|was\\s)*(?:" + WORD
                        + "|无效|(?:审批|审核)?(?:驳回|退回|拒绝|不通过|未通过)|(?:订单|交易)关闭|cancel)(?:了|成功|完成|单|单据|订单|发票|凭证|\\sorder)?[.。!]?");
        /**
         * Not a refund that is refused or only possible, the rule by which there is one, or what was never cancelled.
         */
        static final Pattern AMONG =
                Pattern.compile("(?<!未|无|不|没有|没|非|免|可|如|若|勿|否|拟|不予|不能|申请|not\\s|no\\s|non\\s|non-|if\\s|un)"
                        + "(?<![a-z])" + WORD + "(?![a-z])(?!政策|规则|条款|流程|须知|险|保证|able|\\s?polic)");
        /** A column of when, why or how much was taken back. */
        static final Pattern EVENT = Pattern.compile(
                "(?:是否|实际|成功)?(?:已)?" + WORD
                        + "(?:的)?(?:日期|时间|日|原因|理由|人|单号|金额|额|数量|台数|标志|标识|标记|结果|(?:\\s|_)?(?:date|time|on|at|reason|by|amount))?(?:\\((?:元|台|万元)\\))?");

        static final Pattern NOTHING = Pattern.compile("[-—–/\\\\0.,¥￥元\\s]*|无|否|没有|none|no|n/?a|false|null|正常|未.*");
        static final Pattern BEHIND = Pattern.compile("\\s*[(\\[【][^0-9]*[)\\]】]$");

        static final Pattern OF_A_NAME =
                Pattern.compile(".*(?:[(\\[【\\-—_ ]\\s*(?:已)?" + WORD + "[)\\]】]?|已(?:作废|取消|退款|退订|退单|红冲|冲销))");
    }

    /** Reads a remark; a word that the project gives a meaning to is none. */
    public static RemarkWord of(String cell, Map<String, StatusMeaning> own) {
        String text = mayBeOne(cell) ? plain(cell) : "";
        if (text.isEmpty() || own.keySet().stream().anyMatch(word -> plain(word).equals(text))) {
            return NONE;
        }
        return isAlone(text) ? IS : Written.AMONG.matcher(text).find() ? SAYS : NONE;
    }

    /** Returns whether the cells below a heading say what befell a line. */
    public static boolean isOfRemarks(String heading) {
        return HEADING.matcher(plain(heading)).matches();
    }

    /** Returns whether a text, in small letters, says that its line is cancelled or taken back, and nothing else. */
    static boolean isAlone(String text) {
        return mayBeOne(text)
                && Written.ALONE
                        .matcher(Written.BEHIND.matcher(text).replaceAll(""))
                        .matches();
    }

    /** Returns whether the cells below a heading say when, why or how much was taken back. */
    public static boolean isOfEvents(String heading) {
        return mayBeOne(heading) && Written.EVENT.matcher(plain(heading)).matches();
    }

    /** Reads a cell below such a heading. */
    public static RemarkWord ofEvent(String cell) {
        return Written.NOTHING.matcher(plain(cell)).matches() ? NONE : SAYS;
    }

    /** Returns whether a name says of itself that it is cancelled: 车展（已取消）. */
    public static boolean isOfName(String name) {
        return mayBeOne(name) && Written.OF_A_NAME.matcher(plain(name)).matches();
    }

    private static boolean mayBeOne(String text) {
        boolean hasLatin = false;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (LETTERS.indexOf(letter) >= 0) {
                return true;
            }
            hasLatin |= Character.isLetter(letter) && !Character.isIdeographic(letter);
        }
        String small = hasLatin ? plain(text) : "";
        return hasLatin && ENGLISH.stream().anyMatch(small::contains);
    }

    static String plain(String text) {
        return Simplified.of(CellText.plain(text).toLowerCase(Locale.ROOT));
    }
}
