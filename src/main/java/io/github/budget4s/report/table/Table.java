package io.github.budget4s.report.table;

import io.github.budget4s.domain.message.Message;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Holds the rows of a result.
 *
 * @param columns the columns in order
 * @param rows one list of cells a row, as long as {@code columns}
 * @param totals the total row, as long as {@code columns}, absent where nothing is to be summed; null when the table
 *     has no total. Tables for people end with it, CSV and TSV leave it out, JSON has it apart
 * @param barColumn the name of the ratio column that is also drawn as a bar; null when there is none
 */
public record Table(
        List<Column> columns,
        List<List<Cell>> rows,
        @Nullable List<Cell> totals,
        @Nullable String barColumn) {

    /** Copies the lists and refuses a row of the wrong length. */
    public Table {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        totals = totals == null ? null : List.copyOf(totals);
        for (List<Cell> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(row.size() + " cells in " + columns.size() + " columns");
            }
        }
        if (totals != null && totals.size() != columns.size()) {
            throw new IllegalArgumentException(totals.size() + " totals in " + columns.size() + " columns");
        }
    }

    /**
     * Returns the total row for people, who would take a row without a word for one more month: the first column of
     * texts or months says that it is the total, unless something stands there.
     *
     * @return the cells; null when the table has no total
     */
    public @Nullable List<Cell> labelledTotals() {
        if (totals == null) {
            return null;
        }
        List<Cell> labelled = new ArrayList<>(totals);
        for (int index = 0; index < labelled.size(); index++) {
            if (!columns.get(index).isNumeric()) {
                if (labelled.get(index).isAbsent()) {
                    labelled.set(index, Cell.of(Message.of("table.total")));
                }
                break;
            }
        }
        return labelled;
    }

    /** Leaves out columns of figures that have none. */
    public Table withoutEmptyColumns() {
        List<Integer> kept = new ArrayList<>();
        for (int column = 0; column < columns.size(); column++) {
            int index = column;
            if (!columns.get(index).isNumeric()
                    || rows.isEmpty()
                    || rows.stream().anyMatch(row -> !row.get(index).isAbsent())) {
                kept.add(index);
            }
        }
        return new Table(
                kept.stream().map(columns::get).toList(),
                rows.stream().map(row -> kept.stream().map(row::get).toList()).toList(),
                totals == null ? null : kept.stream().map(totals::get).toList(),
                barColumn);
    }

    /** Returns the same with other texts in a column; what is no text out of the user's files stays. */
    public Table withTexts(Column column, UnaryOperator<String> change) {
        int index = indexOf(column);
        List<List<Cell>> changed = new ArrayList<>();
        for (List<Cell> row : rows) {
            List<Cell> cells = new ArrayList<>(row);
            if (row.get(index) instanceof Cells.Text text) {
                cells.set(index, Cell.of(change.apply(text.text())));
            }
            changed.add(cells);
        }
        return new Table(columns, changed, totals, barColumn);
    }

    /** Finds a column by its name, whatever its heading; -1 where there is none. */
    public int indexOf(Column column) {
        for (int index = 0; index < columns.size(); index++) {
            Column each = columns.get(index);
            if (each.name().equals(column.name()) && each.own() == column.own()) {
                return index;
            }
        }
        return -1;
    }

    /** Adds up the figures of a column as spreadsheets have them. */
    public Cell sumOf(Column column) {
        int index = indexOf(column);
        BigDecimal sum = BigDecimal.ZERO;
        for (List<Cell> row : rows) {
            BigDecimal figure = row.get(index).number();
            sum = figure == null ? sum : sum.add(figure);
        }
        return Cell.of(sum);
    }

    /** Makes a table without totals and bars. */
    public static Table of(List<Column> columns, List<List<Cell>> rows) {
        return new Table(columns, rows, null, null);
    }
}
