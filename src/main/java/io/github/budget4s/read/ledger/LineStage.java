package io.github.budget4s.read.ledger;

/** What a line says of an order: as the words of its statuses have it. */
public enum LineStage {
    /** Nothing. */
    NONE,
    /** It is an order: agreed and not done yet. */
    ORDER,
    /** It pays a part of one, such as a deposit. */
    PART,
    /** It pays the rest. */
    FINAL,
    /** It closes the order. */
    CLOSING,
    /** It takes back what was paid of one. */
    CREDIT
}
