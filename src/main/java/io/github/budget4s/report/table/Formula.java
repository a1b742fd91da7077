package io.github.budget4s.report.table;

import io.github.budget4s.domain.message.Message;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Says how a figure follows from others of its table, or of its workbook, by columns and rows and not by the places
 * that these have on a sheet: {@code sum(budget)}, {@code ROUND(forecast / budget, 2)}.
 */
public sealed interface Formula {

    /** The figure of a column in the row that the formula stands in. */
    record InThisRow(Column column) implements Formula {}

    /**
     * The figure of a column in another row.
     *
     * @param key the cells in front that only this row has
     */
    record InRow(Column column, List<Cell> key) implements Formula {
        public InRow {
            key = List.copyOf(key);
        }
    }

    /** All figures of a column, the total left out. */
    record InAllRows(Column column) implements Formula {}

    /** The figures of a column from the first row to the one that the formula stands in. */
    record UpToThisRow(Column column) implements Formula {}

    /** The figures of the row that the formula stands in, from one column to another. */
    record Across(Column first, Column last) implements Formula {}

    /**
     * The figures of a column in a block of the workbook, from one row to another, both counted from 0; one that is as
     * many as there are rows is the total.
     */
    record At(String block, Column column, int first, int last) implements Formula {

        /** One figure. */
        public At(String block, Column column, int row) {
            this(block, column, row, row);
        }
    }

    /** The figures of some neighbouring columns of a block in the rows from one to another, both counted from 0. */
    record Area(String block, Column left, Column right, int first, int last) implements Formula {}

    /** What a cell holds now, as a plain figure. */
    record Now(Cell cell) implements Formula {}

    /**
     * A figure that the user may set, such as a threshold, which has a name of its own in a workbook.
     *
     * @param name the key of the words for it
     * @param of what it is of, where there are several; null where there is one
     * @param value what it is set to
     */
    record Parameter(String name, @Nullable String of, Cell value) implements Formula {}

    /** Words of the program's, in the language of the workbook. */
    record Words(Message message) implements Formula {}

    /**
     * A formula as a spreadsheet has it, with others in the places <code>{0}</code>, <code>{1}</code> and so on: <code>
     * ROUND({0}/{1},2)</code>. It uses functions alone that every spreadsheet has under the same name and computes
     * alike.
     */
    record Written(String pattern, List<Formula> parts) implements Formula {
        public Written {
            parts = List.copyOf(parts);
        }
    }

    /** Writes a formula, with others in the places <code>{0}</code>, <code>{1}</code> and so on. */
    static Formula of(String pattern, Formula... parts) {
        return new Written(pattern, Arrays.asList(parts));
    }

    /** Adds up a column. */
    static Formula sum(Column column) {
        return of("SUM({0})", new InAllRows(column));
    }

    /** Lists the parameters that it reads, each once. */
    default List<Parameter> parameters() {
        Set<Parameter> found = new LinkedHashSet<>();
        if (this instanceof Parameter parameter) {
            found.add(parameter);
        } else if (this instanceof Written written) {
            written.parts().forEach(part -> found.addAll(part.parameters()));
        }
        return new ArrayList<>(found);
    }
}
