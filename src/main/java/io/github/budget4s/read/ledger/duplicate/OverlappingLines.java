package io.github.budget4s.read.ledger.duplicate;

import io.github.budget4s.domain.message.Note;
import io.github.budget4s.domain.problem.Location;
import io.github.budget4s.read.ledger.definition.Header;
import io.github.budget4s.read.ledger.definition.LedgerColumn;
import io.github.budget4s.read.ledger.row.CellCache;
import io.github.budget4s.read.ledger.row.FileProblems;
import io.github.budget4s.read.ledger.row.LedgerRow;
import io.github.budget4s.read.ledger.sum.GroupSums;
import io.github.budget4s.read.value.CellText;
import io.github.budget4s.read.value.DateOrMonth;
import io.github.budget4s.read.value.PlainNumbers;
import io.github.budget4s.read.value.TextHash;
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
    private final List<Integer> others = new ArrayList<>();
    private final List<CellCache<Long>> hashes = new ArrayList<>();
    private final List<Integer> figures = new ArrayList<>();

    private final Set<Long> different = new HashSet<>();
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
            if (each.getKey().type().isFigure()) {
                figures.add(index);
            } else {
                others.add(index);
                hashes.add(RepeatedLines.hashes());
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

    /** Returns the hash of all cells of a line. */
    long hash(LedgerRow row, int moment) {
        long hash = GroupSums.hash(figures(row), moment);
        for (int i = 0; i < others.size(); i++) {
            hash = GroupSums.hash(hash, hashes.get(i).of(row, others.get(i)));
        }
        return hash;
    }

    /** Returns the hash of the figures of a line. */
    long figures(LedgerRow row) {
        long hash = 1;
        for (int index : figures) {
            hash = GroupSums.hash(hash, figure(row, index));
        }
        return hash;
    }

    private static long figure(LedgerRow row, int index) {
        long bytes = index < row.size() ? row.hundredths(index) : PlainNumbers.NOT_PLAIN;
        if (bytes != PlainNumbers.NOT_PLAIN) {
            return bytes;
        }
        String text = row.cellOrEmpty(index);
        long hundredths = PlainNumbers.hundredths(text);
        return hundredths == PlainNumbers.NOT_PLAIN ? TextHash.of(CellText.plain(text)) : hundredths;
    }

    /** Takes a line that counts, by its hashes. */
    void take(long hash, long figures, int moment, long line) {
        long[] counts = lines.computeIfAbsent(moment, first -> new long[2]);
        counts[0]++;
        Location before = earlier.put(hash, line);
        if (before == null || problems.file().equals(before.file())) {
            return;
        }
        counts[1]++;
        if (repeated == 0) {
            firstLine = line;
            firstEarlier = before;
        }
        repeated++;
        if (different.size() < FEWEST_FIGURES) {
            different.add(figures);
        }
    }

    /** Returns whether there are more lines than are compared. */
    boolean isFull() {
        return earlier.isFull();
    }

    /** Returns whether nearly all lines of a period stood before. */
    boolean areNearlyAll() {
        return repeated >= FEWEST
                && different.size() >= FEWEST_FIGURES
                && repeated * NEARLY_ALL >= between() * (NEARLY_ALL - 1);
    }

    /** Counts the lines from the first day of those that stood before to the last. */
    private long between() {
        long between = 0;
        for (long[] counts : lines.subMap(edge(lines), true, edge(lines.descendingMap()), true)
                .values()) {
            between += counts[0];
        }
        return between;
    }

    /** Returns the first day, in the order of a map, that has lines which stood before. */
    private static int edge(NavigableMap<Integer, long[]> lines) {
        for (Map.Entry<Integer, long[]> each : lines.entrySet()) {
            if (each.getValue()[1] > 0) {
                return each.getKey();
            }
        }
        return DateOrMonth.NONE;
    }

    /** Says when the file was read to its end that its lines stood before. */
    void end() {
        if (areNearlyAll()) {
            problems.note(Note.warning(
                    "file.overlaps",
                    problems.file(),
                    repeated,
                    between(),
                    text(edge(lines)),
                    text(edge(lines.descendingMap())),
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
