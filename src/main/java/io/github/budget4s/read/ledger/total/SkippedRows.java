package io.github.budget4s.read.ledger.total;

import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.domain.problem.Location;
import io.github.budget4s.domain.problem.Problem;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.read.ledger.definition.RowCounts;
import io.github.budget4s.read.ledger.row.FileProblems;
import io.github.budget4s.read.ledger.row.LedgerRow;
import io.github.budget4s.read.source.Row;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Counts the rows that are skipped, and remembers which of them are no lines, to say so. */
public final class SkippedRows {

    /** So many lines of a sort are named. */
    private static final int NAMED = 3;
    /** Twice as many as a sheet has rows. */
    private static final long MOST_EMPTY = 2_000_000;

    private final Map<RowCounts.Reason, Long> counts = new EnumMap<>(RowCounts.Reason.class);
    private final Map<RowCounts.Reason, Rows> byReason = new EnumMap<>(RowCounts.Reason.class);

    private final TreeSet<YearMonth> monthsToCome = new TreeSet<>();

    private boolean isSaid;
    /** The last empty row, and how many there are up to it without another one between. */
    private long lastEmpty;

    private long emptyRows;

    /** The last bad row of those of which several lines are made. */
    private @Nullable Row lastBad;

    private static final class Rows {
        private final List<Long> lines = new ArrayList<>();
        private long count;

        private void add(long line) {
            count++;
            if (lines.size() < NAMED) {
                lines.add(line);
            }
        }
    }

    public void count(RowCounts.Reason reason, long lines) {
        counts.put(reason, counts.getOrDefault(reason, 0L) + lines);
    }

    /**
     * Counts a row that is skipped for what it is.
     *
     * @throws RefusedException when a part of the file has so many empty rows that it is none that anybody made
     */
    public void add(RowCounts.Reason reason, long line, boolean isPlain, FileProblems problems) {
        add(reason, line, isPlain);
        if (reason == RowCounts.Reason.EMPTY) {
            emptyRows = line == lastEmpty + 1 ? emptyRows + 1 : 1;
            lastEmpty = line;
            if (emptyRows > MOST_EMPTY) {
                throw new RefusedException(
                        RefusedException.Reason.DATA,
                        new Problem(Location.of(problems.file()), Message.of("file.too-many-empty", MOST_EMPTY)));
            }
        }
    }

    /** Counts a bad row; one of which several lines are bad, as where months stand across, counts once. */
    public void countBad(LedgerRow row) {
        Row ofFile = row.ofSeveralLines();
        if (ofFile == null || ofFile != lastBad) {
            count(RowCounts.Reason.BAD, row.lines());
        }
        lastBad = ofFile;
    }

    /** Returns how many rows are skipped, by reason. */
    public Map<RowCounts.Reason, Long> counts() {
        return counts;
    }

    /**
     * Counts and remembers a row; of empty ones nobody wants to hear.
     *
     * @param isPlain whether everybody sees what it is, as of a 合计 at the beginning of its row
     */
    public void add(RowCounts.Reason reason, long line, boolean isPlain) {
        count(reason, 1);
        isSaid |= !isPlain;
        switch (reason) {
            case TOTAL, PART_OF_ABOVE, CARRIED_FORWARD, STATISTIC, FOOTER ->
                byReason.computeIfAbsent(reason, first -> new Rows()).add(line);
            default -> {}
        }
    }

    /** Adds those of a later part behind some lines. */
    public void add(SkippedRows later, long linesBefore) {
        isSaid |= later.isSaid;
        later.counts.forEach((reason, count) -> counts.merge(reason, count, Long::sum));
        later.byReason.forEach((reason, rows) -> {
            Rows own = byReason.computeIfAbsent(reason, first -> new Rows());
            for (long line : rows.lines) {
                own.add(line + linesBefore);
            }
            own.count += rows.count - rows.lines.size();
        });
    }

    /** Says what is skipped, a note for the file; nothing where it is all plain. */
    public void note(FileProblems problems) {
        List<Message> all = new ArrayList<>();
        if (!isSaid) {
            return;
        }
        byReason.forEach((reason, rows) -> all.add(Message.of(
                "file.rows-at",
                Message.of("explanation.set-aside." + reason.name().toLowerCase(Locale.ROOT), rows.count),
                lines(rows.lines, rows.count))));
        if (!all.isEmpty()) {
            problems.note(Note.information("file.set-aside", problems.file(), all));
        }
    }

    /** Adds a month that has a row and no figure. */
    public void addMonthToCome(YearMonth month) {
        monthsToCome.add(month);
    }

    /** Says which months have no figure. */
    public void noteMonthsToCome(FileProblems problems) {
        if (monthsToCome.isEmpty()) {
            return;
        }
        long count = counts.getOrDefault(RowCounts.Reason.NO_FIGURE, 0L);
        problems.note(Note.warning(
                count == monthsToCome.size() ? "file.no-figure" : "file.no-figure-lines",
                problems.file(),
                MonthRange.runs(monthsToCome),
                count));
    }

    private static String lines(List<Long> lines, long count) {
        String named = String.join(", ", lines.stream().map(String::valueOf).toList());
        return count > lines.size() ? named + ", …" : named;
    }
}
