package io.github.budget4s.read.sales;

import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.problem.Location;
import io.github.budget4s.domain.problem.Problem;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import io.github.budget4s.domain.sales.MonthlySales;
import io.github.budget4s.domain.sales.SalesHistory;
import io.github.budget4s.domain.sales.Units;
import io.github.budget4s.read.columns.MonthlyKeys;
import io.github.budget4s.read.columns.ReadFile;
import io.github.budget4s.read.columns.ReadingOptions;
import io.github.budget4s.read.source.InputFile;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Reads the files of a sales history. */
public final class SalesReader {

    private SalesReader() {}

    /**
     * Reads files one by one, whatever is wrong with them: for {@code inspect}, which shows it.
     *
     * @throws RefusedException when a device fails
     */
    public static List<SalesFile> readEach(List<InputFile> inputs, ReadingOptions<SalesColumn> options) {
        return readEach(inputs, options, SalesColumn.STORE);
    }

    /**
     * Reads files one by one and keeps their sums by something else than the store.
     *
     * @param key the store, the model or the channel
     * @throws RefusedException when a device fails
     */
    public static List<SalesFile> readEach(
            List<InputFile> inputs, ReadingOptions<SalesColumn> options, SalesColumn key) {
        MonthlyKeys monthlyKeys = new MonthlyKeys();
        List<SalesFile> files = new ArrayList<>();
        for (InputFile input : inputs) {
            files.add(new SalesFileReader(input, options, monthlyKeys, key).read());
        }
        return files;
    }

    /**
     * Adds the files up to one history.
     *
     * @throws RefusedException with all problems of all files, unless bad rows are to be skipped; also when the same
     *     month of a store stands in a monthly file and in an order file, and would be counted twice, and when the
     *     vehicles of all files are more than can be counted
     */
    public static SalesHistory merge(List<SalesFile> files, ReadingOptions<SalesColumn> options) {
        ReadFile.refuseBad(files.stream().map(SalesFile::file).toList(), options.skipBadRows());
        if (!options.sumDuplicates()) {
            List<Problem> overlaps = new ArrayList<>();
            addOverlaps(files, overlaps);
            if (!overlaps.isEmpty()) {
                throw new RefusedException(Reason.DATA, overlaps, overlaps.size());
            }
        }
        return countable(files);
    }

    /**
     * Adds the files up store by store, or by what else their sums were kept by.
     *
     * @return the histories by the store's name, an empty name where a file names none
     */
    public static SortedMap<String, SalesHistory> byStore(List<SalesFile> files) {
        String source = files.stream().map(file -> file.input().name()).collect(Collectors.joining(", "));
        TreeMap<String, NavigableMap<YearMonth, MonthlySales>> stores = new TreeMap<>();
        for (SalesFile file : files) {
            file.stores().forEach((store, months) -> {
                NavigableMap<YearMonth, MonthlySales> sum = stores.get(store);
                if (sum == null) {
                    stores.put(store, new TreeMap<>(months));
                } else {
                    months.forEach((month, sales) -> sum.merge(month, sales, MonthlySales::plus));
                }
            });
        }
        TreeMap<String, SalesHistory> histories = new TreeMap<>();
        stores.forEach((store, months) -> histories.put(store, new SalesHistory(months, source)));
        return histories;
    }

    /** Sees to it that no sum of any months can overflow. */
    private static SalesHistory countable(List<SalesFile> files) {
        try {
            SalesHistory history = SalesFile.sum(files);
            Units magnitude = Units.ZERO;
            for (MonthlySales month : history.months().values()) {
                magnitude = magnitude.plus(month.units().magnitude());
            }
            return history;
        } catch (ArithmeticException e) {
            throw new RefusedException(Reason.DATA, "sales.too-many");
        }
    }

    private static void addOverlaps(List<SalesFile> files, List<Problem> problems) {
        for (int i = 0; i < files.size(); i++) {
            for (int j = 0; j < files.size(); j++) {
                if (i != j && files.get(i).file().monthly()) {
                    findOverlap(files.get(i), files.get(j)).ifPresent(problems::add);
                }
            }
        }
    }

    /** Finds months of a monthly file that another one has too: order by order, or by store where this one has none. */
    private static Optional<Problem> findOverlap(SalesFile monthly, SalesFile other) {
        for (Map.Entry<String, ? extends Map<YearMonth, MonthlySales>> store :
                monthly.stores().entrySet()) {
            for (Map.Entry<String, ? extends Map<YearMonth, MonthlySales>> otherStore :
                    other.stores().entrySet()) {
                boolean whole = store.getKey().isEmpty() && !otherStore.getKey().isEmpty();
                boolean sameStore = store.getKey().equals(otherStore.getKey())
                        || otherStore.getKey().isEmpty();
                if (!whole && (other.file().monthly() || !sameStore)) {
                    // Two monthly files with the same store are compared line by line while they are read.
                    continue;
                }
                List<YearMonth> both = store.getValue().keySet().stream()
                        .filter(otherStore.getValue()::containsKey)
                        .toList();
                if (!both.isEmpty()) {
                    return Optional.of(new Problem(
                            Location.of(monthly.input().name()),
                            Message.of(
                                    other.file().monthly() ? "sales.counted-twice-by-store" : "sales.counted-twice",
                                    MonthRange.runs(both),
                                    other.input().name())));
                }
            }
        }
        return Optional.empty();
    }
}
