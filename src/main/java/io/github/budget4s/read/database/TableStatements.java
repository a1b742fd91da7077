package io.github.budget4s.read.database;

import io.github.budget4s.read.source.TableColumn;
import io.github.budget4s.read.source.TableColumn.Kind;
import io.github.budget4s.read.source.TableUse;
import io.github.budget4s.read.source.TableUse.Role;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Writes the statements for a table: plain SQL, in which engines differ by little. */
final class TableStatements {

    /** What the shape of a figure says: it is above or below zero, cannot be in a sum, or there is none. */
    static final int NEGATIVE = 1;

    static final int ODD = 2;
    static final int NULL = 3;

    /** A double holds whole numbers exactly up to some more than this. */
    private static final String MOST_LOOSE = "9000000000000000";

    private final Engine engine;
    private final String from;
    private final String zone;
    private final List<TableColumn> columns;

    /**
     * Prepares to write.
     *
     * @param from the table or query, as it stands behind FROM
     * @param zone the time zone in which days begin
     */
    TableStatements(Engine engine, String from, String zone, List<TableColumn> columns) {
        this.engine = engine;
        this.from = from;
        this.zone = zone;
        this.columns = columns;
    }

    private String name(int index) {
        return engine.quoted(columns.get(index).name());
    }

    /** Returns the expression for a column's value as a file would have it. */
    private String value(int index) {
        return switch (columns.get(index).kind()) {
            case FLOATING -> engine.exact(name(index));
            case ZONED_MOMENT -> engine.at(name(index), zone);
            case BINARY -> "NULL";
            default -> name(index);
        };
    }

    /** Asks for all lines, or the first ones, by their key where there is one. */
    String lines(int most) {
        List<String> values = new ArrayList<>();
        List<String> order = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            values.add(value(i));
            if (columns.get(i).key()) {
                order.add(name(i));
            }
        }
        if (order.isEmpty() && most == 0) {
            for (int i = 0; i < columns.size(); i++) {
                if (columns.get(i).kind() != Kind.BINARY) {
                    order.add(name(i));
                }
            }
        }
        return "SELECT " + (most == 0 ? "" : engine.top(most)) + String.join(", ", values) + " FROM " + from
                + (order.isEmpty() ? "" : " ORDER BY " + String.join(", ", order))
                + (most == 0 ? "" : engine.first(most));
    }

    /** Asks for the columns alone. */
    static String nothing(String from) {
        return "SELECT * FROM " + from + " WHERE 1 = 0";
    }

    /** Returns by what lines are told apart. */
    private List<String> groups(List<TableUse> uses) {
        List<String> groups = new ArrayList<>();
        for (int i = 0; i < uses.size(); i++) {
            TableColumn column = columns.get(i);
            switch (uses.get(i).role()) {
                case DAY -> groups.add(engine == Engine.SQLITE ? value(i) : engine.day(value(i)));
                case VALUE -> groups.add(column.kind() == Kind.TEXT ? engine.text(value(i)) : value(i));
                case SUM -> groups.add(shape(i, uses.get(i).decimals()));
                case NONE -> {}
            }
        }
        return groups;
    }

    /** Asks for sums: what they are of, in the order of the columns, how many lines, and the sums in that order. */
    String sums(List<TableUse> uses) {
        List<String> groups = groups(uses);
        List<String> answers = new ArrayList<>(groups);
        answers.add("COUNT(*)");
        for (int i = 0; i < uses.size(); i++) {
            if (uses.get(i).role() == Role.SUM) {
                answers.add("SUM(" + figure(i, uses.get(i).decimals()) + ")");
            }
        }
        return "SELECT " + String.join(", ", answers) + " FROM " + from + " GROUP BY " + String.join(", ", groups)
                + " ORDER BY " + String.join(", ", groups);
    }

    private String figure(int index, int decimals) {
        return columns.get(index).kind() == Kind.LOOSE
                ? "CAST(ROUND(" + name(index) + " * 1" + "0".repeat(decimals) + ") AS INTEGER)"
                : value(index);
    }

    /** Tells figures apart by what their sum cannot say. */
    private String shape(int index, int decimals) {
        TableColumn column = columns.get(index);
        String value = value(index);
        StringBuilder cases = new StringBuilder("CASE");
        if (column.nullable()) {
            cases.append(" WHEN ").append(name(index)).append(" IS NULL THEN ").append(NULL);
        }
        if (column.kind() == Kind.LOOSE) {
            String times = name(index) + " * 1" + "0".repeat(decimals);
            cases.append(" WHEN typeof(" + name(index) + ") NOT IN ('integer', 'real')");
            cases.append(" OR ABS(" + times + ") > " + MOST_LOOSE);
            cases.append(" OR ABS(" + times + " - ROUND(" + times + ")) > 0.0001 THEN " + ODD);
        } else if (column.decimals() == TableColumn.UNKNOWN || column.decimals() > decimals) {
            cases.append(" WHEN " + value + " <> ROUND(" + value + ", " + decimals + ") THEN " + ODD);
        }
        return cases.append(" WHEN " + value + " < 0 THEN " + NEGATIVE + " ELSE 0 END")
                .toString();
    }

    /** Asks for a value that two lines have. */
    String twice(int index) {
        return "SELECT " + engine.top(1) + value(index) + " FROM " + from + " WHERE " + name(index)
                + " IS NOT NULL GROUP BY " + value(index) + " HAVING COUNT(*) > 1" + engine.first(1);
    }

    /** Asks for a line with one of some words, for each of which a question mark stands. */
    String any(List<Integer> indices, int words) {
        List<String> conditions = new ArrayList<>();
        for (int index : indices) {
            conditions.addAll(Collections.nCopies(words, "LOWER(" + name(index) + ") LIKE ?"));
        }
        return "SELECT " + engine.top(1) + "1 FROM " + from + " WHERE " + String.join(" OR ", conditions)
                + engine.first(1);
    }
}
