package io.github.budget4s.analysis.festival;

import com.nlf.calendar.Lunar;
import com.nlf.calendar.Solar;
import java.time.LocalDate;
import java.util.Objects;

/** Finds days of the lunar calendar. The one place that sees the calendar library. */
final class LunarCalendar {

    /** The library's name of the solar term (节气) whose day is a public holiday. */
    private static final String QINGMING = "清明";

    private LunarCalendar() {}

    /** Returns a day of the lunar year that begins in a calendar year: month 1, day 1 of 2026 is 2026-02-17. */
    static LocalDate day(int year, int month, int day) {
        return date(Lunar.fromYmd(year, month, day).getSolar());
    }

    /** Returns the day of Qingming (清明), the solar term in the first days of April. */
    static LocalDate qingming(int year) {
        return date(
                Objects.requireNonNull(Lunar.fromYmd(year, 1, 1).getJieQiTable().get(QINGMING)));
    }

    private static LocalDate date(Solar day) {
        return LocalDate.of(day.getYear(), day.getMonth(), day.getDay());
    }
}
