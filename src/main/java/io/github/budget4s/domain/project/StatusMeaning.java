package io.github.budget4s.domain.project;

/** What {@code budget4s.yaml} may say that a status means for a line of a ledger. */
public enum StatusMeaning {
    /** The line counts. */
    COUNT,
    /** The line is skipped. */
    SKIP,
    /** The line counts as a minus, as a refund does. */
    MINUS,
    /** What the line says is agreed and not done yet. */
    OPEN
}
