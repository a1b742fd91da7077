package io.github.budget4s.read.ledger.definition;

/** What a line says of an order, or of a claim: as the words of its statuses have it. */
public enum LineStage {
    /** Nothing. */
    NONE(0),
    /** It is an order: agreed and not done yet. */
    ORDER(1),
    /** It pays a part of one, such as a deposit. */
    PART(2),
    /** It pays the rest. */
    FINAL(3),
    /** It closes the order. */
    CLOSING(4),
    /** It takes back what was paid of one. */
    CREDIT(5),
    /** A claim is granted. */
    APPROVED(6),
    /** The money of a claim came. */
    RECEIVED(7),
    /** A claim is refused. */
    REFUSED(8),
    /** A claim is withdrawn or void, or not sent yet. */
    WITHDRAWN(9);

    private static final LineStage[] STAGES = values();

    private final int number;

    LineStage(int number) {
        this.number = number;
    }

    /** Returns the number as which it stands among the figures of a line. */
    public int number() {
        return number;
    }

    /** Returns the stage that has a number. */
    public static LineStage numbered(long number) {
        return STAGES[(int) number];
    }
}
