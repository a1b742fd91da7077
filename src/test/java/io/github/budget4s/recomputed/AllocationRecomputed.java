package io.github.budget4s.recomputed;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.IntStream;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Spreads money over the months of a year by their sales of all years together. */
final class AllocationRecomputed {

    private final SortedMap<String, Long> units;

    AllocationRecomputed(Path folder) {
        Table sales = RawTables.withCount(RawTables.file(folder, "sales.csv"), "units");
        sales.addColumns(StringColumn.create(
                "of the year", sales.stringColumn("month").asList().stream().map(month -> month.substring(5))));
        units = RawTables.sums(sales, "count", "of the year");
    }

    /** The rows of a year with what is regular and, in cents, what is spread by sales. */
    Figures of(int year, long regular, long pool) {
        List<Long> weights = new ArrayList<>(units.values());
        List<Long> evenly = spread(regular, weights.stream().map(each -> 1L).toList());
        List<Long> bySales = spread(pool, weights);
        Figures figures = new Figures();
        for (int month = 0; month < weights.size(); month++) {
            String key = "%d-%02d".formatted(year, month + 1);
            figures.put(key, "share", Numbers.ratio(weights.get(month), sum(weights)));
            figures.put(key, "regular", Numbers.yuan(evenly.get(month)));
            figures.put(key, "activities", Numbers.yuan(0));
            figures.put(key, "flexible", Numbers.yuan(bySales.get(month)));
            figures.put(key, "total", Numbers.yuan(evenly.get(month) + bySales.get(month)));
        }
        return figures;
    }

    /** Spreads a pool of whole units over the months by sales. */
    List<Long> months(long pool) {
        return spread(pool, new ArrayList<>(units.values()));
    }

    /** Returns what was sold in each month of the year, 01 to 12. */
    SortedMap<String, Long> sold() {
        return units;
    }

    private static long sum(List<Long> amounts) {
        return amounts.stream().mapToLong(Long::longValue).sum();
    }

    /** Gives each its whole part, and what is left to those that lack most, the earlier first. */
    private static List<Long> spread(long amount, List<Long> weights) {
        long whole = sum(weights);
        List<Long> parts = new ArrayList<>(
                weights.stream().map(weight -> amount * weight / whole).toList());
        long left = amount - sum(parts);
        IntStream.range(0, weights.size())
                .boxed()
                .sorted(Comparator.comparing((Integer each) -> -(amount * weights.get(each) % whole)))
                .limit(left)
                .forEach(each -> parts.set(each, parts.get(each) + 1));
        return parts;
    }
}
