package io.github.budget4s.read.value;

import io.github.budget4s.domain.message.Message;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** Says of a cell that is no date why it is none, where that can be seen. */
final class DateHints {

    private static final String CHINESE_FIGURES = "一二三四五六七八九十〇零两";

    private static final Pattern MONTH_ALONE =
            Pattern.compile("(?i)\\d{1,2}\\s*月份?|[一二三四五六七八九十]{1,3}\\s*月份?|\\d{1,2}\\s*月\\s*\\d{1,2}\\s*[日号]"
                    + "|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\\.?");
    private static final Pattern CHINESE =
            Pattern.compile("(?:\\d{4}|[" + CHINESE_FIGURES + "]{4})\\s*年\\s*[" + CHINESE_FIGURES + "\\d]{1,3}\\s*月.*");
    private static final Pattern SHORT_YEAR =
            Pattern.compile("['’]?\\d{2}\\s*年\\s*\\d{1,2}\\s*月.*|\\d{2}[-/.]\\d{1,2}(?:[-/.]\\d{1,2})?");
    private static final Pattern YEAR_LAST = Pattern.compile("\\d{1,2}([-/.])\\d{1,2}\\1\\d{4}.*");
    private static final Pattern MIXED = Pattern.compile("\\d{4}[-/.]\\d{1,2}\\s*月份?");
    private static final Pattern RANGE =
            Pattern.compile("\\d{4}[-/.年]\\d{1,2}.*(?:[-~～–—至到]|\\bto\\b).*\\d{4}[-/.年]\\d{1,2}.*");

    private DateHints() {}

    /** Returns what to say of the text of a cell, which is no date that is known. */
    static Message of(String text) {
        LocalDate serial = Serials.day(text);
        if (serial != null) {
            return Message.of("value.date-serial", text, serial.toString());
        }
        return Message.of(key(text), text);
    }

    private static String key(String text) {
        if (MONTH_ALONE.matcher(text).matches()) {
            return "value.date-without-year";
        }
        if (RANGE.matcher(text).matches()) {
            return "value.date-range";
        }
        if (CHINESE.matcher(text).matches()) {
            return "value.date-in-chinese-figures";
        }
        if (SHORT_YEAR.matcher(text).matches()) {
            return "value.date-short-year";
        }
        if (YEAR_LAST.matcher(text).matches()) {
            return "value.date-year-last";
        }
        return MIXED.matcher(text).matches() ? "value.date-mixed" : "value.date";
    }
}
