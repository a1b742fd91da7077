package io.github.budget4s.domain.project;

/** What is done with rows that only their figures show to be totals: they are the sums of others. */
public enum TotalsChoice {
    /** They are a problem, for nobody knows what they are. */
    ASK,
    /** They are skipped as totals. */
    SKIP,
    /** They are used as lines. */
    KEEP
}
