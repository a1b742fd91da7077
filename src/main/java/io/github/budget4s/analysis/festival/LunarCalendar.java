package io.github.budget4s.analysis.festival;

import com.nlf.calendar.LunarYear;
import java.time.LocalDate;
import java.time.temporal.JulianFields;

/**
 * Finds days of the lunar calendar. The one place that sees the calendar library, and of it only what reckons the new
 * moons and the sun: its days that know all their names took a twelfth of the time of a page.
 */
final class LunarCalendar {

    /**
     * Where among the library's solar terms of a lunar year, which begin with the Daxue (大雪) before it, that of
     * Qingming (清明) stands.
     */
    private static final int QINGMING = 8;

    private LunarCalendar() {}

    /** Returns a day of the lunar year that begins in a calendar year: month 1, day 1 of 2026 is 2026-02-17. */
    static LocalDate day(int year, int month, int day) {
        double first = LunarYear.fromYear(year).getMonth(month).getFirstJulianDay();
        return date(first).plusDays(day - 1L);
    }

    /** Returns the day of Qingming, the solar term in the first days of April that is a public holiday. */
    static LocalDate qingming(int year) {
        return date(LunarYear.fromYear(year).getJieQiJulianDays().get(QINGMING));
    }

    /** Julian days begin at noon. */
    private static LocalDate date(double julianDay) {
        return LocalDate.MIN.with(JulianFields.JULIAN_DAY, (long) Math.floor(julianDay + 0.5));
    }
}
