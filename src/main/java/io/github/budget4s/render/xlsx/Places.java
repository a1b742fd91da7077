package io.github.budget4s.render.xlsx;

import io.github.budget4s.report.table.Formula;
import io.github.budget4s.report.table.Table;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Knows where the blocks of a workbook stand, and what its parameters are called. */
final class Places {

    /**
     * Where a block stands.
     *
     * @param sheet the name of its sheet
     * @param table what it shows
     * @param firstRow the row of the sheet, counted from 0, in which the table's first one stands
     */
    record Place(String sheet, Table table, int firstRow) {}

    private final Map<String, Place> blocks = new HashMap<>();
    private final Map<String, String> parameters = new HashMap<>();

    void put(String block, Place place) {
        blocks.put(block, place);
    }

    Place of(String block) {
        Place place = blocks.get(block);
        if (place == null) {
            throw new IllegalArgumentException("no block " + block);
        }
        return place;
    }

    /** Gives a parameter the name by which formulas call it. */
    void name(Formula.Parameter parameter, String name) {
        parameters.put(key(parameter), name);
    }

    /** Returns the name of a parameter; null where it has none. */
    @Nullable
    String name(Formula.Parameter parameter) {
        return parameters.get(key(parameter));
    }

    private static String key(Formula.Parameter parameter) {
        return parameter.of() == null ? parameter.name() : parameter.name() + "\n" + parameter.of();
    }
}
