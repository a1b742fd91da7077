package io.github.budget4s.analysis.support;

import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.sales.Units;
import java.time.YearMonth;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Holds what an item of support is computed from, month by month. A month without an entry had nothing.
 *
 * @param spend what was or will be spent on the channels that the item covers
 * @param units the vehicles; null when nobody knows
 * @param revenue what the customers pay; null when nobody knows
 * @param events how many events there are on the channels that the item covers
 */
public record SupportFacts(
        SortedMap<YearMonth, Money> spend,
        @Nullable SortedMap<YearMonth, Units> units,
        @Nullable SortedMap<YearMonth, Money> revenue,
        SortedMap<YearMonth, Integer> events) {

    public SupportFacts {
        spend = Collections.unmodifiableSortedMap(new TreeMap<>(spend));
        units = units == null ? null : Collections.unmodifiableSortedMap(new TreeMap<>(units));
        revenue = revenue == null ? null : Collections.unmodifiableSortedMap(new TreeMap<>(revenue));
        events = Collections.unmodifiableSortedMap(new TreeMap<>(events));
    }

    /** Returns the vehicles of all months; null when nobody knows. */
    public @Nullable Units allUnits() {
        return units == null ? null : units.values().stream().reduce(Units.ZERO, Units::plus);
    }
}
