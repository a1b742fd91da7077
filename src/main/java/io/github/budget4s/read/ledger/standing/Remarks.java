package io.github.budget4s.read.ledger.standing;

import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.domain.project.StatusMeaning;
import io.github.budget4s.read.ledger.definition.CellType;
import io.github.budget4s.read.ledger.definition.Header;
import io.github.budget4s.read.ledger.definition.Ledger;
import io.github.budget4s.read.ledger.definition.LedgerColumn;
import io.github.budget4s.read.ledger.definition.ReadingOptions;
import io.github.budget4s.read.ledger.row.CodeCache;
import io.github.budget4s.read.ledger.row.FileProblems;
import io.github.budget4s.read.ledger.row.LedgerRow;
import io.github.budget4s.read.ledger.row.RowFindings;
import io.github.budget4s.read.ledger.word.RemarkWord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Sees that no line counts without a word whose remark says that it is cancelled or taken back. One that says nothing
 * else is asked about, unless a line with the same figure below zero takes it back; of others it is said that they
 * count. What each different text means is found out once.
 */
public final class Remarks {

    /** So many lines are named. */
    private static final int NAMED = 3;

    private final Header header;
    private final FileProblems problems;
    private final RowFindings known;
    private final int figure;
    private final Column[] columns;
    /** Where else a word may stand that says nothing but that its line does not hold. */
    private final List<Integer> others;

    private final Map<String, StatusMeaning> own;

    private final List<Entry> entries = new ArrayList<>();
    /** How many lines below zero there are of each figure. */
    private final Map<Long, Integer> counterEntries = new HashMap<>();

    private long beyond;
    /** Whether a sum of lines has such a word. */
    private boolean isInSum;

    /** A line above zero and its remark. */
    private record Entry(long line, long figure, int column, String text, RemarkWord word) {
        Entry behind(long lines) {
            return new Entry(line + lines, figure, column, text, word);
        }
    }

    /** A column of remarks, or of when, why or how much was taken back. */
    private record Column(int index, CodeCache codes) {}

    private Remarks(
            Header header,
            int figure,
            List<Column> columns,
            List<Integer> others,
            Map<String, StatusMeaning> own,
            FileProblems problems,
            RowFindings known) {
        this.header = header;
        this.problems = problems;
        this.known = known;
        this.figure = figure;
        this.columns = columns.toArray(new Column[0]);
        this.others = others;
        this.own = own;
    }

    /**
     * Prepares for the rows below a header.
     *
     * @param known what an earlier reading of the same file found
     * @return null where the lines have no figure that counts
     */
    public static @Nullable Remarks of(
            Ledger<?, ?> ledger, Header header, ReadingOptions options, FileProblems problems, RowFindings known) {
        LedgerColumn standing = ledger.standings().figure();
        LedgerColumn figure = standing == null ? main(ledger) : standing;
        if (figure == null) {
            return null;
        }
        Map<String, StatusMeaning> own = options.bookings().statuses();
        List<Column> columns = new ArrayList<>();
        List<Integer> others = new ArrayList<>();
        for (int i = 0; i < header.cells().size(); i++) {
            String heading = header.cells().get(i);
            LedgerColumn column = header.columnAt(i);
            boolean isRead = column != null && column.type() != CellType.UNUSED;
            if (!mayHold(column) || StandingReader.column(ledger, heading, options.columnNames()) != null) {
                continue;
            }
            if (!isRead && RemarkWord.isOfRemarks(heading)) {
                columns.add(new Column(
                        i, new CodeCache(cell -> RemarkWord.of(cell, own).code())));
            } else if (!isRead && RemarkWord.isOfEvents(heading)) {
                columns.add(new Column(
                        i, new CodeCache(cell -> RemarkWord.ofEvent(cell).code())));
            } else {
                others.add(i);
            }
        }
        return new Remarks(header, ledger.columns().indexOf(figure), columns, others, own, problems, known);
    }

    private static @Nullable LedgerColumn main(Ledger<?, ?> ledger) {
        return ledger.columns().stream()
                .filter(LedgerColumn::isMainFigure)
                .findFirst()
                .orElse(null);
    }

    /** Returns whether a column may hold words that say that a line is void: what is not read, and names. */
    static boolean mayHold(@Nullable LedgerColumn column) {
        return column == null
                || column.type() == CellType.UNUSED
                || column.type() == CellType.TEXT
                || column.type() == CellType.REFERENCE;
    }

    /** Returns whether each line has to be looked at. */
    public boolean haveColumns() {
        return columns.length > 0;
    }

    /**
     * Looks at a line that counts; one that was found to be asked about is refused.
     *
     * @param values what stands for its cells, by the positions of their columns in the kind's definition
     * @param everywhere whether a cell that holds no remark says nothing but that the line is void
     */
    public void look(LedgerRow row, long[] values, boolean everywhere) {
        long value = values[figure];
        if (value <= 0) {
            if (value < 0 && value != CellType.ABSENT && counterEntries.size() < RowFindings.MOST) {
                counterEntries.merge(-value, 1, Integer::sum);
            }
            return;
        }
        for (Column each : columns) {
            int code = each.codes().of(row, each.index());
            if (code > 0) {
                take(row, each.index(), value, RemarkWord.ofCode(code));
                return;
            }
        }
        for (int index : everywhere ? others : List.<Integer>of()) {
            if (RemarkWord.of(row.cellOrEmpty(index), own) == RemarkWord.IS) {
                // Under a name of its own somebody may keep such lines together.
                LedgerColumn name = header.columnAt(index);
                boolean isName = name != null && name.type() == CellType.TEXT;
                take(row, index, value, isName ? RemarkWord.SAYS : RemarkWord.IS);
                return;
            }
        }
    }

    private void take(LedgerRow row, int column, long value, RemarkWord word) {
        String text = row.cellOrEmpty(column).strip();
        String heading = header.cells().get(column).strip();
        isInSum |= row.isSum();
        if (known.isAskedAbout(row.line())) {
            problems.refuse(row, column, heading, Message.of("file.remark-is", text));
        } else if (entries.size() < RowFindings.MOST) {
            String shown = RemarkWord.isOfEvents(heading) ? heading + ": " + text : text;
            entries.add(new Entry(row.line(), value, column, shown, word));
        } else {
            beyond++;
        }
    }

    /** Returns whether a line was found that only a reader of the whole file can judge. */
    public boolean areUnusual(boolean inSums) {
        return inSums ? isInSum : entries.stream().anyMatch(entry -> entry.word() == RemarkWord.IS);
    }

    /** Adds what was found in a later part of the file, behind {@code lines} lines. */
    public void add(Remarks later, long lines) {
        later.entries.forEach(entry -> entries.add(entry.behind(lines)));
        later.counterEntries.forEach((value, count) -> counterEntries.merge(value, count, Integer::sum));
        beyond += later.beyond;
    }

    /** Says which lines count whatever their remarks say, and finds those that are to be asked about. */
    public void end(RowFindings findings) {
        Map<Long, Integer> left = new HashMap<>(counterEntries);
        List<Entry> said = new ArrayList<>();
        List<Entry> taken = new ArrayList<>();
        for (Entry entry : entries) {
            if (left.merge(entry.figure(), -1, Integer::sum) >= 0) {
                taken.add(entry);
            } else if (entry.word() == RemarkWord.IS) {
                findings.askAbout(entry.line());
            } else {
                said.add(entry);
            }
        }
        note("file.remark-taken-back", taken, 0, false);
        note("file.remark-says", said, beyond, true);
    }

    private void note(String key, List<Entry> found, long more, boolean warns) {
        if (found.isEmpty()) {
            return;
        }
        List<Message> named = found.stream()
                .limit(NAMED)
                .map(entry -> Message.of("file.remark-at", entry.line(), entry.text()))
                .toList();
        String file = problems.file();
        String heading = header.cells()
                .get(Objects.requireNonNull(found.get(0)).column())
                .strip();
        long count = found.size() + more;
        problems.note(
                warns
                        ? Note.warning(key, file, count, heading, named)
                        : Note.information(key, file, count, heading, named));
    }
}
