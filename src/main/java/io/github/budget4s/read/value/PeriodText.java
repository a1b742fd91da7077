package io.github.budget4s.read.value;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Holds a heading taken apart: the months that it names, and what else it says.
 *
 * <p>Months: {@code 1月}, {@code 01月份}, {@code 一月}, {@code Jan}, {@code January}, {@code 2024年1月}, {@code 2024-01},
 * {@code 202401}, {@code Jan-24}, the first day of a month. Quarters: {@code 一季度}, {@code 第1季度}, {@code Q1},
 * {@code 2024Q1}. Halves: {@code 上半年}, {@code H1}. Years: {@code 2024}, {@code 2024年}, {@code 2024年度}, {@code 全年}. Runs
 * of months: {@code 1-3月}.
 *
 * @param period the months; null where it names none
 * @param rest what else it says: of {@code 1月实际（万元）} it is {@code 实际(万元)}
 */
public record PeriodText(@Nullable Period period, String rest) {

    private static final int LONGEST = 60;
    private static final int CENTURY = 2000;
    private static final int MONTHS_OF_A_QUARTER = 3;
    private static final int MONTHS_OF_A_HALF = 6;
    private static final String NUMERALS = "一二三四五六七八九";

    private static final String YEAR = "(?:(?<year>(?:19|20)\\d\\d)\\s*(?:年度?|[-/.])?\\s*)?";
    private static final String OTHER_YEAR = "(?:(?<year>(?:19|20)\\d\\d)\\s*(?:年度?|[-/])?\\s*)?";
    private static final String ENGLISH_MONTH =
            "(?<name>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
                    + "|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?![a-z])\\.?";

    /** The longer ones first: {@code 1-3月} is no March, {@code 2024年1月} no year. */
    private static final List<Pattern> FORMS = List.of(
            form(OTHER_YEAR + "(?<from>1[0-2]|0?[1-9])\\s*月?\\s*(?:[-~—–]|至|到)\\s*(?<to>1[0-2]|0?[1-9])\\s*月份?"),
            form("(?<year>(?:19|20)\\d\\d)-(?<month>0[1-9]|1[0-2])-01(?: 00:00(?::00)?)?(?![\\d:])"),
            form(YEAR + "(?<month>1[0-2]|0?[1-9])\\s*月份?(?!\\s*\\d)"),
            form(YEAR + "(?<numeral>十[一二]?|[一二三四五六七八九])\\s*月份?(?!\\s*\\d)"),
            form(
                    "(?<year>(?:19|20)\\d\\d)(?:[-/](?<month>1[0-2]|0?[1-9])|\\.(?<month2>1[0-2]|0[1-9]))(?![\\d\\-/.年月日])"),
            form("(?<year>(?:19|20)\\d\\d)(?<month>0[1-9]|1[0-2])(?!\\d)"),
            form(OTHER_YEAR + ENGLISH_MONTH + "(?:[- ]'?(?<tail>(?:19|20)?\\d\\d)(?!\\d))?"),
            form(OTHER_YEAR + "第?\\s*(?<quarter>[1-4一二三四])\\s*季度?"),
            form(OTHER_YEAR + "q(?<quarter>[1-4])(?![a-z\\d])(?:[- ]?(?<tail>(?:19|20)\\d\\d)(?!\\d))?"),
            form(OTHER_YEAR + "(?<half>[上下])半年(?:度)?"),
            form(OTHER_YEAR + "h(?<half>[12])(?![a-z\\d])"),
            form("(?:fy ?)?(?<year>(?:19|20)\\d\\d)\\s*(?:年度|年\\s*全年|年)"),
            form("(?:fy ?)?(?<year>(?:19|20)\\d\\d)(?![\\d.,\\-/%年月])"),
            form("(?<whole>全年度?|年度|整年|(?:full|whole) year)"));

    private static final Pattern EDGE = Pattern.compile("^[\\s_\\-/:·、,.|]+|[\\s_\\-/:·、,.|]+$");
    private static final Pattern BEGINS_IN_FIGURE = Pattern.compile("\\s*[\\d日号~至到]|\\s*[上中下]旬");
    private static final Pattern ENDS_IN_FIGURE = Pattern.compile("(?:[\\d~至到]|\\d\\s*-)\\s*$");

    private static Pattern form(String pattern) {
        return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE);
    }

    /** Takes a heading apart: the months may stand at its beginning or at its end. */
    public static PeriodText of(String heading) {
        String text = CellText.plain(heading).replace('\n', ' ').replace("\r", "");
        if (text.isEmpty() || text.length() > LONGEST) {
            return new PeriodText(null, text);
        }
        for (Pattern form : FORMS) {
            Matcher matcher = form.matcher(text);
            while (matcher.find()) {
                String rest = rest(text, matcher);
                if (rest != null) {
                    return new PeriodText(period(form, matcher), rest);
                }
            }
        }
        return new PeriodText(null, text);
    }

    /** Returns what stands beside the months; null where they are part of something else, as in 1月5日. */
    private static @Nullable String rest(String text, Matcher matcher) {
        String before = text.substring(0, matcher.start());
        String behind = text.substring(matcher.end());
        if (before.endsWith("(") && behind.equals(")")) {
            return withoutEdges(before.substring(0, before.length() - 1));
        }
        boolean isInside = !before.isEmpty() && !behind.isEmpty();
        boolean isInWord = !before.isEmpty()
                && isLatin(before.charAt(before.length() - 1))
                && isLatin(text.charAt(matcher.start()));
        return isInside
                        || isInWord
                        || BEGINS_IN_FIGURE.matcher(behind).lookingAt()
                        || ENDS_IN_FIGURE.matcher(before).find()
                ? null
                : withoutEdges(before + behind);
    }

    private static String withoutEdges(String text) {
        return EDGE.matcher(text).replaceAll("");
    }

    private static boolean isLatin(char character) {
        return character >= 'A' && character <= 'z' && Character.isLetter(character);
    }

    private static Period period(Pattern form, Matcher matcher) {
        int year = number(group(form, matcher, "year"));
        String tail = group(form, matcher, "tail");
        if (tail != null) {
            year = tail.length() == 2 ? CENTURY + number(tail) : number(tail);
        }
        String from = group(form, matcher, "from");
        if (from != null) {
            int first = number(from);
            int last = number(group(form, matcher, "to"));
            return new Period(year, Math.min(first, last), Math.max(first, last));
        }
        int month = month(form, matcher);
        if (month > 0) {
            return new Period(year, month, month);
        }
        String quarter = group(form, matcher, "quarter");
        if (quarter != null) {
            return part(year, numeral(quarter), MONTHS_OF_A_QUARTER);
        }
        String half = group(form, matcher, "half");
        if (half != null) {
            return part(year, "上1".contains(half) ? 1 : 2, MONTHS_OF_A_HALF);
        }
        return Period.ofYear(year);
    }

    private static Period part(int year, int number, int months) {
        return new Period(year, (number - 1) * months + 1, number * months);
    }

    private static int month(Pattern form, Matcher matcher) {
        String month = group(form, matcher, "month");
        if (month == null) {
            month = group(form, matcher, "month2");
        }
        if (month != null) {
            return number(month);
        }
        String numeral = group(form, matcher, "numeral");
        if (numeral != null) {
            return numeral(numeral);
        }
        String name = group(form, matcher, "name");
        return name == null
                ? 0
                : Dates.englishMonth(name.toLowerCase(Locale.ROOT).substring(0, 3));
    }

    private static int numeral(String text) {
        if (text.startsWith("十")) {
            return text.length() == 1 ? 10 : 11 + NUMERALS.indexOf(text.charAt(1));
        }
        int place = NUMERALS.indexOf(text);
        return place >= 0 ? place + 1 : number(text);
    }

    private static int number(@Nullable String digits) {
        return digits == null ? Period.NO_YEAR : Integer.parseInt(digits);
    }

    private static @Nullable String group(Pattern form, Matcher matcher, String name) {
        return form.pattern().contains("<" + name + ">") ? matcher.group(name) : null;
    }
}
