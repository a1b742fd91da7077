package io.github.budget4s.analysis.festival;

import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.sales.SalesHistory;
import java.time.LocalDate;
import java.util.List;

/**
 * Holds a history as if Spring Festival had always been where the planning year has it.
 *
 * @param history the adjusted history; months that the festival never touches are as they were
 * @param planned the months of the year that it was adjusted for
 * @param festival when the festival is in the calendar year of that February
 * @param effects what was counted with
 * @param years what became of each year of the window, the earliest first
 */
public record AdjustedHistory(
        SalesHistory history,
        MonthRange planned,
        LocalDate festival,
        FestivalEffects effects,
        List<YearAdjustment> years) {

    public AdjustedHistory {
        years = List.copyOf(years);
    }

    /** Lists the years that had a treatment. */
    public List<YearAdjustment> years(YearAdjustment.Treatment treatment) {
        return years.stream().filter(each -> each.treatment() == treatment).toList();
    }
}
