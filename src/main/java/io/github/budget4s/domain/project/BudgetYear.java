package io.github.budget4s.domain.project;

import org.jspecify.annotations.Nullable;

/**
 * Holds the year that is planned.
 *
 * @param year the planning year; null when not given
 * @param starts the month with which the budget's year begins, 1 to 12
 */
public record BudgetYear(@Nullable Integer year, int starts) {

    /** No year given, and years from January to December. */
    public static final BudgetYear DEFAULT = new BudgetYear(null, 1);
}
