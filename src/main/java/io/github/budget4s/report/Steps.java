package io.github.budget4s.report;

import io.github.budget4s.domain.message.Message;
import io.github.budget4s.report.table.Cell;
import io.github.budget4s.report.table.Column;
import io.github.budget4s.report.table.Table;
import java.util.ArrayList;
import java.util.List;

/** Gathers the steps of an explanation: {@code step,item,calculation,result}. */
public final class Steps {

    private static final List<Column> COLUMNS = List.of(
            new Column("step", Column.Kind.COUNT),
            new Column("item", Column.Kind.TEXT),
            new Column("calculation", Column.Kind.TEXT),
            new Column("result", Column.Kind.TEXT));

    private final List<List<Cell>> rows = new ArrayList<>();

    /**
     * Adds a step.
     *
     * @param item what is found
     * @param calculation how
     * @param result what it is
     */
    public void add(Message item, Message calculation, Cell result) {
        rows.add(List.of(Cell.of(rows.size() + 1L), Cell.of(item), Cell.of(calculation), result));
    }

    /** Adds a step whose item needs no arguments. */
    public void add(String item, Message calculation, Cell result) {
        add(Message.of(item), calculation, result);
    }

    /** Joins terms to {@code a + b + c}. */
    public static Message joined(List<Message> terms) {
        return terms.stream()
                .reduce((left, right) -> Message.of("format.plus", left, right))
                .orElseThrow();
    }

    /** Makes the table. */
    public Table table() {
        return Table.of(COLUMNS, rows);
    }
}
