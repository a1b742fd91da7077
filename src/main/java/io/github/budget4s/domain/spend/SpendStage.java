package io.github.budget4s.domain.spend;

/** What a line means for the order whose reference it has. */
public enum SpendStage {
    /** An order, or an invoice that may be followed by others. */
    OPEN_END,
    /** The last invoice of its order: what is left of that will not come. */
    FINAL,
    /** No money: the order is closed, and what is left of it will not come. */
    CLOSING
}
