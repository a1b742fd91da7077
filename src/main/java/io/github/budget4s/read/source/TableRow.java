package io.github.budget4s.read.source;

import java.util.List;

/**
 * A line of a table, or several that the engine added up.
 *
 * @param line which row of the answer it is, counted from 1 with the header as the first
 * @param cells as texts; an empty one for NULL and for what was not asked for
 * @param lines how many lines of the table it stands for
 * @param isSum whether the engine made it by adding up, be it of a single line
 * @param odd the column, counted from 0, whose figures cannot be in a sum; {@link #NONE} where there is none
 * @param by how messages say which line it is
 */
public record TableRow(long line, List<String> cells, long lines, boolean isSum, int odd, TablePlace by)
        implements Row {

    /** No column. */
    public static final int NONE = -1;

    @Override
    public Row kept() {
        return this;
    }

    /**
     * Returns by which values it is found again, {@code (store=A, date=2026-03-01)}; an empty text where none are
     * known.
     */
    public String place() {
        return by.of(cells);
    }
}
