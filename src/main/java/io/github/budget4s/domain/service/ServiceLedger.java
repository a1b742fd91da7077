package io.github.budget4s.domain.service;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Holds what the workshop did.
 *
 * @param entries in the order of the files
 * @param stated the measures that some file has a column for
 * @param source the files that it is from, as messages name them
 */
public record ServiceLedger(List<ServiceEntry> entries, Set<ServiceMeasure> stated, String source) {

    /** Copies the entries. */
    public ServiceLedger {
        entries = List.copyOf(entries);
        EnumSet<ServiceMeasure> copy = EnumSet.noneOf(ServiceMeasure.class);
        copy.addAll(stated);
        stated = Collections.unmodifiableSet(copy);
    }
}
