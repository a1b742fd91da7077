package io.github.budget4s.analysis.plancalendar;

import io.github.budget4s.analysis.allocation.MonthlyBudget;
import io.github.budget4s.analysis.festival.PublicHolidays;
import io.github.budget4s.domain.money.Ratio;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Holds what a month brings.
 *
 * @param month the month
 * @param budget its money; null where the plan has none to spread
 * @param share its share of the sales; null where neither sales nor a sales plan are known
 * @param holidays the public holidays that have days in it
 * @param lunarNewYear the first day of the lunar year; null where that is in another month
 * @param events its activities, in the order of the plan
 * @param targets its targets
 */
public record CalendarMonth(
        YearMonth month,
        @Nullable MonthlyBudget budget,
        @Nullable Ratio share,
        List<PublicHolidays.Period> holidays,
        @Nullable LocalDate lunarNewYear,
        List<PlannedEvent> events,
        List<MonthTarget> targets) {

    public CalendarMonth {
        holidays = List.copyOf(holidays);
        events = List.copyOf(events);
        targets = List.copyOf(targets);
    }
}
