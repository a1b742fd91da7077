package io.github.budget4s.domain.service;

import io.github.budget4s.domain.calendar.Today;
import io.github.budget4s.domain.measure.Quantity;
import java.util.List;
import java.util.Set;

/**
 * Holds what the workshop did.
 *
 * @param entries in the order of the files
 * @param recorded the quantities that some file has a column for
 * @param source the files that it is from, as messages name them
 */
public record ServiceLedger(List<ServiceEntry> entries, Set<Quantity> recorded, String source) {

    /** Copies the entries. */
    public ServiceLedger {
        entries = List.copyOf(entries);
        recorded = Set.copyOf(recorded);
    }

    /** Leaves out what came after a day. */
    public ServiceLedger until(Today today) {
        return new ServiceLedger(
                entries.stream()
                        .filter(entry -> today.hasCome(entry.month(), entry.day()))
                        .toList(),
                recorded,
                source);
    }
}
