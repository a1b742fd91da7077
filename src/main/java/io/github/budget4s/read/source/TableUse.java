package io.github.budget4s.read.source;

/**
 * What a column of a table is wanted for when the engine adds its lines up.
 *
 * @param role for what
 * @param decimals how many decimals a sum may have: figures with more are not added up
 */
public record TableUse(Role role, int decimals) {

    /** What it is wanted for. */
    public enum Role {
        /** Nothing. */
        NONE,
        /** Lines with different values are told apart. */
        VALUE,
        /** Lines of different days are told apart. */
        DAY,
        /** Lines of different months are told apart, of which the last day is told. */
        MONTH,
        /** It is added up. */
        SUM
    }

    /** Is not wanted. */
    public static final TableUse NONE = new TableUse(Role.NONE, 0);

    /** Is told apart. */
    public static final TableUse VALUE = new TableUse(Role.VALUE, 0);

    /** Is told apart by its day. */
    public static final TableUse DAY = new TableUse(Role.DAY, 0);

    /** Is told apart by its month. */
    public static final TableUse MONTH = new TableUse(Role.MONTH, 0);

    /** Is added up where it has no more decimals than these. */
    public static TableUse sum(int decimals) {
        return new TableUse(Role.SUM, decimals);
    }
}
