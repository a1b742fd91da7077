package io.github.budget4s.domain.service;

import io.github.budget4s.domain.measure.Figures;
import java.time.YearMonth;

/**
 * Holds one line of an after-sales file.
 *
 * @param month the month
 * @param day the day of the month; 0 where the line knows the month only
 * @param store the store; empty where the line names none
 * @param figures its figures
 */
public record ServiceEntry(YearMonth month, int day, String store, Figures figures) {}
