package io.github.budget4s.domain.project;

import java.time.YearMonth;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Holds the months of the past that tell nothing and are left out.
 *
 * @param all those of the whole
 * @param stores those of single stores, by store
 */
public record ExcludedMonths(SortedSet<YearMonth> all, SortedMap<String, SortedSet<YearMonth>> stores) {

    /** No month is left out. */
    public static final ExcludedMonths NONE = new ExcludedMonths(new TreeSet<>(), new TreeMap<>());

    public ExcludedMonths {
        all = Collections.unmodifiableSortedSet(new TreeSet<>(all));
        SortedMap<String, SortedSet<YearMonth>> copies = new TreeMap<>();
        for (Map.Entry<String, SortedSet<YearMonth>> each : stores.entrySet()) {
            copies.put(each.getKey(), Collections.unmodifiableSortedSet(new TreeSet<>(each.getValue())));
        }
        stores = Collections.unmodifiableSortedMap(copies);
    }
}
