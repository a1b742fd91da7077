package io.github.budget4s.read.ledger.duplicate;

import io.github.budget4s.domain.message.Note;
import io.github.budget4s.read.ledger.definition.Header;
import io.github.budget4s.read.ledger.definition.Ledger;
import io.github.budget4s.read.ledger.definition.ReadingOptions;
import io.github.budget4s.read.ledger.line.LineReader;
import io.github.budget4s.read.ledger.row.FileProblems;
import io.github.budget4s.read.ledger.row.LedgerRow;
import org.jspecify.annotations.Nullable;

/**
 * Compares the lines of a file with those before them, there and in earlier files: by their numbers where they have
 * any, else by all of their cells. The lines of a part of a long file are only marked, and compared when all are read.
 */
public final class ComparedLines {

    /** So many lines of a long file are compared, so that neither time nor memory grows with it. */
    private static final long MOST = 1_000_000;

    private final FileProblems problems;
    /** Null where lines have no number. */
    private final @Nullable RepeatedLines repeated;
    /** Null where lines have a number, or there is one file. */
    private final @Nullable OverlappingLines overlapping;
    /** Null in a file that is read as a whole. */
    private final @Nullable PartsComparison parts;
    /** What is kept of the lines of a part. */
    private final LineMarks marks = new LineMarks();
    /** Null where lines are compared by what is kept of them. */
    private final @Nullable AscendingNumbers ascending;

    /** Whether there is one file. */
    private final boolean isAlone;

    private long taken;

    /**
     * Prepares for the rows below a header.
     *
     * @param keys the lines of earlier files
     */
    public ComparedLines(
            Ledger<?, ?> ledger, Header header, ReadingOptions options, MonthlyKeys keys, FileProblems problems) {
        this.problems = problems;
        this.parts = keys.comparison();
        this.repeated = RepeatedLines.of(ledger, header, options, keys.numbered(), problems);
        this.overlapping = repeated == null ? OverlappingLines.of(header, keys.whole(), problems) : null;
        // Of several files a number of one may stand in another.
        this.isAlone = keys.whole() == null;
        this.ascending = repeated != null && isAlone ? new AscendingNumbers(repeated.index()) : null;
    }

    /** Returns whether no number of the file can stand in another. */
    public boolean isAlone() {
        return isAlone;
    }

    /** Returns where numbers stand; -1 where there are none. */
    public int numberIndex() {
        return repeated == null ? -1 : repeated.index();
    }

    /** Looks at the number of the line at hand; returns whether it is to be left out, for it stood before. */
    public boolean skips(LedgerRow row, LineReader line, int moment) {
        if (repeated == null || (parts != null && parts.isEnough())) {
            return false;
        }
        if (parts != null && parts.isByOrder() && ascending != null) {
            if (!ascending.take(row)) {
                parts.beDisordered();
            }
            return false;
        }
        long hash = repeated.hash(row, line, moment);
        if (hash == RepeatedLines.NO_NUMBER) {
            return false;
        }
        if (parts != null) {
            marks.add(hash, 0, moment, row.line());
            return false;
        }
        return repeated.skips(hash, row);
    }

    /** Looks at all cells of a line that counts. */
    public void look(LedgerRow row, int moment) {
        if (overlapping == null || (parts != null && parts.isEnough())) {
            return;
        }
        long hash = overlapping.hash(row, moment);
        long figures = overlapping.figures(row);
        if (parts == null) {
            overlapping.take(hash, figures, moment, row.line());
        } else {
            marks.add(hash, figures, moment, row.line());
        }
    }

    /**
     * Compares the lines of the next part of the file.
     *
     * @param shared how the lines of the parts are compared
     * @param linesBefore how many lines stand before that part
     * @return whether the number of one stood before, or may have, so that the file is to be read once more
     */
    public boolean compare(ComparedLines part, PartsComparison shared, long linesBefore) {
        if (shared.isByOrder() && ascending != null && part.ascending != null) {
            if (!ascending.add(part.ascending)) {
                shared.beDisordered();
            }
            return shared.isDisordered();
        }
        if (taken >= MOST) {
            return false;
        }
        part.marks.forEach((hash, figures, moment, line) -> {
            if (taken >= MOST) {
                return;
            }
            taken++;
            if (repeated != null) {
                repeated.take(hash, line + linesBefore);
            } else if (overlapping != null) {
                overlapping.take(hash, figures, moment, line + linesBefore);
            }
        });
        if (taken >= MOST) {
            shared.beEnough();
        }
        return repeated != null && repeated.isAny();
    }

    /** Returns whether lines that were compared are to be told of, as who reads the file as a whole does. */
    public boolean isAnyToldOf() {
        return (repeated != null && repeated.isAny()) || (overlapping != null && overlapping.areNearlyAll());
    }

    /** Says of a file that was read in parts whether all of its lines were compared. */
    public void endOfParts() {
        if (taken >= MOST && !isFull()) {
            noteCutShort();
        }
    }

    private void noteCutShort() {
        String key = repeated == null ? "file.lines-not-compared" : "file.numbers-not-compared";
        problems.note(Note.information(key, problems.file()));
    }

    /** Says what stood before when the file was read to its end. */
    public void end() {
        if (parts != null) {
            return;
        }
        if (repeated != null) {
            repeated.end();
        }
        if (overlapping != null) {
            overlapping.end();
        }
        if (isFull()) {
            noteCutShort();
        }
    }

    private boolean isFull() {
        return (repeated != null && repeated.isFull()) || (overlapping != null && overlapping.isFull());
    }
}
