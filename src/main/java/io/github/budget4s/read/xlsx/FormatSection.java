package io.github.budget4s.read.xlsx;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One of the sections of a number format, which between them hold {@code ;}.
 *
 * @param condition which numbers it is for, {@code >=10000}; empty where their sign says it
 * @param literal the text that it writes beside the digits
 * @param scale by which power of ten it divides the number before it shows it
 * @param codeLength how many digits it shows of a code such as 0755; 0 where numbers are no codes
 * @param percent what of a number it shows with a percent sign
 * @param below whether it shows a number as one below zero, or taken back: with a minus, in brackets, with 贷
 * @param coloured whether it has a colour of its own, by which red figures are known
 * @param shows whether it shows the number, and no other digits
 */
record FormatSection(
        String condition,
        String literal,
        int scale,
        int codeLength,
        Percent percent,
        boolean below,
        boolean coloured,
        boolean shows) {

    /** What of a number is shown with a percent sign. */
    enum Percent {
        /** There is none. */
        NONE,
        /** The number itself: {@code 0"%"} shows 5 as 5%. */
        AS_IT_IS,
        /** A hundred times the number: {@code 0%} shows 0.05 as 5%. */
        TIMES_A_HUNDRED
    }

    /** Writes nothing beside the digits. */
    static final FormatSection NONE = new FormatSection("", "", 0, 0, Percent.NONE, false, false, true);

    private static final Pattern CODE = Pattern.compile("(?:\"([A-Za-z]+[-_]?)\"|\\\\?([A-Za-z]))?(0{2,})");
    private static final Pattern CONDITION = Pattern.compile("(<=|>=|<>|<|>|=)\\s*(-?\\d+(?:\\.\\d+)?)");
    /** The power of ten of each, those that hold another before it. */
    private static final List<String> MULTIPLES = List.of(
            "亿:8", "千万:7", "百万:6", "十万:5", "万:4", "萬:4", "千:3", "仟:3", "百:2", "M:6", "m:6", "W:4", "w:4", "K:3", "k:3");

    /** What of a format's own characters is no unit: signs and brackets of negative numbers, and blanks. */
    private static final String NO_UNIT = "+-()（）:： ,.%/";

    private static final Pattern MINUS = Pattern.compile("[¥￥$€£\\s]*[-−–△▲]+[¥￥$€£\\s]*");
    private static final Pattern TAKEN_BACK =
            Pattern.compile("(?i).*(贷|貸|退|红字|紅字|冲|沖|作废|作廢|取消|负|負|(?<![a-z])(cr|credit|void|refund|minus)(?![a-z])).*");
    /** Zeros that are written behind the digits; three of them are thousands. */
    private static final Pattern OTHER_DIGITS = Pattern.compile("(?!000$)0+");

    private static final Pattern COLOUR = Pattern.compile(
            "(?i)red|blue|green|black|white|cyan|magenta|yellow|color ?\\d+|红色?|蓝色?|绿色?|黑色?|白色?|颜色 ?\\d+");

    /** Cuts a format at the semicolons that are neither quoted nor in brackets. */
    static List<String> split(String code) {
        List<String> sections = new ArrayList<>();
        StringBuilder section = new StringBuilder();
        for (int at = 0; at < code.length(); ) {
            int end = endOfToken(code, at);
            if (code.charAt(at) == ';') {
                sections.add(section.toString());
                section.setLength(0);
            } else {
                section.append(code, at, end);
            }
            at = end;
        }
        sections.add(section.toString());
        return sections;
    }

    /** Finds where ends what begins there: a quoted text, brackets, an escaped character, else one character. */
    private static int endOfToken(String code, int at) {
        int end =
                switch (code.charAt(at)) {
                    case '"' -> code.indexOf('"', at + 1) + 1;
                    case '[' -> code.indexOf(']', at + 1) + 1;
                    // Chinese Excel escapes with an exclamation mark.
                    case '\\', '!', '_', '*' -> at + 2;
                    default -> at + 1;
                };
        return end <= at || end > code.length() ? code.length() : end;
    }

    static FormatSection of(String text) {
        Matcher code = CODE.matcher(text);
        if (code.matches()) {
            String before = code.group(1) != null ? code.group(1) : code.group(2) != null ? code.group(2) : "";
            return new FormatSection("", before, 0, code.group(3).length(), Percent.NONE, false, false, true);
        }
        Parse parse = new Parse();
        String rest = text.replace("G/通用格式", "0").replaceAll("(?i)General", "0").replaceAll("[Ee][+-]", "");
        for (int at = 0; at < rest.length(); ) {
            int end = endOfToken(rest, at);
            parse.take(rest.substring(at, end));
            at = end;
        }
        String literal = parse.literal.toString();
        return new FormatSection(
                parse.condition,
                literal,
                parse.scale(),
                0,
                parse.percent,
                parse.isBelow(),
                parse.coloured,
                (parse.digits > 0 || parse.general)
                        && !OTHER_DIGITS.matcher(literal).matches());
    }

    private static final class Parse {
        private final StringBuilder literal = new StringBuilder();
        private String condition = "";
        private int commas;
        private int digits;
        /** How many digits stand behind a point that is only written; -1 where there is none. */
        private int behindPoint = -1;

        private Percent percent = Percent.NONE;
        private boolean coloured;
        /** Whether it shows a number as a cell without a format does. */
        private boolean general;

        private boolean opened;
        /** Whether a minus stands behind the digits so far. */
        private boolean trailing;

        private boolean below;

        void take(String token) {
            switch (token.charAt(0)) {
                case '0', '#', '?' -> takeDigit();
                case ',' -> commas += digits > 0 ? 1 : 0;
                case '"' ->
                    write(token.substring(1, token.endsWith("\"") && token.length() > 1 ? token.length() - 1 : 1));
                case '\\', '!' -> write(token.substring(1));
                case '%' -> percent = Percent.TIMES_A_HUNDRED;
                case '[' -> takeBrackets(token.substring(1, token.endsWith("]") ? token.length() - 1 : token.length()));
                case '@' -> general = true;
                case '.', '_', '*' -> {
                    // A true point, space as wide as a character, filling.
                }
                default -> write(token);
            }
        }

        private void takeDigit() {
            digits++;
            trailing = false;
            commas = 0;
            behindPoint += behindPoint < 0 ? 0 : 1;
        }

        private void takeBrackets(String inside) {
            if (inside.startsWith("$")) {
                int language = inside.indexOf('-');
                write(inside.substring(1, language < 0 ? inside.length() : language));
            } else if (CONDITION.matcher(inside).matches()) {
                condition = inside;
            } else {
                coloured |= COLOUR.matcher(inside).matches();
            }
        }

        private void write(String text) {
            if (text.equals(".") && digits > 0) {
                behindPoint = 0;
                return;
            }
            look(text);
            if (text.indexOf('%') >= 0 && percent == Percent.NONE) {
                percent = Percent.AS_IT_IS;
            }
            for (int i = 0; i < text.length(); i++) {
                if (NO_UNIT.indexOf(text.charAt(i)) < 0) {
                    literal.append(text.charAt(i));
                }
            }
        }

        /** Looks for what makes of a number one below zero; a hyphen between digits is that of a code. */
        private void look(String text) {
            boolean isMinus = MINUS.matcher(text).matches();
            trailing = isMinus && digits > 0;
            below |= (isMinus && digits == 0) || TAKEN_BACK.matcher(text).matches();
            opened |= digits == 0 && (text.contains("(") || text.contains("（"));
            below |= digits > 0 && opened && (text.contains(")") || text.contains("）"));
        }

        boolean isBelow() {
            return below || trailing;
        }

        int scale() {
            return 3 * commas + Math.max(0, behindPoint);
        }
    }

    boolean isConditional() {
        return !condition.isEmpty();
    }

    /** Returns whether a number meets the condition. */
    boolean accepts(BigDecimal number) {
        Matcher matcher = CONDITION.matcher(condition);
        if (!matcher.matches()) {
            return false;
        }
        int compared = number.compareTo(new BigDecimal(matcher.group(2)));
        return switch (matcher.group(1)) {
            case "<" -> compared < 0;
            case ">" -> compared > 0;
            case "<=" -> compared <= 0;
            case ">=" -> compared >= 0;
            case "<>" -> compared != 0;
            default -> compared == 0;
        };
    }

    /** Returns whether it shows a number as it is stored, but for its sign, with nothing beside the digits. */
    boolean isPlain() {
        return literal.isEmpty() && codeLength == 0 && scale == 0 && percent == Percent.NONE;
    }

    /** Returns a number as it is shown with a percent sign, {@code 5%}; as it is where there is none. */
    String percentage(BigDecimal number, String plain) {
        return switch (percent) {
            case NONE -> plain;
            case AS_IT_IS -> plain + "%";
            case TIMES_A_HUNDRED ->
                number.movePointRight(2).stripTrailingZeros().toPlainString() + "%";
        };
    }

    /** Returns a whole number with the zeros and letters that a code has before it. */
    String code(String digits) {
        return codeLength == 0 ? digits : literal + "0".repeat(Math.max(0, codeLength - digits.length())) + digits;
    }

    /**
     * Returns what is written beside the digits without the 万 or 千 by which the number is divided. A format that
     * divides and writes nothing leaves 元: below a heading of 万元 the stored number would be multiplied once more.
     */
    String unit() {
        if (codeLength > 0) {
            return "";
        }
        if (scale == 0) {
            return literal;
        }
        for (String multiple : MULTIPLES) {
            String word = multiple.substring(0, multiple.indexOf(':'));
            if (literal.contains(word)) {
                int power = Integer.parseInt(multiple.substring(word.length() + 1));
                return power == scale ? orYuan(literal.replace(word, "")) : literal;
            }
        }
        return orYuan(literal);
    }

    private static String orYuan(String left) {
        return left.isEmpty() ? "元" : left;
    }
}
