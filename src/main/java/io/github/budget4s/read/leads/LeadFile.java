package io.github.budget4s.read.leads;

import io.github.budget4s.domain.lead.Lead;
import io.github.budget4s.read.columns.ReadFile;
import java.util.List;

/**
 * Holds all that one file of leads said.
 *
 * @param file what it said of itself
 * @param leads its lines
 */
public record LeadFile(ReadFile<LeadColumn> file, List<Lead> leads) {

    /** Copies the leads. */
    public LeadFile {
        leads = List.copyOf(leads);
    }
}
