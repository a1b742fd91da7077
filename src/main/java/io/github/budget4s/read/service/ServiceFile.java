package io.github.budget4s.read.service;

import io.github.budget4s.domain.measure.Quantity;
import io.github.budget4s.domain.service.ServiceEntry;
import io.github.budget4s.read.columns.ReadFile;
import java.util.List;
import java.util.Set;

/**
 * Holds all that one after-sales file said.
 *
 * @param file what it said of itself
 * @param entries its lines
 * @param stated the quantities that it has a column for
 */
public record ServiceFile(ReadFile<ServiceColumn> file, List<ServiceEntry> entries, Set<Quantity> stated) {

    /** Copies the entries. */
    public ServiceFile {
        entries = List.copyOf(entries);
        stated = Set.copyOf(stated);
    }
}
