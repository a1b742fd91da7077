package io.github.budget4s.report.table;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

/**
 * Says how a figure follows from others of its table, by columns and rows and not by the places that these have on a
 * sheet: {@code sum(budget)}, {@code ROUND(forecast / budget, 2)}.
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

    /** A number that stands in the formula itself. */
    record Constant(BigDecimal value) implements Formula {}

    /** Two terms with an operator between them. */
    record Operation(Formula left, Operator operator, Formula right) implements Formula {}

    /** A function of some arguments. */
    record Call(Function function, List<Formula> arguments) implements Formula {
        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    /** What stands between two terms. */
    enum Operator {
        PLUS("+"),
        MINUS("-"),
        TIMES("*"),
        DIVIDED_BY("/"),
        LESS_THAN("<");

        private final String sign;

        Operator(String sign) {
            this.sign = sign;
        }

        /** Returns the operator as every spreadsheet writes it. */
        public String sign() {
            return sign;
        }
    }

    /** The functions that every spreadsheet has under the same name and computes alike. */
    enum Function {
        COUNTIF,
        IF,
        INT,
        MAX,
        MIN,
        RANK,
        ROUND,
        SUM
    }

    /** Adds up a column. */
    static Formula sum(Column column) {
        return call(Function.SUM, new InAllRows(column));
    }

    static Formula call(Function function, Formula... arguments) {
        return new Call(function, Arrays.asList(arguments));
    }
}
