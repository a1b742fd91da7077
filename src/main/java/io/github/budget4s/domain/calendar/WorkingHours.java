package io.github.budget4s.domain.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

/**
 * Counts working time: the minutes in which a store is open on a working day.
 *
 * @param opens when a working day begins
 * @param closes when it ends, after {@code opens}
 * @param weekends whether Saturdays and Sundays are worked, too; public holidays are not in either case
 * @param holidays the public holidays and the weekend days worked in exchange
 */
public record WorkingHours(LocalTime opens, LocalTime closes, boolean weekends, Holidays holidays) {

    /** No run of days off is longer; what is, is a mistake of a file. */
    private static final int LONGEST_CLOSURE = 366;

    /** Refuses a day that ends before it begins. */
    public WorkingHours {
        if (!opens.isBefore(closes)) {
            throw new IllegalArgumentException("a day from " + opens + " to " + closes);
        }
    }

    /** Returns whether a day is worked. */
    public boolean isWorked(LocalDate day) {
        return weekends ? !holidays.isHoliday(day) : !holidays.isOff(day);
    }

    /**
     * Counts whole minutes of working time between two moments, the second not before the first.
     *
     * <p>From Friday 17:30 to Monday 09:20 it is 50 minutes where a day has 09:00 to 18:00.
     */
    public long minutesBetween(LocalDateTime from, LocalDateTime to) {
        long seconds = 0;
        for (LocalDate day = from.toLocalDate(); !day.isAfter(to.toLocalDate()); day = day.plusDays(1)) {
            if (isWorked(day)) {
                LocalDateTime begin = later(from, day.atTime(opens));
                LocalDateTime end = earlier(to, day.atTime(closes));
                seconds += Math.max(0, ChronoUnit.SECONDS.between(begin, end));
            }
        }
        return seconds / 60;
    }

    /**
     * Finds the moment by which some minutes of working time have passed.
     *
     * <p>60 minutes from 20:15 of a working day is one hour after the next working day opens; from 17:30 with closing
     * at 18:00 it is half an hour after.
     */
    public LocalDateTime after(LocalDateTime from, long minutes) {
        long left = minutes * 60;
        LocalDate day = from.toLocalDate();
        for (int closed = 0; closed <= LONGEST_CLOSURE; day = day.plusDays(1)) {
            if (!isWorked(day)) {
                closed++;
                continue;
            }
            closed = 0;
            LocalDateTime begin = later(from, day.atTime(opens));
            long open = Math.max(0, ChronoUnit.SECONDS.between(begin, day.atTime(closes)));
            if (open >= left) {
                return begin.plusSeconds(left);
            }
            left -= open;
        }
        throw new IllegalArgumentException("no working day within a year of " + from);
    }

    private static LocalDateTime later(LocalDateTime one, LocalDateTime other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDateTime earlier(LocalDateTime one, LocalDateTime other) {
        return one.isBefore(other) ? one : other;
    }
}
