package io.github.budget4s.read.source;

import java.util.ArrayList;
import java.util.List;

/** Says by the values of some columns which line of a table is meant, for its lines have no numbers. */
public final class TablePlace {

    private final List<TableColumn> columns;
    private List<Integer> shown = List.of();

    /** Begins with no columns that are shown. */
    public TablePlace(List<TableColumn> columns) {
        this.columns = columns;
    }

    /** Shows some columns, counted from 0, from now on. */
    public void show(List<Integer> indices) {
        shown = List.copyOf(indices);
    }

    String of(List<String> cells) {
        List<String> values = new ArrayList<>();
        for (int index : shown) {
            if (!cells.get(index).isBlank()) {
                values.add(columns.get(index).name() + "=" + cells.get(index).strip());
            }
        }
        return values.isEmpty() ? "" : "(" + String.join(", ", values) + ")";
    }
}
