package io.github.budget4s.read.value;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads dates and months as users' files have them.
 *
 * <p>Dates: {@code 2024-03-05}, {@code 2024/3/5}, {@code 2024.3.5}, {@code 20240305}, {@code 2024年3月5日}, with or
 * without a time behind it. Months: {@code 2024-03}, {@code 2024/3}, {@code 2024.03}, {@code 2024年3月}, {@code 202403},
 * {@code Mar-24}, {@code Mar 2024}. {@code 2024.1} is refused as a month: a spreadsheet writes so for October too.
 * Years run from 1900 to 2100: what is outside is a slip.
 */
public final class Dates {

    private static final List<String> ENGLISH_MONTHS = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");

    private static final int CENTURY = 2000;
    private static final int ISO_LENGTH = 10;
    private static final int ISO_MONTH_LENGTH = 7;
    private static final int SHORTEST_ENGLISH_MONTH = 3;

    /**
     * The forms that need patterns, which are put together when the first cell has one of them: most files have none.
     */
    private static final class Written {
        static final String TIME =
                "(?:[ T]+(?:[上下]午\\s*)?(?:[01]?\\d|2[0-4])[:时][0-5]?\\d(?:[:分](?:[0-5]?\\d秒?(?:\\.\\d+)?)?)?"
                        + "\\s*(?:[AaPp][Mm]|Z|[+-]\\d{2}:?\\d{2})?)?";

        static final Pattern DATE = Pattern.compile("(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})" + TIME);
        static final Pattern COMPACT_DATE = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})" + TIME);
        static final Pattern CHINESE_DATE = Pattern.compile(
                "(\\d{4})\\s*年\\s*(\\d{1,2})\\s*月\\s*(\\d{1,2})\\s*[日号]" + TIME.replace("[ T]+", "[ T]*"));
        static final Pattern MONTH = Pattern.compile("(\\d{4})(?:[-/](\\d{1,2})|\\.(\\d{2}))");
        static final Pattern COMPACT_MONTH = Pattern.compile("(\\d{4})(\\d{2})");
        static final Pattern CHINESE_MONTH = Pattern.compile("(\\d{4})\\s*年\\s*(\\d{1,2})\\s*月份?");
        static final Pattern ENGLISH_MONTH = Pattern.compile("([A-Za-z]{3,9})\\.?[- ](\\d{2}|\\d{4})");
        static final Pattern MONTH_OF_YEAR = Pattern.compile("(\\d{1,2})\\s*月?份?");
    }

    private Dates() {}

    /** Reads a date or a month. */
    public static Reading<Moment> moment(String cell) {
        if (isIso(cell, ISO_LENGTH)) {
            return isoDate(cell);
        }
        if (isIso(cell, ISO_MONTH_LENGTH)) {
            return isoMonth(cell);
        }
        String text = CellText.plain(cell);
        if (text.isEmpty()) {
            return new Reading.Blank<>();
        }
        if (hasPlainTime(text)) {
            String date = text.substring(0, ISO_LENGTH);
            if (isIso(date, ISO_LENGTH) && isoDate(date) instanceof Reading.Value<Moment> value) {
                return value;
            }
        }
        try {
            Matcher matcher = Written.DATE.matcher(text);
            if (matcher.matches()) {
                return date(text, matcher.group(1), matcher.group(3), matcher.group(4));
            }
            matcher = Written.COMPACT_DATE.matcher(text);
            if (matcher.matches()) {
                return date(text, matcher.group(1), matcher.group(2), matcher.group(3));
            }
            matcher = Written.CHINESE_DATE.matcher(text);
            if (matcher.matches()) {
                return date(text, matcher.group(1), matcher.group(2), matcher.group(3));
            }
            return writtenMonth(text);
        } catch (DateTimeException e) {
            return Reading.unreadable("value.no-such-date", text);
        }
    }

    /** Reads a day; a month without one is refused. */
    public static Reading<LocalDate> day(String text) {
        return moment(text)
                .then(moment -> moment.isMonth()
                        ? Reading.unreadable("value.day", CellText.plain(text))
                        : Reading.of(moment.month().atDay(moment.day())));
    }

    /**
     * Returns whether a cell is 2026-03-05, or as much of that as its length says. Nearly every date of a large file is
     * of this form, and a pattern costs ten times as much as looking at it.
     */
    private static boolean isIso(String cell, int length) {
        if (cell.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            char character = cell.charAt(i);
            boolean hyphen = i == 4 || i == 7;
            if (hyphen ? character != '-' : character < '0' || character > '9') {
                return false;
            }
        }
        return true;
    }

    /** Returns whether {@code 14:30} or {@code 14:30:59} stands behind a date, as systems write it on every line. */
    private static boolean hasPlainTime(String text) {
        int length = text.length();
        if ((length != ISO_LENGTH + 6 && length != ISO_LENGTH + 9) || text.charAt(ISO_LENGTH) != ' ') {
            return false;
        }
        for (int i = ISO_LENGTH + 1; i < length; i++) {
            boolean colon = i == ISO_LENGTH + 3 || i == ISO_LENGTH + 6;
            char character = text.charAt(i);
            if (colon ? character != ':' : character < '0' || character > '9') {
                return false;
            }
        }
        boolean hour = text.charAt(ISO_LENGTH + 1) < '2'
                || (text.charAt(ISO_LENGTH + 1) == '2' && text.charAt(ISO_LENGTH + 2) < '4');
        return hour
                && text.charAt(ISO_LENGTH + 4) < '6'
                && (length == ISO_LENGTH + 6 || text.charAt(ISO_LENGTH + 7) < '6');
    }

    private static Reading<Moment> isoDate(String cell) {
        try {
            return date(cell, cell.substring(0, 4), cell.substring(5, 7), cell.substring(8));
        } catch (DateTimeException e) {
            return Reading.unreadable("value.no-such-date", cell);
        }
    }

    private static Reading<Moment> isoMonth(String cell) {
        try {
            return month(cell, cell.substring(0, 4), cell.substring(5));
        } catch (DateTimeException e) {
            return Reading.unreadable("value.no-such-date", cell);
        }
    }

    private static Reading<Moment> writtenMonth(String text) {
        Matcher matcher = Written.MONTH.matcher(text);
        if (matcher.matches()) {
            return month(text, matcher.group(1), matcher.group(2) != null ? matcher.group(2) : matcher.group(3));
        }
        matcher = Written.COMPACT_MONTH.matcher(text);
        if (matcher.matches()) {
            return month(text, matcher.group(1), matcher.group(2));
        }
        matcher = Written.CHINESE_MONTH.matcher(text);
        if (matcher.matches()) {
            return month(text, matcher.group(1), matcher.group(2));
        }
        matcher = Written.ENGLISH_MONTH.matcher(text);
        if (matcher.matches()) {
            int number = englishMonth(matcher.group(1));
            if (number > 0) {
                int year = Integer.parseInt(matcher.group(2));
                return month(text, String.valueOf(year < 100 ? CENTURY + year : year), String.valueOf(number));
            }
        }
        return Reading.unreadable("value.date", text);
    }

    /**
     * Reads a month out of a year and a month of the year that stand in two cells: 2024 and {@code 3} or {@code 3月}.
     */
    public static Reading<Moment> monthOfYear(String yearCell, String monthCell) {
        String year = CellText.plain(yearCell);
        String month = CellText.plain(monthCell);
        if (year.isEmpty() && month.isEmpty()) {
            return new Reading.Blank<>();
        }
        Matcher matcher = Written.MONTH_OF_YEAR.matcher(month);
        if (year.endsWith("年")) {
            year = year.substring(0, year.length() - 1);
        }
        if (!matcher.matches() || !year.matches("\\d{4}")) {
            return Reading.unreadable("value.month-of-year", year + " " + month);
        }
        try {
            return month(year + " " + month, year, matcher.group(1));
        } catch (DateTimeException e) {
            return Reading.unreadable("value.no-such-date", year + " " + month);
        }
    }

    private static int englishMonth(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        for (int i = 0; i < ENGLISH_MONTHS.size(); i++) {
            String name = ENGLISH_MONTHS.get(i);
            if (name.equals(lower)
                    || (lower.length() == SHORTEST_ENGLISH_MONTH && name.startsWith(lower))
                    || ("sept".equals(lower) && "september".equals(name))) {
                return i + 1;
            }
        }
        return 0;
    }

    private static Reading<Moment> date(String text, String year, String month, String day) {
        LocalDate date = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
        return within(text, Moment.of(date));
    }

    private static Reading<Moment> month(String text, String year, String month) {
        return within(text, Moment.of(YearMonth.of(Integer.parseInt(year), Integer.parseInt(month))));
    }

    private static Reading<Moment> within(String text, Moment moment) {
        int year = moment.month().getYear();
        return year < Moment.FIRST_YEAR || year > Moment.LAST_YEAR
                ? Reading.unreadable(
                        "value.year", text, String.valueOf(Moment.FIRST_YEAR), String.valueOf(Moment.LAST_YEAR))
                : Reading.of(moment);
    }
}
