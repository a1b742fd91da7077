package io.github.budget4s.read.value;

import java.util.Arrays;
import java.util.List;

/**
 * Names a month, or a cell of a table by month and the keys that stand beside it: {@code 2026-03}, {@code 3,抖音}.
 *
 * @param month the month
 * @param keys the keys behind it, in their order
 */
public record CellChoice(MonthChoice month, List<String> keys) {

    public CellChoice {
        keys = List.copyOf(keys);
    }

    /** Reads a month and, behind commas of either width, the keys. */
    public static Reading<CellChoice> parse(String text) {
        String[] parts = text.split("[,，]", -1);
        List<String> keys = Arrays.stream(parts).skip(1).map(String::strip).toList();
        return MonthChoice.parse(parts[0].strip()).then(month -> Reading.of(new CellChoice(month, keys)));
    }
}
