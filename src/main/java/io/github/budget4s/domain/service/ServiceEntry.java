package io.github.budget4s.domain.service;

import java.time.YearMonth;
import java.util.Map;

/**
 * Holds one line of an after-sales file.
 *
 * @param month the month
 * @param day the day of the month; 0 where the line knows the month only
 * @param store the store; empty where the line names none
 * @param figures what it states
 */
public record ServiceEntry(YearMonth month, int day, String store, Map<ServiceMeasure, Long> figures) {

    /** Copies the figures. */
    public ServiceEntry {
        figures = Map.copyOf(figures);
    }
}
