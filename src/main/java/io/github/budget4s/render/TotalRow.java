package io.github.budget4s.render;

import io.github.budget4s.domain.message.Message;
import io.github.budget4s.report.table.Cell;
import io.github.budget4s.report.table.Column;
import io.github.budget4s.report.table.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Names the total row for people; a row without a word would read as one more month. */
public final class TotalRow {

    private static final Cell LABEL = Cell.of(Message.of("table.total"));

    private TotalRow() {}

    /**
     * Returns the total row with its label in the first column of texts or months, unless something stands there.
     *
     * @return the cells; null when the table has no total
     */
    public static @Nullable List<Cell> labelled(Table table) {
        List<Cell> totals = table.totals();
        if (totals == null) {
            return null;
        }
        List<Cell> labelled = new ArrayList<>(totals);
        for (int index = 0; index < labelled.size(); index++) {
            Column column = table.columns().get(index);
            if (!column.isNumeric()) {
                if (labelled.get(index).equals(Cell.ABSENT)) {
                    labelled.set(index, LABEL);
                }
                break;
            }
        }
        return labelled;
    }
}
