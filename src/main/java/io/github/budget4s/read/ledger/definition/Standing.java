package io.github.budget4s.read.ledger.definition;

import org.jspecify.annotations.Nullable;

/** What a status, or the direction of a booking, means for a line. */
public enum Standing {
    /** It counts. */
    COUNTED(null),
    /** It is agreed and not done yet: ordered and not paid, sold and not delivered. */
    OPEN(null),
    /** It counts, and pays a part of an order. */
    PART(null),
    /** It counts, and pays the rest of an order. */
    FINAL(null),
    /** It counts as a minus, whichever sign it has. */
    REFUND(null),
    /** It counts as a minus; one that has a minus already could mean either. */
    CREDIT(null),
    /** It is cancelled, refunded or void. */
    CANCELLED(RowCounts.Reason.CANCELLED),
    /** It is closed: as an order it does not count, and what is left of one with the same reference will not come. */
    CLOSED(RowCounts.Reason.CANCELLED),
    /** Another line with a minus takes it back. */
    REVERSED(RowCounts.Reason.CANCELLED),
    /** The project says that it is to be left out. */
    SKIPPED(RowCounts.Reason.CANCELLED),
    /** It is not in force: a draft, or not approved yet. */
    PENDING(RowCounts.Reason.PENDING),
    /** A claim that counts, and is granted. */
    APPROVED(null),
    /** A claim that counts, and whose money came. */
    RECEIVED(null),
    /** A claim that is not sent yet, or was withdrawn: what the kind is about, and not told. */
    UNCLAIMED(RowCounts.Reason.PENDING),
    /** A claim that was refused and may be sent again: not told either. */
    REFUSED(RowCounts.Reason.PENDING),
    /** Money that comes in where what goes out is counted. */
    INCOME(RowCounts.Reason.INCOME),
    /** Money put on an account from which it is spent; beside lines that say what was spent it is no spend. */
    TOP_UP(RowCounts.Reason.INCOME);

    private final RowCounts.@Nullable Reason reason;

    Standing(RowCounts.@Nullable Reason reason) {
        this.reason = reason;
    }

    /** Returns why a line is skipped; null when it counts. */
    public RowCounts.@Nullable Reason reason() {
        return reason;
    }

    /** Returns whether a line below zero is the counter-entry, rather than what is cancelled. */
    public boolean hasCounterEntries() {
        return this == CANCELLED || this == CLOSED || this == REVERSED;
    }

    /** Returns whether lines that are skipped for it are told of. */
    public boolean isTold() {
        return reason != null && this != UNCLAIMED && this != REFUSED;
    }

    /** Returns what it says of an order or a claim. */
    public LineStage stage() {
        return switch (this) {
            case OPEN -> LineStage.ORDER;
            case PART -> LineStage.PART;
            case FINAL -> LineStage.FINAL;
            case CLOSED -> LineStage.CLOSING;
            case APPROVED -> LineStage.APPROVED;
            case RECEIVED -> LineStage.RECEIVED;
            default -> LineStage.NONE;
        };
    }

    /** Returns what it says, where a line that is skipped for it is the last word on a claim. */
    public LineStage lastWord() {
        return this == REFUSED ? LineStage.REFUSED : LineStage.WITHDRAWN;
    }
}
