package io.github.budget4s.report.table;

import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Adds one column to a table: what it is called, where its values come from, how they are shown and what they total.
 *
 * @param <R> what a row is made of
 * @param <V> the type of the values
 */
public final class TableColumn<R, V> {

    /**
     * Finds the value of a row.
     *
     * @param <R> what a row is made of
     * @param <V> the type of the value
     */
    @FunctionalInterface
    public interface Source<R, V> {

        /** Returns the value; null where there is none, which makes the cell absent. */
        @Nullable
        V of(R row);
    }

    /** How values are added up. */
    record Addition<V>(V nothing, BinaryOperator<V> plus) {}

    private final Column column;
    private final Source<? super R, ? extends V> source;
    private final Function<? super V, Cell> shown;
    private final @Nullable Addition<V> addition;
    private boolean summed;
    private boolean bar;
    private @Nullable V total;
    private @Nullable Formula formula;

    TableColumn(
            Column column,
            Source<? super R, ? extends V> source,
            Function<? super V, Cell> shown,
            @Nullable Addition<V> addition) {
        this.column = column;
        this.source = source;
        this.shown = shown;
        this.addition = addition;
    }

    /** Puts the sum of the column into the total row. Only amounts, shares, vehicles and counts add up. */
    public TableColumn<R, V> summed() {
        if (addition == null) {
            throw new IllegalStateException(column.name() + " does not add up");
        }
        summed = true;
        return this;
    }

    /** Puts a value into the total row that is more, or less, than a sum of what is shown; null for an absent one. */
    public TableColumn<R, V> total(@Nullable V value) {
        total = value;
        return this;
    }

    /** Lets workbooks compute the figures, with the exact ones as what they last came to. */
    public TableColumn<R, V> follows(Formula how) {
        formula = how;
        return this;
    }

    /** Draws the ratios of the column as bars too, where there is room; only one column of a table is drawn. */
    public TableColumn<R, V> bar() {
        bar = true;
        return this;
    }

    /** Returns what names the column in formulas. */
    public Column column() {
        return column;
    }

    boolean isBar() {
        return bar;
    }

    boolean isSummed() {
        return summed;
    }

    boolean hasTotal() {
        return summed || total != null;
    }

    Cell cell(R row) {
        Cell cell = shown(source.of(row));
        return formula == null || !cell.isNumber() ? cell : Cell.computed(cell, formula);
    }

    Cell total(List<? extends R> rows) {
        return shown(summed && addition != null ? sum(rows, addition) : total);
    }

    private V sum(List<? extends R> rows, Addition<V> addition) {
        V sum = addition.nothing();
        for (R row : rows) {
            V value = source.of(row);
            sum = value == null ? sum : addition.plus().apply(sum, value);
        }
        return sum;
    }

    private Cell shown(@Nullable V value) {
        return value == null ? Cell.ABSENT : shown.apply(value);
    }
}
