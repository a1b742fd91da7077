package io.github.budget4s.domain.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Knows the public holidays of some years, and the weekend days that are worked in exchange.
 *
 * @param days the days that are not what their weekday lets expect, by date
 */
public record Holidays(Map<LocalDate, Kind> days) {

    /** What a day is. */
    public enum Kind {
        /** A holiday. */
        OFF,
        /** A weekend day that is worked (调休上班). */
        WORKED
    }

    public Holidays {
        days = Collections.unmodifiableMap(new TreeMap<>(days));
    }

    /** Adds days, which beat those that are known for the same date. */
    public Holidays with(Holidays others) {
        Map<LocalDate, Kind> all = new TreeMap<>(days);
        all.putAll(others.days);
        return new Holidays(all);
    }

    /** Lists the years that something is known of; a year that is not announced yet is not among them. */
    public SortedSet<Integer> years() {
        SortedSet<Integer> years = new TreeSet<>();
        days.keySet().forEach(day -> years.add(day.getYear()));
        return years;
    }

    /** Returns whether the law has a day off: a public holiday, or a weekend day that is not worked in exchange. */
    public boolean isOff(LocalDate day) {
        Kind kind = days.get(day);
        return kind == null ? isWeekend(day) : kind == Kind.OFF;
    }

    /** Returns whether a day is a public holiday, weekends aside that are none. */
    public boolean isHoliday(LocalDate day) {
        return days.get(day) == Kind.OFF;
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
