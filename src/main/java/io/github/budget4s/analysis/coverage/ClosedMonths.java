package io.github.budget4s.analysis.coverage;

import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.project.ExcludedMonths;
import io.github.budget4s.domain.sales.MonthlySales;
import io.github.budget4s.domain.sales.SalesHistory;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Fills in the months in which single stores of a group were closed, so that a closure is no season and no pace.
 *
 * @param histories the stores' histories, those of closed stores filled in
 * @param filled the months that were left out, by store
 * @param unknown the stores with months to be left out that have no history
 */
public record ClosedMonths(
        SortedMap<String, SalesHistory> histories,
        SortedMap<String, SortedSet<YearMonth>> filled,
        List<String> unknown) {

    private static final int YEARS = 3;

    public ClosedMonths {
        histories = Collections.unmodifiableSortedMap(histories);
        filled = Collections.unmodifiableSortedMap(filled);
        unknown = List.copyOf(unknown);
    }

    /**
     * Fills in the months of closed stores as {@link FilledMonths} does.
     *
     * @param stores their histories as they were read
     */
    public static ClosedMonths of(SortedMap<String, SalesHistory> stores, ExcludedMonths excluded) {
        SortedMap<String, SalesHistory> histories = new TreeMap<>(stores);
        SortedMap<String, SortedSet<YearMonth>> closed = new TreeMap<>();
        List<String> unknown = new ArrayList<>();
        excluded.stores().forEach((store, months) -> {
            SalesHistory history = stores.get(store);
            if (history == null || history.isEmpty()) {
                unknown.add(store);
            } else {
                histories.put(store, filled(history, months, excluded.all()));
                closed.put(store, months);
            }
        });
        return new ClosedMonths(histories, closed, unknown);
    }

    /**
     * Finds months of the last three years in which single stores were perhaps closed, as {@link LowMonths} does: none
     * that is so of all stores, which is asked about as a month of the whole.
     *
     * @param excluded what is not asked about
     * @return by store; stores of which none is found are not there
     */
    public static SortedMap<String, List<YearMonth>> doubtful(
            SortedMap<String, SalesHistory> stores, ExcludedMonths excluded) {
        SortedMap<String, List<YearMonth>> low = new TreeMap<>();
        stores.forEach((store, history) -> {
            Set<YearMonth> known = new TreeSet<>(excluded.all());
            known.addAll(excluded.stores().getOrDefault(store, new TreeSet<>()));
            if (!store.isEmpty() && !history.isEmpty()) {
                YearMonth last = history.months().lastKey();
                MonthRange range = new MonthRange(last.minusMonths(YEARS * MonthRange.MONTHS_OF_A_YEAR - 1L), last);
                low.put(store, LowMonths.of(history, range, known));
            }
        });
        List<YearMonth> ofAll = low.values().stream()
                .reduce((one, other) -> one.stream().filter(other::contains).toList())
                .orElse(List.of());
        low.replaceAll((store, months) ->
                months.stream().filter(month -> !ofAll.contains(month)).toList());
        low.values().removeIf(List::isEmpty);
        return low;
    }

    /** What the whole leaves out says nothing of the store's level either, and is filled in with the whole. */
    private static SalesHistory filled(SalesHistory history, Set<YearMonth> own, Set<YearMonth> all) {
        Set<YearMonth> unknown = new TreeSet<>(own);
        unknown.addAll(all);
        SalesHistory filled = FilledMonths.fill(history, known(history), unknown);
        NavigableMap<YearMonth, MonthlySales> months = new TreeMap<>(history.months());
        own.forEach(month -> {
            MonthlySales expected = filled.months().get(month);
            if (expected != null) {
                months.put(month, expected);
            }
        });
        return new SalesHistory(months, history.source());
    }

    /** The last month of orders may be cut off, and says nothing of the level of the others. */
    private static MonthRange known(SalesHistory history) {
        MonthRange range = history.range().orElseThrow();
        boolean byDay = history.months().lastEntry().getValue().lastDay() > 0;
        return byDay && range.length() > 1
                ? new MonthRange(range.first(), range.last().minusMonths(1))
                : range;
    }
}
