package io.github.budget4s.render.xlsx;

import io.github.budget4s.report.table.Cell;
import io.github.budget4s.report.table.Column;
import io.github.budget4s.report.table.Formula;
import io.github.budget4s.report.table.Table;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.ss.util.CellReference;

/** Writes formulas as a spreadsheet has them: {@code SUM(B2:B13)}. */
final class FormulaText {

    private final Table table;
    private final int firstRow;

    /**
     * Takes a table.
     *
     * @param firstRow the row of the sheet, counted from 0, in which the table's first one stands
     */
    FormulaText(Table table, int firstRow) {
        this.table = table;
        this.firstRow = firstRow;
    }

    /**
     * Writes a formula.
     *
     * @param row the row of the table, counted from 0, that it stands in; as many as there are rows for the total row
     */
    String of(Formula formula, int row) {
        if (formula instanceof Formula.InThisRow cell) {
            return cell(cell.column(), row);
        }
        if (formula instanceof Formula.InRow cell) {
            return cell(cell.column(), find(cell.key()));
        }
        if (formula instanceof Formula.InAllRows cells) {
            return cell(cells.column(), 0) + ":"
                    + cell(cells.column(), table.rows().size() - 1);
        }
        if (formula instanceof Formula.Constant constant) {
            return constant.value().toPlainString();
        }
        if (formula instanceof Formula.Operation operation) {
            return "(" + of(operation.left(), row) + operation.operator().sign() + of(operation.right(), row) + ")";
        }
        if (formula instanceof Formula.Call call) {
            return call.arguments().stream()
                    .map(argument -> of(argument, row))
                    .collect(Collectors.joining(",", call.function().name() + "(", ")"));
        }
        throw new IllegalArgumentException("no text for " + formula);
    }

    private String cell(Column column, int row) {
        int index = table.columns().indexOf(column);
        if (index < 0) {
            throw new IllegalArgumentException("no column " + column.name());
        }
        return new CellReference(firstRow + row, index).formatAsString();
    }

    private int find(List<Cell> key) {
        for (int row = 0; row < table.rows().size(); row++) {
            if (table.rows().get(row).subList(0, key.size()).equals(key)) {
                return row;
            }
        }
        throw new IllegalArgumentException("no row " + key);
    }
}
