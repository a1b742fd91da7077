package io.github.budget4s.read.value;

import io.github.budget4s.domain.calendar.MonthRange;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads quarters: {@code 2026-Q2}, {@code 2026Q2}, {@code 2026年第二季度}, {@code 2026年2季度}. */
public final class Quarters {

    private static final Pattern LATIN = Pattern.compile("(\\d{4})[- ]?[Qq]([1-4])");
    private static final Pattern CHINESE = Pattern.compile("(\\d{4})年第?([1-4一二三四])季度?");
    private static final String NUMERALS = "一二三四";
    private static final int MONTHS = 3;

    private Quarters() {}

    /** Reads the three months of a quarter. */
    public static Reading<MonthRange> parse(String text) {
        String plain = CellText.plain(text);
        Matcher latin = LATIN.matcher(plain);
        Matcher chinese = CHINESE.matcher(plain);
        Matcher matcher = latin.matches() ? latin : chinese;
        if (matcher != latin && !chinese.matches()) {
            return Reading.unreadable("value.quarter", plain);
        }
        int numeral = NUMERALS.indexOf(matcher.group(2));
        int quarter = numeral >= 0 ? numeral + 1 : Integer.parseInt(matcher.group(2));
        int year = Integer.parseInt(matcher.group(1));
        if (Years.parse(matcher.group(1)).isEmpty()) {
            return Reading.unreadable("value.quarter", plain);
        }
        YearMonth last = YearMonth.of(year, quarter * MONTHS);
        return Reading.of(MonthRange.endingAt(last, MONTHS));
    }
}
