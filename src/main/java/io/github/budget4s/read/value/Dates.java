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
 * Years run from 1980 to 2100: what is outside is a slip, or what a system writes where it knows no date. An apostrophe
 * in front, and {@code ="2024-03"}, by which spreadsheets are made to keep a text, are no part of it.
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
    public static Reading<DateOrMonth> moment(String cell) {
        int day = PlainDates.day(cell);
        if (day != DateOrMonth.NONE) {
            return Reading.of(DateOrMonth.numbered(day));
        }
        if (isIsoMonth(cell)) {
            return isoMonth(cell);
        }
        String text = CellText.withOneHyphen(CellText.unguarded(CellText.plain(cell)));
        if (text.isEmpty()) {
            return new Reading.Blank<>();
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

    /** Returns whether a cell is 2026-03, as nearly all months are: a start without patterns is a quick one. */
    private static boolean isIsoMonth(String cell) {
        if (cell.length() != ISO_MONTH_LENGTH) {
            return false;
        }
        for (int i = 0; i < ISO_MONTH_LENGTH; i++) {
            char character = cell.charAt(i);
            if (i == 4 ? character != '-' : character < '0' || character > '9') {
                return false;
            }
        }
        return true;
    }

    private static Reading<DateOrMonth> isoMonth(String cell) {
        try {
            return month(cell, cell.substring(0, 4), cell.substring(5));
        } catch (DateTimeException e) {
            return Reading.unreadable("value.no-such-date", cell);
        }
    }

    private static Reading<DateOrMonth> writtenMonth(String text) {
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
        return new Reading.Unreadable<>(DateHints.of(text));
    }

    /**
     * Reads a month out of a year and a month of the year that stand in two cells: 2024 and {@code 3} or {@code 3月}.
     */
    public static Reading<DateOrMonth> monthOfYear(String yearCell, String monthCell) {
        String year = CellText.unguarded(CellText.plain(yearCell));
        String month = CellText.unguarded(CellText.plain(monthCell));
        if (year.isEmpty() && month.isEmpty()) {
            return new Reading.Blank<>();
        }
        Matcher matcher = Written.MONTH_OF_YEAR.matcher(month);
        if (year.endsWith("年")) {
            year = year.substring(0, year.length() - 1);
        }
        boolean isYear = isYear(year);
        int number = matcher.matches() ? Integer.parseInt(matcher.group(1)) : isYear ? namedMonth(month) : -1;
        if (!isYear || number < 0) {
            return Reading.unreadable("value.month-of-year", (year + " " + month).strip());
        }
        try {
            return month(year + " " + month, year, String.valueOf(number));
        } catch (DateTimeException e) {
            return Reading.unreadable("value.no-such-date", year + " " + month);
        }
    }

    private static boolean isYear(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return text.length() == 4;
    }

    /** Returns the month that a word alone names, 一月 or Jan; -1 for none. */
    private static int namedMonth(String word) {
        PeriodText text = PeriodText.of(word);
        Period period = text.period();
        return period != null
                        && period.isMonth()
                        && !period.hasYear()
                        && text.rest().isEmpty()
                ? period.first()
                : -1;
    }

    /** Returns whether a cell names a month of a year that it does not say, and is no mere figure: 1月, 一月, Jan. */
    public static boolean isMonthAlone(String cell) {
        return namedMonth(CellText.plain(cell)) > 0;
    }

    static int englishMonth(String word) {
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

    private static Reading<DateOrMonth> date(String text, String year, String month, String day) {
        LocalDate date = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
        return within(text, DateOrMonth.of(date));
    }

    private static Reading<DateOrMonth> month(String text, String year, String month) {
        return within(text, DateOrMonth.of(YearMonth.of(Integer.parseInt(year), Integer.parseInt(month))));
    }

    private static Reading<DateOrMonth> within(String text, DateOrMonth moment) {
        int year = moment.month().getYear();
        return year < DateOrMonth.FIRST_YEAR || year > DateOrMonth.LAST_YEAR
                ? Reading.unreadable(
                        "value.year",
                        text,
                        String.valueOf(DateOrMonth.FIRST_YEAR),
                        String.valueOf(DateOrMonth.LAST_YEAR))
                : Reading.of(moment);
    }
}
