package io.github.budget4s.read.database;

import io.github.budget4s.database.Engine;
import io.github.budget4s.read.source.TableColumn.Kind;
import io.github.budget4s.read.source.TableCondition;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/** Writes conditions for the lines of a table in SQL, and keeps the values that are bound to their question marks. */
final class TableConditions {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final String NEVER = "1 = 0";

    private final Engine engine;
    private final TableStatements table;
    private final List<Object> values = new ArrayList<>();

    TableConditions(Engine engine, TableStatements table) {
        this.engine = engine;
        this.table = table;
    }

    /** Returns what the question marks stand for so far. */
    List<Object> values() {
        return values;
    }

    /** Returns the condition that one of some is met. */
    String any(Collection<TableCondition> conditions) {
        return joined(conditions, " OR ");
    }

    private String joined(Collection<TableCondition> conditions, String between) {
        List<String> each = new ArrayList<>();
        for (TableCondition condition : conditions) {
            each.add("(" + of(condition) + ")");
        }
        return String.join(between, each);
    }

    private String of(TableCondition condition) {
        if (condition instanceof TableCondition.Blank blank) {
            String name = table.name(blank.column());
            Kind kind = table.column(blank.column()).kind();
            boolean mayBeText = kind == Kind.TEXT || kind == Kind.LOOSE;
            return name + " IS NULL" + (mayBeText ? " OR TRIM(" + name + ") = ''" : "");
        }
        if (condition instanceof TableCondition.Equal equal) {
            return equal(equal.column(), equal.value());
        }
        if (condition instanceof TableCondition.OfDay day) {
            return DAY.matcher(day.day()).matches()
                    ? engine.day(table.value(day.column())) + " = " + engine.dayOf(day.day())
                    : NEVER;
        }
        if (condition instanceof TableCondition.OfMonth month) {
            return ofMonth(month.column(), month.day());
        }
        if (condition instanceof TableCondition.BelowZero below) {
            return table.value(below.column()) + " < 0";
        }
        if (condition instanceof TableCondition.Odd odd) {
            String written = table.odd(odd.column(), odd.decimals());
            return written.isEmpty() ? NEVER : written;
        }
        if (condition instanceof TableCondition.Twice twice) {
            return table.isTwice(twice.column());
        }
        if (condition instanceof TableCondition.Says says) {
            return says(says);
        }
        return joined(((TableCondition.All) condition).each(), " AND ");
    }

    private String equal(int column, String value) {
        Kind kind = table.column(column).kind();
        if (kind == Kind.EXACT || kind == Kind.FLOATING) {
            values.add(new BigDecimal(value));
            return table.value(column) + " = ?";
        }
        values.add(value);
        return engine.asText(table.value(column)) + " = ?";
    }

    private String ofMonth(int column, String day) {
        if (!DAY.matcher(day).matches()) {
            return NEVER;
        }
        List<String> month = engine.month(engine.day(table.value(column)));
        List<String> its = engine.month(engine.dayOf(day));
        return month.get(0) + " = " + its.get(0) + " AND " + month.get(1) + " = " + its.get(1);
    }

    private String says(TableCondition.Says says) {
        List<String> each = new ArrayList<>();
        for (String word : says.words()) {
            each.add("LOWER(" + table.name(says.column()) + ") LIKE ?");
            values.add("%" + word + "%");
        }
        return String.join(" OR ", each);
    }
}
