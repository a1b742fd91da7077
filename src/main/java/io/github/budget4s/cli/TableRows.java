package io.github.budget4s.cli;

import io.github.budget4s.render.ExactCells;
import io.github.budget4s.report.table.CellFormatter;
import io.github.budget4s.report.table.Column;
import io.github.budget4s.report.table.Table;
import io.github.budget4s.write.table.NewRows;
import java.util.ArrayList;
import java.util.List;

/** Makes rows for a database of a result: figures exactly as CSV has them. */
final class TableRows {

    private static final int CENTS = 2;
    private static final int MILLIONTHS = 6;

    private TableRows() {}

    static NewRows of(Table table, CellFormatter format) {
        List<NewRows.Column> columns = new ArrayList<>();
        for (Column each : table.columns()) {
            boolean isKey = !each.isNumeric() && !each.isFlag();
            columns.add(new NewRows.Column(each.name(), isKey, decimals(each)));
        }
        return new NewRows(columns, ExactCells.of(table, format));
    }

    private static int decimals(Column column) {
        return switch (column.kind()) {
            case MONEY -> CENTS;
            case RATIO, COUNT -> MILLIONTHS;
            case TEXT, MONTH -> NewRows.WORDS;
        };
    }
}
