package io.github.budget4s.read.sales;

import io.github.budget4s.domain.sales.MonthlySales;
import io.github.budget4s.domain.sales.SalesHistory;
import io.github.budget4s.read.columns.ReadFile;
import io.github.budget4s.read.source.InputFile;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Holds all that one sales file said, the good and the bad.
 *
 * @param file what it said of itself
 * @param stores the sales by store, or by the model or channel where these were asked for, under an empty name where
 *     the file names none
 * @param models the models named
 * @param channels the channels named
 * @param doubled the months that have more than one line for the same key, with the number of lines too many
 */
public record SalesFile(
        ReadFile<SalesColumn> file,
        NavigableMap<String, NavigableMap<YearMonth, MonthlySales>> stores,
        NavigableSet<String> models,
        NavigableSet<String> channels,
        NavigableMap<YearMonth, Long> doubled) {

    /** Returns the file. */
    public InputFile input() {
        return file.input();
    }

    /** Adds the stores up. */
    public SalesHistory history() {
        return sum(List.of(this));
    }

    /** Adds the stores of several files up. */
    static SalesHistory sum(List<SalesFile> files) {
        TreeMap<YearMonth, MonthlySales> months = new TreeMap<>();
        for (SalesFile file : files) {
            for (Map<YearMonth, MonthlySales> store : file.stores().values()) {
                store.forEach((month, sales) -> months.merge(month, sales, MonthlySales::plus));
            }
        }
        return new SalesHistory(
                months, files.stream().map(file -> file.input().name()).collect(Collectors.joining(", ")));
    }
}
