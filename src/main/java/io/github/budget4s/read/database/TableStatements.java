package io.github.budget4s.read.database;

import io.github.budget4s.database.Engine;
import io.github.budget4s.read.source.TableColumn;
import io.github.budget4s.read.source.TableColumn.Kind;
import io.github.budget4s.read.source.TableCondition;
import io.github.budget4s.read.source.TableUse;
import io.github.budget4s.read.source.TableUse.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

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

    /**
     * A statement.
     *
     * @param values what its question marks stand for: texts and decimals
     */
    record Statement(String sql, List<Object> values) {}

    TableColumn column(int index) {
        return columns.get(index);
    }

    String name(int index) {
        return engine.quoted(columns.get(index).name());
    }

    /** Returns the expression for a column's value as a file would have it. */
    String value(int index) {
        return switch (columns.get(index).kind()) {
            case FLOATING -> engine.exact(name(index));
            case ZONED_MOMENT -> engine.at(name(index), zone);
            case BINARY -> "NULL";
            default -> name(index);
        };
    }

    /**
     * Asks for all lines, or the first ones, by their key where there is one.
     *
     * @param any conditions of which lines meet one; none for all lines
     */
    Statement lines(int most, Set<TableCondition> any) {
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
        TableConditions conditions = new TableConditions(engine, this);
        String where = any.isEmpty() ? "" : " WHERE " + conditions.any(any);
        return new Statement(
                "SELECT " + (most == 0 ? "" : engine.top(most)) + String.join(", ", values) + " FROM " + from + where
                        + (order.isEmpty() ? "" : " ORDER BY " + String.join(", ", order))
                        + (most == 0 ? "" : engine.first(most)),
                conditions.values());
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
                case DAY, MONTH -> groups.add(engine == Engine.SQLITE ? value(i) : engine.day(value(i)));
                case VALUE -> groups.add(column.kind() == Kind.TEXT ? engine.text(value(i)) : value(i));
                case SUM -> groups.add(shape(i, uses.get(i).decimals()));
                case NONE -> {}
            }
        }
        return groups;
    }

    /**
     * Asks for sums: what they are of, in the order of the columns, how many lines, and the sums in that order.
     *
     * @param without conditions of which lines meet none
     */
    Statement sums(List<TableUse> uses, Set<TableCondition> without) {
        TableConditions conditions = new TableConditions(engine, this);
        String where =
                without.isEmpty() ? "" : " WHERE CASE WHEN " + conditions.any(without) + " THEN 1 ELSE 0 END = 0";
        List<String> groups = groups(uses);
        List<String> sums = new ArrayList<>(List.of("COUNT(*)"));
        for (int i = 0; i < uses.size(); i++) {
            if (uses.get(i).role() == Role.SUM) {
                sums.add("SUM(" + figure(i, uses.get(i).decimals()) + ")");
            }
        }
        boolean isOfMonths = uses.stream().anyMatch(use -> use.role() == Role.MONTH);
        String sql = isOfMonths ? sumsOfMonths(uses, groups, sums, where) : sums(groups, sums, where);
        return new Statement(sql, conditions.values());
    }

    private String sums(List<String> groups, List<String> sums, String where) {
        String by = String.join(", ", groups);
        return "SELECT " + by + ", " + String.join(", ", sums) + " FROM " + from + where + " GROUP BY " + by
                + " ORDER BY " + by;
    }

    /** Adds up days first, as every engine does on all its processors, and then the days of each month. */
    private String sumsOfMonths(List<TableUse> uses, List<String> groups, List<String> sums, String where) {
        List<String> inner = new ArrayList<>();
        List<String> answers = new ArrayList<>();
        List<String> by = new ArrayList<>();
        List<TableUse> told =
                uses.stream().filter(use -> use.role() != Role.NONE).toList();
        for (int i = 0; i < groups.size(); i++) {
            String name = "g" + i;
            inner.add(groups.get(i) + " AS " + name);
            boolean isMonth = told.get(i).role() == Role.MONTH;
            answers.add(isMonth ? "MAX(" + name + ")" : name);
            by.addAll(isMonth ? engine.month(name) : List.of(name));
        }
        for (int i = 0; i < sums.size(); i++) {
            inner.add(sums.get(i) + " AS s" + i);
            answers.add("SUM(s" + i + ")");
        }
        return "SELECT " + String.join(", ", answers) + " FROM (SELECT " + String.join(", ", inner) + " FROM " + from
                + where + " GROUP BY " + String.join(", ", groups) + ") q GROUP BY " + String.join(", ", by)
                + " ORDER BY " + String.join(", ", by);
    }

    private String figure(int index, int decimals) {
        return columns.get(index).kind() == Kind.LOOSE
                ? "CAST(ROUND(" + name(index) + " * 1" + "0".repeat(decimals) + ") AS INTEGER)"
                : value(index);
    }

    /** Tells figures apart by what their sum cannot say. */
    private String shape(int index, int decimals) {
        StringBuilder cases = new StringBuilder("CASE");
        if (columns.get(index).nullable()) {
            cases.append(" WHEN ").append(name(index)).append(" IS NULL THEN ").append(NULL);
        }
        String odd = odd(index, decimals);
        if (!odd.isEmpty()) {
            cases.append(" WHEN ").append(odd).append(" THEN ").append(ODD);
        }
        return cases.append(" WHEN " + value(index) + " < 0 THEN " + NEGATIVE + " ELSE 0 END")
                .toString();
    }

    /** Returns the condition for what cannot be in a sum; an empty text where everything can. */
    String odd(int index, int decimals) {
        TableColumn column = columns.get(index);
        String value = value(index);
        if (column.kind() == Kind.LOOSE) {
            String times = name(index) + " * 1" + "0".repeat(decimals);
            return "typeof(" + name(index) + ") NOT IN ('integer', 'real') OR ABS(" + times + ") > " + MOST_LOOSE
                    + " OR ABS(" + times + " - ROUND(" + times + ")) > 0.0001";
        }
        return column.decimals() == TableColumn.UNKNOWN || column.decimals() > decimals
                ? value + " <> ROUND(" + value + ", " + decimals + ")"
                : "";
    }

    /** Asks for a line whose value is not above that of the line before, a longer text above a shorter one. */
    String notAscending(int index) {
        boolean isText = columns.get(index).kind() == Kind.TEXT;
        String above = isText ? "LENGTH(p) < LENGTH(x) OR (LENGTH(p) = LENGTH(x) AND p < x)" : "p < x";
        return "SELECT 1 FROM (SELECT " + value(index) + " AS x, LAG(" + value(index) + ") OVER () AS p FROM " + from
                + " WHERE " + name(index) + " IS NOT NULL) q WHERE NOT (" + above + ") LIMIT 1";
    }

    /** Asks for a value that two lines have. */
    String twice(int index) {
        return "SELECT " + engine.top(1) + value(index) + allTwice(index) + engine.first(1);
    }

    private String allTwice(int index) {
        return " FROM " + from + " WHERE " + name(index) + " IS NOT NULL GROUP BY " + value(index)
                + " HAVING COUNT(*) > 1";
    }

    /** Returns the condition for a line whose value another one has. */
    String isTwice(int index) {
        return value(index) + " IN (SELECT " + value(index) + allTwice(index) + ")";
    }

    /** Asks for different texts that meet a condition. */
    Statement texts(int index, TableCondition condition, int most) {
        TableConditions conditions = new TableConditions(engine, this);
        String text = engine.text(value(index));
        String where = conditions.any(Set.of(condition));
        return new Statement(
                "SELECT " + engine.top(most) + text + " FROM " + from + " WHERE " + where + " GROUP BY " + text
                        + engine.first(most),
                conditions.values());
    }
}
