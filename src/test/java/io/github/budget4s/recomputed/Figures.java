package io.github.budget4s.recomputed;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Figures as texts, by row and column. */
final class Figures {

    private final SortedMap<String, SortedMap<String, String>> rows = new TreeMap<>();

    void put(String row, String column, String figure) {
        rows.computeIfAbsent(row, key -> new TreeMap<>()).put(column, figure);
    }

    /** Returns the text of a column that stands last in a list. */
    String worst(String column, List<String> fromTheLeast) {
        return rows.values().stream()
                .map(row -> row.get(column))
                .max(Comparator.comparing(fromTheLeast::indexOf))
                .orElseThrow();
    }

    /** Adds up a column of amounts, in cents. */
    long cents(String column) {
        return rows.values().stream()
                .mapToLong(row -> Numbers.cents(row.get(column)))
                .sum();
    }

    /** Lists where what was printed is not what was reckoned; it may have further columns, but not further rows. */
    List<String> differences(Figures printed) {
        List<String> differences = new ArrayList<>();
        Set<String> keys = new TreeSet<>(rows.keySet());
        keys.addAll(printed.rows.keySet());
        for (String key : keys) {
            Map<String, String> reckoned = rows.getOrDefault(key, new TreeMap<>());
            Map<String, String> shown = printed.rows.getOrDefault(key, new TreeMap<>());
            if (reckoned.isEmpty()) {
                differences.add(key + ": printed, not reckoned");
            }
            reckoned.forEach((column, figure) -> {
                // A column that no row has anything in may be left out.
                String text = shown.getOrDefault(column, "");
                if (!figure.equals(text)) {
                    differences.add(key + " " + column + ": printed " + text + ", reckoned " + figure);
                }
            });
        }
        return differences;
    }
}
