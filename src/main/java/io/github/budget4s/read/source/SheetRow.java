package io.github.budget4s.read.source;

import io.github.budget4s.domain.message.Message;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A row of a sheet of which more is to be said than the texts of its cells. Cells are counted from 0.
 *
 * @param details what it says beyond the texts of its cells
 */
public record SheetRow(long line, List<String> cells, Details details) implements Row {

    /** The fault of a cell whose value is known, and which is struck through. */
    public static final String STRUCK_THROUGH = "rows.struck-through";

    /**
     * What a sheet says of a row beyond the texts of its cells; most cells have nothing of the kind.
     *
     * @param hidden whether the row is not to be seen, as those that a filter leaves out
     * @param faults why a cell has no value that could be used
     * @param units what the number format of a cell writes beside its figure
     * @param months the cells whose date is shown as a month
     * @param merges the cells that are merged with cells of other rows or columns, by the first of the columns
     */
    public record Details(
            boolean hidden,
            Map<Integer, Message> faults,
            Map<Integer, String> units,
            Set<Integer> months,
            Map<Integer, Merge> merges) {

        /** Returns whether nothing is to be said. */
        public boolean isEmpty() {
            return !hidden && faults.isEmpty() && units.isEmpty() && months.isEmpty() && merges.isEmpty();
        }
    }

    /**
     * A cell of several rows or columns; its text stands in the first of them alone.
     *
     * @param firstRow the first of them, counted from 1
     * @param lastRow the last of them
     * @param columns over how many columns it goes
     * @param text the text of the cell
     * @param fault why it has no value that could be used; null when it has one
     * @param month whether it is a date that is shown as a month
     */
    public record Merge(
            long firstRow,
            long lastRow,
            int columns,
            String text,
            @Nullable Message fault,
            boolean month) {

        /** Returns whether it goes over more than one row. */
        public boolean isOfSeveralRows() {
            return lastRow > firstRow;
        }
    }

    @Override
    public String unit(int index) {
        return details.units().getOrDefault(index, "");
    }

    @Override
    public Row kept() {
        return this;
    }
}
