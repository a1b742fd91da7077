package io.github.budget4s.input;

import io.github.budget4s.domain.sales.SalesHistory;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Holds the sales of all files.
 *
 * @param history all of them by month
 * @param parts by store, model or channel, under an empty name where a line names none
 */
public record SalesData(SalesHistory history, SortedMap<String, SalesHistory> parts) {

    /** Nothing was read. */
    public static final SalesData NONE = new SalesData(new SalesHistory(new TreeMap<>()), new TreeMap<>());
}
