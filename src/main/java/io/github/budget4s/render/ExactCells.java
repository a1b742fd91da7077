package io.github.budget4s.render;

import io.github.budget4s.report.table.Cell;
import io.github.budget4s.report.table.CellFormatter;
import io.github.budget4s.report.table.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the cells of a table exactly, as CSV has them, for what is no text: a table of a database. */
public final class ExactCells {

    private ExactCells() {}

    /** Returns the texts of all rows; null for what is not there. */
    public static List<List<@Nullable String>> of(Table table, CellFormatter format) {
        List<List<@Nullable String>> rows = new ArrayList<>();
        for (List<Cell> row : table.rows()) {
            List<@Nullable String> cells = new ArrayList<>();
            for (Cell cell : row) {
                cells.add(cell.isAbsent() ? null : cell.plain(format));
            }
            rows.add(cells);
        }
        return rows;
    }
}
