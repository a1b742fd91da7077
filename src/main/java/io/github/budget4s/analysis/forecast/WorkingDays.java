package io.github.budget4s.analysis.forecast;

import io.github.budget4s.domain.calendar.Holidays;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Counts the working days of months by one calendar that may tell of a series: Mondays to Fridays, or those days
 * without the public holidays and with the weekend days that are worked in exchange.
 *
 * <p>January to March are counted by the weekdays alone in either: what the long holiday does to them is Spring
 * Festival's, which is estimated by itself.
 */
public final class WorkingDays {

    /** Mondays to Fridays. */
    public static final WorkingDays WEEKDAYS = new WorkingDays(new Holidays(Map.of()));

    private static final int LAST_MONTH_OF_FESTIVAL = 3;
    private static final int WEEK = 7;

    private final Set<Integer> years;

    /** How many working days a month has more than weekdays. */
    private final Map<YearMonth, Integer> more = new HashMap<>();

    private WorkingDays(Holidays holidays) {
        years = holidays.years();
        for (LocalDate day : holidays.days().keySet()) {
            boolean weekday = isWeekday(day.getDayOfWeek());
            if (day.getMonthValue() > LAST_MONTH_OF_FESTIVAL && weekday == holidays.isOff(day)) {
                more.merge(YearMonth.from(day), weekday ? -1 : 1, Integer::sum);
            }
        }
    }

    /** Lists the calendars to look at where holidays are known. */
    public static List<WorkingDays> calendars(Holidays holidays) {
        return List.of(WEEKDAYS, new WorkingDays(holidays));
    }

    /** Returns whether public holidays count. */
    public boolean hasHolidays() {
        return !years.isEmpty();
    }

    /** Returns whether the holidays of all years from one month to another are known. */
    boolean knows(YearMonth first, YearMonth last) {
        return !hasHolidays()
                || IntStream.rangeClosed(first.getYear(), last.getYear()).allMatch(years::contains);
    }

    /** Counts a month's working days, at least one, so that they can be divided by. */
    int in(YearMonth month) {
        int days = more.getOrDefault(month, 0);
        DayOfWeek first = month.atDay(1).getDayOfWeek();
        for (int day = 0; day < month.lengthOfMonth() % WEEK; day++) {
            days += isWeekday(first.plus(day)) ? 1 : 0;
        }
        return StrictMath.max(1, days + month.lengthOfMonth() / WEEK * DayOfWeek.FRIDAY.getValue());
    }

    private static boolean isWeekday(DayOfWeek day) {
        return day.compareTo(DayOfWeek.FRIDAY) <= 0;
    }
}
