package io.github.budget4s.read.ledger.kind;

import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.problem.Location;
import io.github.budget4s.domain.problem.Problem;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import io.github.budget4s.domain.sales.MonthlySales;
import io.github.budget4s.domain.sales.SalesHistory;
import io.github.budget4s.domain.sales.Units;
import io.github.budget4s.read.ledger.definition.LedgerFile;
import io.github.budget4s.read.ledger.definition.ReadingOptions;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Holds the sales of all files.
 *
 * @param history all of them by month
 * @param parts by store, model or channel, under an empty name where a file names none
 */
public record SalesContent(SalesHistory history, SortedMap<String, SalesHistory> parts) {

    /** Nothing was read. */
    public static final SalesContent NONE = new SalesContent(new SalesHistory(new TreeMap<>()), new TreeMap<>());

    /** What one file sold: by name, and by month. */
    private record Sold(
            LedgerFile<SalesLedger.Sum> file, NavigableMap<String, NavigableMap<YearMonth, MonthlySales>> names) {

        static Sold of(LedgerFile<SalesLedger.Sum> file) {
            TreeMap<String, NavigableMap<YearMonth, MonthlySales>> names = new TreeMap<>();
            for (SalesLedger.Sum sum : file.entries()) {
                names.computeIfAbsent(sum.name(), name -> new TreeMap<>()).put(sum.month(), sum.sales());
            }
            return new Sold(file, names);
        }

        String name() {
            return file.name();
        }

        boolean isMonthly() {
            return file.file().monthly();
        }
    }

    /**
     * Adds files up.
     *
     * @throws RefusedException when the same month of a store stands in a monthly file and in an order file, and would
     *     be counted twice, and when the vehicles of all files are more than can be counted
     */
    static SalesContent of(List<LedgerFile<SalesLedger.Sum>> files, ReadingOptions options) {
        List<Sold> sold = new ArrayList<>();
        for (LedgerFile<SalesLedger.Sum> file : files) {
            sold.add(Sold.of(file));
        }
        if (!options.sumDuplicates()) {
            List<Problem> overlaps = new ArrayList<>();
            addOverlaps(sold, overlaps);
            if (!overlaps.isEmpty()) {
                throw new RefusedException(Reason.DATA, overlaps, overlaps.size());
            }
        }
        String source = LedgerFile.source(files);
        return new SalesContent(countable(sold, source), parts(sold, source));
    }

    private static SortedMap<String, SalesHistory> parts(List<Sold> files, String source) {
        TreeMap<String, TreeMap<YearMonth, MonthlySales>> sums = new TreeMap<>();
        for (Sold file : files) {
            for (Map.Entry<String, NavigableMap<YearMonth, MonthlySales>> each :
                    file.names().entrySet()) {
                add(each.getValue(), sums.computeIfAbsent(each.getKey(), first -> new TreeMap<>()));
            }
        }
        TreeMap<String, SalesHistory> histories = new TreeMap<>();
        for (Map.Entry<String, TreeMap<YearMonth, MonthlySales>> each : sums.entrySet()) {
            histories.put(each.getKey(), new SalesHistory(each.getValue(), source));
        }
        return histories;
    }

    /** Sees to it that no sum of any months can overflow. */
    private static SalesHistory countable(List<Sold> files, String source) {
        try {
            TreeMap<YearMonth, MonthlySales> months = new TreeMap<>();
            for (Sold file : files) {
                for (Map<YearMonth, MonthlySales> each : file.names().values()) {
                    add(each, months);
                }
            }
            Units magnitude = Units.ZERO;
            for (MonthlySales month : months.values()) {
                magnitude = magnitude.plus(month.units().magnitude());
            }
            return new SalesHistory(months, source);
        } catch (ArithmeticException e) {
            throw new RefusedException(Reason.DATA, "sales.too-many");
        }
    }

    private static void add(Map<YearMonth, MonthlySales> months, Map<YearMonth, MonthlySales> sums) {
        for (Map.Entry<YearMonth, MonthlySales> each : months.entrySet()) {
            MonthlySales before = sums.get(each.getKey());
            sums.put(each.getKey(), before == null ? each.getValue() : before.plus(each.getValue()));
        }
    }

    private static void addOverlaps(List<Sold> files, List<Problem> problems) {
        for (int i = 0; i < files.size(); i++) {
            for (int j = 0; j < files.size(); j++) {
                if (i != j && files.get(i).isMonthly()) {
                    findOverlap(files.get(i), files.get(j)).ifPresent(problems::add);
                }
            }
        }
    }

    /** Finds months of a monthly file that another one has too: order by order, or by store where this one has none. */
    private static Optional<Problem> findOverlap(Sold monthly, Sold other) {
        for (Map.Entry<String, ? extends Map<YearMonth, MonthlySales>> store :
                monthly.names().entrySet()) {
            for (Map.Entry<String, ? extends Map<YearMonth, MonthlySales>> otherStore :
                    other.names().entrySet()) {
                boolean whole = store.getKey().isEmpty() && !otherStore.getKey().isEmpty();
                boolean sameStore = store.getKey().equals(otherStore.getKey())
                        || otherStore.getKey().isEmpty();
                if (!whole && (other.isMonthly() || !sameStore)) {
                    // Two monthly files with the same store are compared line by line while they are read.
                    continue;
                }
                List<YearMonth> both = store.getValue().keySet().stream()
                        .filter(otherStore.getValue()::containsKey)
                        .toList();
                if (!both.isEmpty()) {
                    return Optional.of(new Problem(
                            Location.of(monthly.name()),
                            Message.of(
                                    other.isMonthly() ? "sales.counted-twice-by-store" : "sales.counted-twice",
                                    MonthRange.runs(both),
                                    other.name())));
                }
            }
        }
        return Optional.empty();
    }
}
