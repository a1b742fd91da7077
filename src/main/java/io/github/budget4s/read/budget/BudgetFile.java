package io.github.budget4s.read.budget;

import io.github.budget4s.domain.budget.BudgetEntry;
import io.github.budget4s.read.columns.ReadFile;
import java.time.YearMonth;
import java.util.List;
import java.util.NavigableMap;

/**
 * Holds all that one file of a budget said.
 *
 * @param file what it said of itself
 * @param entries the sums
 * @param doubled the months that have more than one line for the same key, with the number of lines too many
 */
public record BudgetFile(
        ReadFile<BudgetColumn> file, List<BudgetEntry> entries, NavigableMap<YearMonth, Long> doubled) {

    /** Copies the entries. */
    public BudgetFile {
        entries = List.copyOf(entries);
    }
}
