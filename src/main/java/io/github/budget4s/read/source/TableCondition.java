package io.github.budget4s.read.source;

import java.util.List;

/** What some lines of a table have and others have not. Columns are counted from 0. */
public sealed interface TableCondition {

    /** Nothing, or a text of blanks alone, stands in a column. */
    record Blank(int column) implements TableCondition {}

    /**
     * A value stands in a column.
     *
     * @param value as the cells of its rows have it
     */
    record Equal(int column, String value) implements TableCondition {}

    /**
     * A time of a day stands in a column.
     *
     * @param day as the cells of its rows have it
     */
    record OfDay(int column, String day) implements TableCondition {}

    /**
     * A day of a month stands in a column, or a time of one.
     *
     * @param day any of its days
     */
    record OfMonth(int column, String day) implements TableCondition {}

    /** A figure below zero stands in a column. */
    record BelowZero(int column) implements TableCondition {}

    /**
     * What cannot be in a sum stands in a column: a figure with more decimals, or what is none.
     *
     * @param decimals how many a sum may have
     */
    record Odd(int column, int decimals) implements TableCondition {}

    /** What stands in a column stands there in another line, too. */
    record Twice(int column) implements TableCondition {}

    /** One of some letters or words, in any case, stands in a column. */
    record Says(int column, List<String> words) implements TableCondition {}

    /** Several conditions are met at once. */
    record All(List<TableCondition> each) implements TableCondition {}
}
