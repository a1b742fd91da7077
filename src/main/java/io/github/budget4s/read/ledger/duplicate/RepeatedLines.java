package io.github.budget4s.read.ledger.duplicate;

import io.github.budget4s.domain.message.Note;
import io.github.budget4s.domain.problem.Location;
import io.github.budget4s.read.ledger.definition.ColumnName;
import io.github.budget4s.read.ledger.definition.Header;
import io.github.budget4s.read.ledger.definition.Ledger;
import io.github.budget4s.read.ledger.definition.LedgerColumn;
import io.github.budget4s.read.ledger.definition.ReadingOptions;
import io.github.budget4s.read.ledger.line.LineReader;
import io.github.budget4s.read.ledger.row.CellCache;
import io.github.budget4s.read.ledger.row.FileProblems;
import io.github.budget4s.read.ledger.row.LedgerRow;
import io.github.budget4s.read.ledger.sum.GroupSums;
import io.github.budget4s.read.value.CellText;
import io.github.budget4s.read.value.TextHash;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds lines of a file whose number, day and figure stood before, there or in an earlier file. */
public final class RepeatedLines {

    /** Stands for the hash of a line that has no number. */
    static final long NO_NUMBER = 0;

    private final NumberedLines earlier;
    private final FileProblems problems;
    private final boolean once;
    private final int index;
    private final @Nullable LedgerColumn figure;
    /** Where the names stand that must be the same as well; -1 where there are none. */
    private final int besideIndex;

    private final CellCache<Long> beside = hashes();

    private long repeated;
    private long firstLine;
    private String firstNumber = "";
    private @Nullable Location firstEarlier;

    private RepeatedLines(
            Ledger<?, ?> ledger, Header header, int index, boolean once, NumberedLines earlier, FileProblems problems) {
        this.index = index;
        this.once = once;
        this.earlier = earlier;
        this.problems = problems;
        this.figure = ledger.standings().figure();
        LedgerColumn named = ledger.numbered().beside();
        this.besideIndex = named == null ? -1 : header.index(named);
        earlier.begin(problems.file());
    }

    /**
     * Prepares for the rows below a header.
     *
     * @param earlier the lines of earlier files; null where lines are not compared
     * @return null where lines have no number
     */
    static @Nullable RepeatedLines of(
            Ledger<?, ?> ledger,
            Header header,
            ReadingOptions options,
            @Nullable NumberedLines earlier,
            FileProblems problems) {
        int index = index(ledger, header, options.columnNames());
        return index < 0 || earlier == null
                ? null
                : new RepeatedLines(ledger, header, index, options.bookings().once(), earlier, problems);
    }

    /** Finds the column of the most telling number, -1 when there is none. */
    public static int index(Ledger<?, ?> ledger, Header header, Map<String, List<String>> own) {
        List<String> owned = own.getOrDefault("reference", List.of()).stream()
                .map(name -> ColumnName.of(name).normal())
                .toList();
        int best = -1;
        int bestRank = Integer.MAX_VALUE;
        for (int i = 0; i < header.cells().size(); i++) {
            String heading = ColumnName.of(header.cells().get(i)).normal();
            int rank =
                    owned.contains(heading) ? 0 : ledger.numbered().headings().indexOf(heading) + 1;
            if ((rank > 0 || owned.contains(heading)) && rank < bestRank) {
                best = i;
                bestRank = rank;
            }
        }
        return best;
    }

    /** Returns where the number stands. */
    int index() {
        return index;
    }

    /** Returns the hash of the number, day and figure of a line; {@link #NO_NUMBER} for a line that has none. */
    long hash(LedgerRow row, LineReader line, int moment) {
        long number = row.identifierHash(index);
        if (number == LedgerRow.NO_HASH) {
            String text = row.cellOrEmpty(index);
            if (!isNumber(text)) {
                return NO_NUMBER;
            }
            number = TextHash.of(CellText.plain(text));
        }
        long hash = GroupSums.hash(number, moment);
        hash = figure == null ? hash : GroupSums.hash(hash, line.value(line.position(figure)));
        // An order and its invoice of the same day are two lines.
        hash = GroupSums.hash(hash, line.stage().number());
        hash = besideIndex < 0 ? hash : GroupSums.hash(hash, beside.of(row, besideIndex));
        return hash == NO_NUMBER ? NO_NUMBER + 1 : hash;
    }

    /** Returns whether the line at hand is to be left out, for it stood before and is to count once. */
    boolean skips(long hash, LedgerRow row) {
        if (!take(hash, row.line())) {
            return false;
        }
        if (repeated == 1) {
            firstNumber = row.cellOrEmpty(index).strip();
        }
        return once;
    }

    /** Takes a line; returns whether it stood before. */
    boolean take(long hash, long line) {
        Location before = earlier.put(hash, line);
        if (before == null) {
            return false;
        }
        if (repeated == 0) {
            firstLine = line;
            firstEarlier = before;
        }
        repeated++;
        return true;
    }

    /** Returns whether any line stood before. */
    boolean isAny() {
        return repeated > 0;
    }

    /** Returns whether there are more numbers than are compared. */
    boolean isFull() {
        return earlier.isFull();
    }

    /** Returns whether a cell has a number, not a mark for none such as {@code -} or {@code 0}. */
    private static boolean isNumber(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            if (Character.digit(cell.charAt(i), 10) > 0) {
                return true;
            }
        }
        return false;
    }

    /** Returns what hashes the cells of a column of names, each different one once. */
    static CellCache<Long> hashes() {
        return new CellCache<>(cell -> TextHash.of(CellText.plain(cell)));
    }

    /** Says what came twice when the file was read to its end. */
    void end() {
        if (repeated > 0) {
            String file = problems.file();
            String before = String.valueOf(firstEarlier);
            problems.note(
                    once
                            ? Note.information("file.counted-once", file, repeated, firstLine, firstNumber, before)
                            : Note.warning("file.stands-twice", file, repeated, firstLine, firstNumber, before));
        }
    }
}
