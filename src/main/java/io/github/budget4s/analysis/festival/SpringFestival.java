package io.github.budget4s.analysis.festival;

import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Knows when Spring Festival (春节) is: the first day of the lunar year. */
public final class SpringFestival {

    /** A group of stores asks for the same few years thousands of times. */
    private static final Map<Integer, LocalDate> DATES = new ConcurrentHashMap<>();

    private SpringFestival() {}

    /** Returns the first day of the lunar year that begins in a calendar year: 2026-02-17 for 2026. */
    public static LocalDate of(int year) {
        return DATES.computeIfAbsent(year, each -> LunarCalendar.day(each, 1, 1));
    }
}
