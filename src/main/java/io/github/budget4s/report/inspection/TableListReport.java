package io.github.budget4s.report.inspection;

import io.github.budget4s.domain.message.Message;
import io.github.budget4s.report.Report;
import io.github.budget4s.report.table.Cell;
import io.github.budget4s.report.table.Column;
import io.github.budget4s.report.table.Table;
import java.util.List;

/** Lists the tables of a database: {@code table}, a row each. */
public final class TableListReport {

    private static final List<Column> COLUMNS = List.of(new Column("table", Column.Kind.TEXT));

    private TableListReport() {}

    /** Lists tables in their order. */
    public static Report of(List<String> tables) {
        List<List<Cell>> rows =
                tables.stream().map(name -> List.of(Cell.of(name))).toList();
        return new Report("inspect", Message.of("inspection.tables"), List.of(), Table.of(COLUMNS, rows), List.of());
    }
}
