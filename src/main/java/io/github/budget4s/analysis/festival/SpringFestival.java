package io.github.budget4s.analysis.festival;

import com.nlf.calendar.Lunar;
import com.nlf.calendar.Solar;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Knows when Spring Festival (春节) is: the first day of the lunar year. The one place that sees the lunar calendar. */
public final class SpringFestival {

    /** A group of stores asks for the same few years thousands of times. */
    private static final Map<Integer, LocalDate> DATES = new ConcurrentHashMap<>();

    private SpringFestival() {}

    /** Returns the first day of the lunar year that begins in a calendar year: 2026-02-17 for 2026. */
    public static LocalDate of(int year) {
        return DATES.computeIfAbsent(year, SpringFestival::find);
    }

    private static LocalDate find(int year) {
        Solar day = Lunar.fromYmd(year, 1, 1).getSolar();
        return LocalDate.of(day.getYear(), day.getMonth(), day.getDay());
    }
}
