package io.github.budget4s.read.ledger;

import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.message.Note;
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
final class Remarks {

    /** So many lines are named. */
    private static final int NAMED = 3;

    private final Header header;
    private final FileProblems problems;
    private final RowFindings known;
    private final int figure;
    private final int[] columns;
    private final List<CellCache<RemarkWord>> words;

    private final List<Entry> entries = new ArrayList<>();
    /** How many lines below zero there are of each figure. */
    private final Map<Long, Integer> counterEntries = new HashMap<>();

    private long beyond;

    /** A line above zero and its remark. */
    private record Entry(long line, long figure, int column, String text, RemarkWord word) {
        Entry behind(long lines) {
            return new Entry(line + lines, figure, column, text, word);
        }
    }

    private Remarks(
            Header header, int figure, List<Integer> columns, List<CellCache<RemarkWord>> words, LineCheck check) {
        this.header = header;
        this.problems = check.problems();
        this.known = check.known();
        this.figure = figure;
        this.columns = columns.stream().mapToInt(Integer::intValue).toArray();
        this.words = List.copyOf(words);
    }

    /** Prepares for the rows below a header; null where it has no remarks, or the lines no figure that counts. */
    static @Nullable Remarks of(Ledger<?, ?> ledger, Header header, ReadingOptions options, LineCheck check) {
        LedgerColumn figure = ledger.standings().figure();
        if (figure == null) {
            return null;
        }
        List<Integer> columns = new ArrayList<>();
        List<CellCache<RemarkWord>> words = new ArrayList<>();
        for (int i = 0; i < header.cells().size(); i++) {
            String heading = header.cells().get(i);
            LedgerColumn column = header.columnAt(i);
            boolean isOther = (column == null || column.type() == CellType.UNUSED)
                    && StandingReader.column(ledger, heading, options.columnNames()) == null;
            if (isOther && RemarkWord.HEADING.matcher(RemarkWord.plain(heading)).matches()) {
                columns.add(i);
                words.add(new CellCache<>(
                        cell -> RemarkWord.of(cell, options.bookings().statuses())));
            } else if (isOther && RemarkWord.isOfEvents(heading)) {
                columns.add(i);
                words.add(new CellCache<>(RemarkWord::ofEvent));
            }
        }
        return columns.isEmpty() ? null : new Remarks(header, ledger.columns().indexOf(figure), columns, words, check);
    }

    /** Looks at a line that counts; one that was found to be asked about is refused. */
    void look(LedgerRow row, ValuesLine line) {
        long value = line.value(figure);
        if (value <= 0) {
            if (value < 0 && value != LineReader.ABSENT && counterEntries.size() < RowFindings.MOST) {
                counterEntries.merge(-value, 1, Integer::sum);
            }
            return;
        }
        for (int i = 0; i < columns.length; i++) {
            RemarkWord word = words.get(i).of(row, columns[i]);
            if (word != RemarkWord.NONE) {
                take(row, columns[i], value, word);
                return;
            }
        }
    }

    private void take(LedgerRow row, int column, long value, RemarkWord word) {
        String text = row.cellOrEmpty(column).strip();
        String heading = header.cells().get(column).strip();
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
    boolean areUnusual() {
        return entries.stream().anyMatch(entry -> entry.word() == RemarkWord.IS);
    }

    /** Adds what was found in a later part of the file, behind {@code lines} lines. */
    void add(Remarks later, long lines) {
        later.entries.forEach(entry -> entries.add(entry.behind(lines)));
        later.counterEntries.forEach((value, count) -> counterEntries.merge(value, count, Integer::sum));
        beyond += later.beyond;
    }

    /** Says which lines count whatever their remarks say, and finds those that are to be asked about. */
    void end(RowFindings findings) {
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
