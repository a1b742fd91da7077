package io.github.budget4s.analysis.festival;

import io.github.budget4s.domain.calendar.DayRange;
import io.github.budget4s.domain.calendar.Holiday;
import java.time.LocalDate;

/**
 * Knows the days off that the law itself gives (全国年节及纪念日放假办法), whatever weekends are moved around them.
 *
 * <p>The text in force since 2025-01-01 has 13 of them; the eve of Spring Festival and May 2 came with it.
 */
public final class StatutoryHolidays {

    /** The first year of the text with 13 days. */
    private static final int THIRTEEN_DAYS = 2025;

    private StatutoryHolidays() {}

    /** Returns the days of a holiday in a calendar year: Spring Festival of 2026 is 2026-02-16 to 2026-02-19. */
    public static DayRange of(Holiday holiday, int year) {
        boolean isLonger = year >= THIRTEEN_DAYS;
        LocalDate day = day(holiday, year);
        return switch (holiday) {
            case NEW_YEAR, QINGMING, DRAGON_BOAT, MID_AUTUMN -> new DayRange(day, day);
            case SPRING_FESTIVAL -> new DayRange(isLonger ? day.minusDays(1) : day, day.plusDays(2));
            case LABOUR_DAY -> new DayRange(day, isLonger ? day.plusDays(1) : day);
            case NATIONAL_DAY -> new DayRange(day, day.plusDays(2));
        };
    }

    /** Returns the day that a holiday is about: of Spring Festival the first of the lunar year, not its eve. */
    public static LocalDate day(Holiday holiday, int year) {
        return switch (holiday) {
            case NEW_YEAR -> LocalDate.of(year, 1, 1);
            case SPRING_FESTIVAL -> SpringFestival.of(year);
            case QINGMING -> LunarCalendar.qingming(year);
            case LABOUR_DAY -> LocalDate.of(year, 5, 1);
            case DRAGON_BOAT -> LunarCalendar.day(year, 5, 5);
            case MID_AUTUMN -> LunarCalendar.day(year, 8, 15);
            case NATIONAL_DAY -> LocalDate.of(year, 10, 1);
        };
    }
}
