package io.github.budget4s.read.source;

import io.github.budget4s.read.value.Moment;
import java.util.List;

/**
 * Holds one record of a delimited file or one row of a sheet.
 *
 * <p>A row is good until the next one is handed on; who wants it for longer asks for {@link #kept}.
 */
public class Row {

    /** What {@link #number} says of a text that has no number. */
    public static final int UNNUMBERED = -1;

    /** What {@link #hundredths} says of a cell that has to be read as a text. */
    public static final long NOT_PLAIN = Long.MIN_VALUE;

    /** What {@link #day} says of a cell that has to be read as a text. */
    public static final int NO_DAY = Moment.NONE;

    private final long line;
    private final List<String> cells;

    /**
     * Holds a row.
     *
     * @param line the physical line on which the record begins, or the row's number in the sheet, counted from 1
     * @param cells the cells as text, unquoted and not trimmed. Of a sheet: numbers as plain decimals as Excel would
     *     show them unformatted (15 significant digits), dates as {@code 2024-03-05} or {@code 2024-03-05 14:30:00},
     *     formulas as their last value, a blank cell as an empty text. A line with nothing at all is one empty cell
     */
    public Row(long line, List<String> cells) {
        this.line = line;
        this.cells = cells;
    }

    /** Returns on which line the row begins, counted from 1. */
    public long line() {
        return line;
    }

    /** Counts the cells. */
    public int size() {
        return cells.size();
    }

    /** Returns the text of a cell, counted from 0. */
    public String cell(int index) {
        return cells.get(index);
    }

    public List<String> cells() {
        return cells;
    }

    /**
     * Returns a small number that stands for the text of a cell: the same number for the same text of that column, as
     * long as the rows come from the same part of a file. What a text means can then be kept in an array.
     *
     * @return {@link #UNNUMBERED} where texts are not numbered, or too many are different
     */
    public int number(int index) {
        return UNNUMBERED;
    }

    /**
     * Returns a hundred times the number in a cell such as {@code 12}, {@code 12.5}, {@code 12.50} or {@code -3}:
     * exact, with at most 12 figures before the point and two behind it.
     *
     * @return {@link #NOT_PLAIN} for all that is written otherwise, or not known without making a text of it
     */
    public long hundredths(int index) {
        return NOT_PLAIN;
    }

    /**
     * Returns the day in a cell such as {@code 2024-03-05} or {@code 2024-03-05 14:30:59}, by the number that
     * {@link Moment#number()} has for it.
     *
     * @return {@link #NO_DAY} for all that is written otherwise, for days that there are not, and for what is not known
     *     without making a text of it
     */
    public int day(int index) {
        return NO_DAY;
    }

    /** Returns whether a cell is empty or blank. */
    public boolean isBlank(int index) {
        return cell(index).isBlank();
    }

    /** Returns whether the last character of a cell is one of the figures 0 to 9. */
    public boolean endsInFigure(int index) {
        String cell = cell(index);
        return !cell.isEmpty() && isFigure(cell.charAt(cell.length() - 1));
    }

    /** Returns whether every cell is empty or blank. */
    public final boolean isBlank() {
        for (int i = 0; i < size(); i++) {
            if (!isBlank(i)) {
                return false;
            }
        }
        return true;
    }

    /** Makes a row that stays as it is when the next one is read. */
    public Row kept() {
        return this;
    }

    /** Returns whether a character is one of the figures 0 to 9. */
    protected static boolean isFigure(int character) {
        return character >= '0' && character <= '9';
    }

    @Override
    public final boolean equals(Object other) {
        return other instanceof Row row && line() == row.line() && cells().equals(row.cells());
    }

    @Override
    public final int hashCode() {
        return Long.hashCode(line()) * 31 + cells().hashCode();
    }

    @Override
    public final String toString() {
        return line() + ": " + cells();
    }
}
