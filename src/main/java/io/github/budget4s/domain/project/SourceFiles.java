package io.github.budget4s.domain.project;

import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Holds the files of a project, and how they are read.
 *
 * @param files the files by key ({@code sales}, {@code policy}, ...), as written, relative to the folder
 * @param columns more names for columns, by the column's English name
 * @param bookings what it says of the lines of ledgers
 * @param excluded months of the past that tell nothing and are left out
 */
public record SourceFiles(
        Map<String, List<String>> files,
        Map<String, List<String>> columns,
        BookingRules bookings,
        SortedSet<YearMonth> excluded) {

    /** No files, read by the usual rules. */
    public static final SourceFiles NONE = new SourceFiles(Map.of(), Map.of(), BookingRules.DEFAULT, new TreeSet<>());

    public SourceFiles {
        files = Map.copyOf(files);
        columns = Map.copyOf(columns);
        excluded = Collections.unmodifiableSortedSet(new TreeSet<>(excluded));
    }

    /** Lists the files of a key, none when it is not given. */
    public List<String> files(String key) {
        return files.getOrDefault(key, List.of());
    }
}
