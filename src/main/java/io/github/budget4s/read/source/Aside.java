package io.github.budget4s.read.source;

/**
 * A text that stands beside the cells of a table and may say of them what they do not say themselves.
 *
 * @param kind what holds it
 * @param cell the cell that it belongs to, {@code C1}; an empty text for none
 * @param row the row of that cell, counted from 1; 0 for none
 * @param column the column of that cell, counted from 0; -1 for none
 * @param text what it says, in one line or several
 */
public record Aside(Kind kind, String cell, long row, int column, String text) {

    /** What holds a text beside the cells. */
    public enum Kind {
        /** The comment at a cell. */
        COMMENT,
        /** The header or the footer of printed pages. */
        PAGE,
        /** A box that lies above the cells. */
        SHAPE,
        /** The name of the sheet. */
        SHEET,
        /** The name of the file, without its ending. */
        FILE
    }

    /** A text that belongs to no cell. */
    public Aside(Kind kind, String text) {
        this(kind, "", 0, -1, text);
    }
}
