package io.github.budget4s.read.xlsx;

import java.util.Locale;
import java.util.regex.Pattern;

/** Knows which number formats show dates, times and months. */
final class DateFormats {

    private static final Pattern NOT_SHOWN =
            Pattern.compile("\"[^\"]*\"?|[\\\\!].|[_*].|\\[[^\\]]*\\]", Pattern.DOTALL);
    private static final Pattern DURATION = Pattern.compile("\\[(h+|m+|s+)\\]", Pattern.CASE_INSENSITIVE);
    private static final Pattern DATE_LETTER = Pattern.compile("[ymdhs]");

    private DateFormats() {}

    /** Returns whether one of the formats that a workbook does not spell out shows a date or a time. */
    static boolean isDate(int builtIn) {
        // 27 to 36 and 50 to 58 are the dates of Chinese, Japanese and Korean Excel, such as 2024年3月5日. 46 counts
        // hours, which is no date.
        return (builtIn >= 14 && builtIn <= 22)
                || (builtIn >= 27 && builtIn <= 36)
                || builtIn == 45
                || builtIn == 47
                || (builtIn >= 50 && builtIn <= 58);
    }

    /** Returns whether one of them shows a time. */
    static boolean showsTime(int builtIn) {
        return (builtIn >= 18 && builtIn <= 22)
                || (builtIn >= 32 && builtIn <= 35)
                || builtIn == 45
                || builtIn == 47
                || builtIn == 55
                || builtIn == 56;
    }

    /** Returns whether one of them shows a month without a day, wherever Excel was bought. */
    static boolean showsMonth(int builtIn) {
        return builtIn == 17;
    }

    /** Returns whether one of them shows a month without a day in mainland China; elsewhere it shows a day. */
    static boolean perhapsShowsMonth(int builtIn) {
        return builtIn == 27 || builtIn == 36 || builtIn == 50 || builtIn == 52 || builtIn == 57;
    }

    /**
     * Returns whether a spelled-out format shows a date or a time: it has a letter for a year, month, day, hour, minute
     * or second outside quotes and brackets, {@code yyyy"年"m"月";@} for one.
     */
    static boolean isDate(String format) {
        return !DURATION.matcher(format).find()
                && DATE_LETTER.matcher(letters(format)).find();
    }

    /** Returns whether a spelled-out format of dates shows a time. */
    static boolean showsTime(String format) {
        String letters = letters(format);
        return letters.indexOf('h') >= 0 || letters.indexOf('s') >= 0;
    }

    /** Returns whether a spelled-out format of dates shows a month without a day. */
    static boolean showsMonth(String format) {
        String letters = letters(format);
        return letters.indexOf('m') >= 0 && letters.indexOf('d') < 0 && !showsTime(format);
    }

    /** Returns what of the first section of a format is neither quoted nor in brackets, in small letters. */
    private static String letters(String format) {
        String shown = NOT_SHOWN.matcher(format).replaceAll("");
        int section = shown.indexOf(';');
        String first = section < 0 ? shown : shown.substring(0, section);
        return first.toLowerCase(Locale.ROOT).replace("general", "");
    }
}
