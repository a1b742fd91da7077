package io.github.budget4s.read.spend;

import io.github.budget4s.domain.spend.SpendEntry;
import io.github.budget4s.read.columns.ReadFile;
import java.util.List;

/**
 * Holds all that one file of spend said.
 *
 * @param file what it said of itself
 * @param entries the sums
 */
public record SpendFile(ReadFile<SpendColumn> file, List<SpendEntry> entries) {

    /** Copies the entries. */
    public SpendFile {
        entries = List.copyOf(entries);
    }
}
