package io.github.budget4s.read.sales;

import io.github.budget4s.domain.message.Note;
import io.github.budget4s.domain.problem.ProblemList;
import io.github.budget4s.domain.sales.MonthlySales;
import io.github.budget4s.domain.sales.SalesHistory;
import io.github.budget4s.read.FileFormat;
import io.github.budget4s.read.InputFile;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Holds all that one sales file said, the good and the bad.
 *
 * @param input the file
 * @param format what it turned out to be; null when it could not be opened at all
 * @param header its header; null when none was found
 * @param monthly whether its lines are months rather than days
 * @param rows how many rows were used, and how many set aside for which reason
 * @param stores the sales by store, under an empty name where the file names none
 * @param models the models named
 * @param channels the channels named
 * @param doubled the months that have more than one line for the same key, with the number of lines too many
 * @param fileProblems what is wrong with the file as a whole, or makes the rest of it unreadable
 * @param rowProblems what is wrong with single rows, which may be left out
 * @param notes what to beware of
 */
public record SalesFile(
        InputFile input,
        @Nullable FileFormat format,
        @Nullable Header header,
        boolean monthly,
        RowCounts rows,
        NavigableMap<String, NavigableMap<YearMonth, MonthlySales>> stores,
        NavigableSet<String> models,
        NavigableSet<String> channels,
        NavigableMap<YearMonth, Long> doubled,
        ProblemList fileProblems,
        ProblemList rowProblems,
        List<Note> notes) {

    /** States all that is wrong, in the order of the lines. */
    public ProblemList problems() {
        return fileProblems.plus(rowProblems);
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
