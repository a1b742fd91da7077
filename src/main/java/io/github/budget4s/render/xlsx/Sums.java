package io.github.budget4s.render.xlsx;

import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.report.table.Cell;
import io.github.budget4s.report.table.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Knows which totals are the sum of their column; a rate's or a running figure's total is not. */
final class Sums {

    private Sums() {}

    /** Returns whether the rows of a column add up to its total, exactly. */
    static boolean add(Table table, int column) {
        List<Cell> totals = table.totals();
        Ratio total = totals == null ? null : value(totals.get(column));
        if (total == null || table.rows().isEmpty()) {
            return false;
        }
        Ratio sum = Ratio.ZERO;
        for (List<Cell> row : table.rows()) {
            Ratio value = value(row.get(column));
            sum = value == null ? sum : sum.plus(value);
        }
        return sum.equals(total);
    }

    private static @Nullable Ratio value(Cell cell) {
        if (cell instanceof Cell.MoneyCell amount) {
            return Ratio.of(amount.money().toYuan());
        }
        if (cell instanceof Cell.RatioCell share) {
            return share.ratio();
        }
        if (cell instanceof Cell.UnitsCell vehicles) {
            return Ratio.of(vehicles.units().toDecimal());
        }
        return cell instanceof Cell.CountCell counted ? Ratio.of(counted.count(), 1) : null;
    }
}
