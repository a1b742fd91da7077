package io.github.budget4s.report;

import io.github.budget4s.domain.calendar.DayRange;
import io.github.budget4s.report.table.Cell;
import java.util.List;

/**
 * Holds what stands in a calendar on one or more whole days.
 *
 * @param id names it within its calendar, and is the same whenever the same thing is written again
 * @param title what it is
 * @param days its first to its last day
 * @param details what more is to be said, a line each
 */
public record CalendarEntry(String id, Cell title, DayRange days, List<Cell> details) {

    public CalendarEntry {
        details = List.copyOf(details);
    }
}
