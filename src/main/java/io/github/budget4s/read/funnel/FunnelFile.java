package io.github.budget4s.read.funnel;

import io.github.budget4s.domain.funnel.FunnelEntry;
import io.github.budget4s.domain.measure.Quantity;
import io.github.budget4s.read.columns.ReadFile;
import java.time.YearMonth;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;

/**
 * Holds all that one funnel file said.
 *
 * @param file what it said of itself
 * @param entries the sums
 * @param stated the quantities that it has a column for
 * @param doubled the months that have more than one line for the same key, with the number of lines too many
 */
public record FunnelFile(
        ReadFile<FunnelColumn> file,
        List<FunnelEntry> entries,
        Set<Quantity> stated,
        NavigableMap<YearMonth, Long> doubled) {

    /** Copies the entries. */
    public FunnelFile {
        entries = List.copyOf(entries);
        stated = Set.copyOf(stated);
    }
}
