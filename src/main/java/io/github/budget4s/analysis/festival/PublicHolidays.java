package io.github.budget4s.analysis.festival;

import io.github.budget4s.domain.calendar.DayRange;
import io.github.budget4s.domain.calendar.Holiday;
import io.github.budget4s.domain.calendar.Holidays;
import io.github.budget4s.domain.calendar.MonthRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Holds the public holidays of some months: as announced where the year's are, else the days of the law alone, for
 * which weekends are moved around them is known only when the State Council publishes it, in November of the year
 * before.
 *
 * @param periods the holidays in order, each once though it may lie in two months
 * @param notAnnounced the calendar years whose days are by the law alone
 */
public record PublicHolidays(List<Period> periods, SortedSet<Integer> notAnnounced) {

    public PublicHolidays {
        periods = List.copyOf(periods);
        notAnnounced = new TreeSet<>(notAnnounced);
    }

    /**
     * Holds days off in a row.
     *
     * @param holidays the holidays that lie in them: in 2025 National Day and Mid-Autumn are in one; empty where no
     *     holiday of the law is, as on the memorial day of 2015
     * @param days the days
     */
    public record Period(List<Holiday> holidays, DayRange days) {

        public Period {
            holidays = List.copyOf(holidays);
        }
    }

    /** Finds the holidays that have days in some months. */
    public static PublicHolidays of(Holidays announced, MonthRange months) {
        List<Period> periods = new ArrayList<>();
        SortedSet<Integer> notAnnounced = new TreeSet<>();
        DayRange wanted = DayRange.of(months);
        // A holiday of New Year may begin in the December before, whose year announces it not.
        int last = months.last().getYear() + 1;
        for (int year = months.first().getYear(); year <= last; year++) {
            if (isAnnounced(announced, year)) {
                periods.addAll(announced(announced, year));
            } else {
                periods.addAll(byLaw(year));
                notAnnounced.add(year);
            }
        }
        notAnnounced.remove(last);
        return new PublicHolidays(
                periods.stream()
                        .filter(period -> !period.days().first().isAfter(wanted.last())
                                && !period.days().last().isBefore(wanted.first()))
                        .distinct()
                        .sorted(Comparator.comparing(period -> period.days().first()))
                        .toList(),
                notAnnounced);
    }

    /** The days of the New Year alone may be in the announcement for the year before. */
    private static boolean isAnnounced(Holidays announced, int year) {
        return announced.isHoliday(StatutoryHolidays.day(Holiday.NATIONAL_DAY, year));
    }

    private static List<Period> announced(Holidays announced, int year) {
        List<Period> periods = new ArrayList<>();
        LocalDate first = null;
        LocalDate last = null;
        // The announcement for a year has the last days of the December before, and ends before its own.
        LocalDate begins = LocalDate.of(year - 1, 12, 25);
        LocalDate ends = LocalDate.of(year, 12, 24);
        for (Map.Entry<LocalDate, Holidays.Kind> day : announced.days().entrySet()) {
            LocalDate date = day.getKey();
            if (day.getValue() != Holidays.Kind.OFF || date.isBefore(begins) || date.isAfter(ends)) {
                continue;
            }
            if (first != null && last != null && !date.equals(last.plusDays(1))) {
                periods.add(period(first, last, year));
                first = null;
            }
            first = first == null ? date : first;
            last = date;
        }
        if (first != null && last != null) {
            periods.add(period(first, last, year));
        }
        return periods;
    }

    private static Period period(LocalDate first, LocalDate last, int year) {
        List<Holiday> holidays = new ArrayList<>();
        for (Holiday holiday : Holiday.values()) {
            LocalDate day = StatutoryHolidays.day(holiday, year);
            if (!day.isBefore(first) && !day.isAfter(last)) {
                holidays.add(holiday);
            }
        }
        return new Period(holidays, new DayRange(first, last));
    }

    /** Two holidays whose days touch or are the same are one, as National Day and Mid-Autumn of 2028. */
    private static List<Period> byLaw(int year) {
        List<Period> periods = new ArrayList<>();
        List<Holiday> byDay = new ArrayList<>(List.of(Holiday.values()));
        byDay.sort(Comparator.comparing(
                holiday -> StatutoryHolidays.of(holiday, year).first()));
        for (Holiday holiday : byDay) {
            DayRange days = StatutoryHolidays.of(holiday, year);
            Period before = periods.isEmpty() ? null : periods.get(periods.size() - 1);
            if (before == null || days.first().isAfter(before.days().last().plusDays(1))) {
                periods.add(new Period(List.of(holiday), days));
            } else {
                LocalDate end = days.last().isAfter(before.days().last())
                        ? days.last()
                        : before.days().last();
                List<Holiday> both = new ArrayList<>(before.holidays());
                both.add(holiday);
                periods.set(
                        periods.size() - 1,
                        new Period(both, new DayRange(before.days().first(), end)));
            }
        }
        return periods;
    }
}
