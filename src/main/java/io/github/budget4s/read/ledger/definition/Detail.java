package io.github.budget4s.read.ledger.definition;

/**
 * Says what is kept apart when the lines of a ledger are added up; memory grows with the number of sums, not of lines.
 *
 * @param days each day of a month
 * @param activities each activity
 * @param stores each store
 */
public record Detail(boolean days, boolean activities, boolean stores) {

    /** Months and channels only. */
    public static final Detail MONTHS_AND_CHANNELS = new Detail(false, false, false);

    /** All that the files tell apart. */
    public static final Detail FULL = new Detail(true, true, true);

    /** Returns what keeps apart all that either of them does. */
    public Detail and(Detail other) {
        return new Detail(days || other.days, activities || other.activities, stores || other.stores);
    }

    /** Returns whether the names of a column are kept apart. */
    public boolean keeps(LedgerColumn column) {
        return switch (column.englishName()) {
            case "activity" -> activities;
            case "store" -> stores;
            default -> true;
        };
    }
}
