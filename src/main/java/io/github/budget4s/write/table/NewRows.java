package io.github.budget4s.write.table;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows for a table of a database.
 *
 * @param columns what the rows have
 * @param rows the cells of each row, figures as plain decimals; null for what is not there
 */
public record NewRows(List<Column> columns, List<List<@Nullable String>> rows) {

    /** Stands for no decimals: the column has words. */
    public static final int WORDS = -1;

    /**
     * A column.
     *
     * @param isKey whether it tells rows apart
     * @param decimals how many decimals its figures have; {@link #WORDS} for words
     */
    public record Column(String name, boolean isKey, int decimals) {}

    public NewRows {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** Lists the names of the columns in the order of the alphabet. */
    List<String> names() {
        return columns.stream().map(Column::name).sorted().toList();
    }

    /** Lists the positions of the columns that tell rows apart, counted from 0. */
    List<Integer> keys() {
        List<Integer> keys = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).isKey()) {
                keys.add(i);
            }
        }
        return keys;
    }
}
