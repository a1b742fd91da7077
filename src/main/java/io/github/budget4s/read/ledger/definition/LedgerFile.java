package io.github.budget4s.read.ledger.definition;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Holds all that one file of a kind said, the good and the bad.
 *
 * @param file what it said of itself
 * @param entries what its lines became
 * @param doubled the months that have more than one line for the same key, with the number of lines too many
 * @param lastDays the months that have a line, each with the last day that has one; 0 where lines are months
 * @param names how many different names each column of names has
 * @param others the columns that are read beside those of the kind, by where they stand, each with its English name
 * @param totals the sums of the columns of figures, each as its {@link CellType} says
 */
public record LedgerFile<E>(
        ReadFile file,
        List<E> entries,
        NavigableMap<YearMonth, Long> doubled,
        NavigableMap<YearMonth, Integer> lastDays,
        Map<LedgerColumn, Integer> names,
        Map<Integer, String> others,
        Map<LedgerColumn, Long> totals) {

    /** Holds a file in which no header was found. */
    public static <E> LedgerFile<E> unread(ReadFile file) {
        return new LedgerFile<>(file, List.of(), new TreeMap<>(), new TreeMap<>(), Map.of(), Map.of(), Map.of());
    }

    /** Returns the file as the user named it. */
    public String name() {
        return file.input().name();
    }

    public boolean has(LedgerColumn column) {
        Header header = file.header();
        return header != null && header.index(column) >= 0;
    }

    /** Lists the names of files, for messages about all of them. */
    public static String source(List<? extends LedgerFile<?>> files) {
        return String.join(", ", files.stream().map(LedgerFile::name).toList());
    }

    /** Returns whether any of some files has a column. */
    public static boolean anyHas(List<? extends LedgerFile<?>> files, LedgerColumn column) {
        return files.stream().anyMatch(file -> file.has(column));
    }

    /** Puts the entries of files one behind the other. */
    public static <E> List<E> entries(List<LedgerFile<E>> files) {
        return files.stream().flatMap(file -> file.entries().stream()).toList();
    }
}
