package io.github.budget4s.read.ledger;

import io.github.budget4s.domain.message.Note;
import io.github.budget4s.domain.problem.Location;
import io.github.budget4s.read.value.CellText;
import io.github.budget4s.read.value.DateOrMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds files without numbers of invoices or orders that have the lines of an earlier file once more, as two exports
 * whose periods overlap have. One line like another is chance; so nearly all lines of a period have to be.
 */
final class OverlappingLines {

    private static final int FEWEST = 5;
    /** Where all figures are 1, or all fees the same, lines of two stores are alike. */
    private static final int FEWEST_FIGURES = 3;
    /** Of ten lines one may be new. */
    private static final int NEARLY_ALL = 10;

    private final NumberedLines earlier;
    private final FileProblems problems;
    private final List<Integer> columns = new ArrayList<>();
    private final List<Integer> figures = new ArrayList<>();

    private final Set<String> different = new HashSet<>();
    /** How many lines each day or month has, and how many of them stood before. */
    private final NavigableMap<Integer, long[]> lines = new TreeMap<>();

    private long repeated;
    private long firstLine;
    private @Nullable Location firstEarlier;

    private OverlappingLines(Header header, NumberedLines earlier, FileProblems problems) {
        this.earlier = earlier;
        this.problems = problems;
        for (Map.Entry<LedgerColumn, Header.Place> each : header.places().entrySet()) {
            int index = each.getValue().index();
            columns.add(index);
            if (each.getKey().type().isFigure()) {
                figures.add(index);
            }
        }
        earlier.begin(problems.file());
    }

    /**
     * Prepares for the rows below a header.
     *
     * @param earlier the lines of earlier files; null where lines are not compared
     * @return null where lines are not compared, or have no figure to tell them apart by
     */
    static @Nullable OverlappingLines of(Header header, @Nullable NumberedLines earlier, FileProblems problems) {
        if (earlier == null) {
            return null;
        }
        OverlappingLines overlap = new OverlappingLines(header, earlier, problems);
        return overlap.figures.isEmpty() ? null : overlap;
    }

    /** Looks at a line that counts. */
    void look(LedgerRow row, int moment) {
        long hash = GroupSums.hash(1, moment);
        for (int index : columns) {
            hash = RepeatedLines.hash(hash, CellText.plain(row.cellOrEmpty(index)));
        }
        long[] counts = lines.computeIfAbsent(moment, first -> new long[2]);
        counts[0]++;
        Location before = earlier.put(hash, row.line());
        if (before == null || problems.file().equals(before.file())) {
            return;
        }
        counts[1]++;
        if (repeated == 0) {
            firstLine = row.line();
            firstEarlier = before;
        }
        repeated++;
        if (different.size() < FEWEST_FIGURES) {
            StringBuilder text = new StringBuilder();
            figures.forEach(index -> text.append(row.cellOrEmpty(index)).append('\n'));
            different.add(text.toString());
        }
    }

    /** Says when the file was read to its end that its lines stood before. */
    void end() {
        if (repeated < FEWEST || different.size() < FEWEST_FIGURES) {
            return;
        }
        int first = DateOrMonth.NONE;
        int last = DateOrMonth.NONE;
        for (Map.Entry<Integer, long[]> each : lines.entrySet()) {
            if (each.getValue()[1] > 0) {
                first = first == DateOrMonth.NONE ? each.getKey() : first;
                last = each.getKey();
            }
        }
        long between = 0;
        for (long[] counts : lines.subMap(first, true, last, true).values()) {
            between += counts[0];
        }
        if (repeated * NEARLY_ALL >= between * (NEARLY_ALL - 1)) {
            problems.note(Note.warning(
                    "file.overlaps",
                    problems.file(),
                    repeated,
                    between,
                    text(first),
                    text(last),
                    firstLine,
                    String.valueOf(firstEarlier)));
        }
    }

    private static String text(int moment) {
        DateOrMonth time = DateOrMonth.numbered(moment);
        return time.isMonth()
                ? time.month().toString()
                : time.month().atDay(time.day()).toString();
    }
}
