package io.github.budget4s.domain.project;

import java.util.List;
import java.util.Map;

/**
 * Holds the files of a project, and how they are read.
 *
 * @param files the files by key ({@code sales}, {@code policy}, ...), as written, relative to the folder
 * @param columns more names for columns, by the column's English name
 * @param bookings what it says of the lines of ledgers
 * @param excluded months of the past that tell nothing and are left out
 * @param databases what stands in databases
 */
public record SourceFiles(
        Map<String, List<String>> files,
        Map<String, List<String>> columns,
        BookingRules bookings,
        ExcludedMonths excluded,
        Databases databases) {

    /** No files, read by the usual rules. */
    public static final SourceFiles NONE =
            new SourceFiles(Map.of(), Map.of(), BookingRules.DEFAULT, ExcludedMonths.NONE, Databases.NONE);

    public SourceFiles {
        files = Map.copyOf(files);
        columns = Map.copyOf(columns);
    }

    /** Lists the files of a key, none when it is not given. */
    public List<String> files(String key) {
        return files.getOrDefault(key, List.of());
    }
}
