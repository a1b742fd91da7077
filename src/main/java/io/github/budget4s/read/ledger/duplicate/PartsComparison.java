package io.github.budget4s.read.ledger.duplicate;

/** How the lines of a file that is read in parts are compared with each other; shared by the readers of the parts. */
public final class PartsComparison {

    private final boolean byOrder;
    private volatile boolean disordered;
    private volatile boolean enough;

    /**
     * Begins with no part.
     *
     * @param byOrder whether numbers are only watched to ascend, rather than kept and looked for
     */
    public PartsComparison(boolean byOrder) {
        this.byOrder = byOrder;
    }

    /** Returns whether numbers are only watched to ascend. */
    boolean isByOrder() {
        return byOrder;
    }

    /** Says that some numbers do not ascend. */
    void beDisordered() {
        disordered = true;
    }

    /** Returns whether some numbers do not ascend, so that the parts are to be read once more. */
    public boolean isDisordered() {
        return disordered;
    }

    /** Says that as many lines were compared as are. */
    void beEnough() {
        enough = true;
    }

    /** Returns whether further lines are not compared. */
    boolean isEnough() {
        return enough;
    }
}
