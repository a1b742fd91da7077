package io.github.budget4s.read.ledger.standing;

import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.domain.project.AmountSign;
import io.github.budget4s.domain.project.StatusMeaning;
import io.github.budget4s.read.ledger.definition.CellType;
import io.github.budget4s.read.ledger.definition.ColumnName;
import io.github.budget4s.read.ledger.definition.Header;
import io.github.budget4s.read.ledger.definition.Ledger;
import io.github.budget4s.read.ledger.definition.LedgerColumn;
import io.github.budget4s.read.ledger.definition.LineStage;
import io.github.budget4s.read.ledger.definition.ReadingOptions;
import io.github.budget4s.read.ledger.definition.RowCounts;
import io.github.budget4s.read.ledger.definition.Standing;
import io.github.budget4s.read.ledger.definition.StandingColumn;
import io.github.budget4s.read.ledger.definition.StandingWords;
import io.github.budget4s.read.ledger.definition.Standings;
import io.github.budget4s.read.ledger.row.FileProblems;
import io.github.budget4s.read.ledger.row.LedgerRow;
import io.github.budget4s.read.ledger.word.RemarkWord;
import io.github.budget4s.read.value.Reading;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Tells the lines of a file that count from those that are cancelled, not in force, or money that comes in, by what
 * they say of themselves, and gives those that take something back a minus. Looks at a line before its other cells are
 * read: who cancels an order leaves its day of delivery empty.
 */
public final class StandingReader {

    private final Standings standings;
    private final Header header;
    private final FileProblems problems;
    private final List<StandingCells> columns;
    /** The positions of the figures of a line, those that are missing too, for each line counts as one. */
    private final int[] figures;

    private final List<LedgerColumn> kindColumns;
    /** Where a line says that it is open; -1 where the kind does not tell. */
    private final int openPosition;
    /** Whether the amounts have what goes out with a minus. */
    private final boolean isTurned;
    /** Whether lines stand by the day on which something is done. */
    private final boolean byDone;

    private final RowReferences references;

    private long incomeLines;
    private long negativeLines;
    private Standing sign = Standing.COUNTED;
    private LineStage stage = LineStage.NONE;
    private RowCounts.@Nullable Reason reason;

    private StandingReader(
            Ledger<?, ?> ledger,
            Header header,
            String timeHeading,
            List<StandingCells> columns,
            boolean isTurned,
            RowReferences references,
            FileProblems problems) {
        this.isTurned = isTurned;
        this.references = references;
        this.standings = ledger.standings();
        this.header = header;
        this.problems = problems;
        this.columns = columns;
        this.kindColumns = ledger.columns();
        List<Integer> positions = new ArrayList<>();
        int status = -1;
        for (int i = 0; i < kindColumns.size(); i++) {
            LedgerColumn each = kindColumns.get(i);
            if (each.type().isFigure() && (header.index(each) >= 0 || each.missingFigure() != CellType.ABSENT)) {
                positions.add(i);
            } else if (each.type() == CellType.STATUS) {
                status = i;
            }
        }
        this.figures = positions.stream().mapToInt(Integer::intValue).toArray();
        this.openPosition = status;
        this.byDone = standings.doneDates().contains(ColumnName.of(timeHeading).normal());
    }

    /**
     * Prepares for the rows below a header.
     *
     * @param timeHeading the heading of the column by which lines are of a day or month
     * @param references finds the orders that lines close
     * @return null where all lines count
     */
    public static @Nullable StandingReader of(
            Ledger<?, ?> ledger,
            Header header,
            String timeHeading,
            ReadingOptions options,
            RowReferences references,
            FileProblems problems) {
        List<StandingCells> columns = new ArrayList<>();
        boolean isDouble = isThere(header, ledger.standings().less());
        for (int i = 0; i < header.cells().size(); i++) {
            StandingColumn found = column(ledger, header.cells().get(i), options.columnNames());
            // Beside a column of debit and one of credit the direction is the balance's.
            if (found != null && !(isDouble && found.isDirection())) {
                columns.add(new StandingCells(
                        i,
                        header.cells().get(i).strip(),
                        found.englishName(),
                        found.words().lookup(options.bookings().statuses()),
                        true));
            } else if (found == null) {
                addRemark(header, i, options, columns);
            }
        }
        boolean isTurned = ledger.standings().asksSign() && options.bookings().sign() == AmountSign.REVERSED;
        return columns.isEmpty() && !isThere(header, ledger.standings().income()) && !isTurned
                ? null
                : new StandingReader(ledger, header, timeHeading, columns, isTurned, references, problems);
    }

    /** Adds a column of remarks or names, in which words may stand that the project gives a meaning to. */
    private static void addRemark(Header header, int index, ReadingOptions options, List<StandingCells> columns) {
        String heading = header.cells().get(index).strip();
        LedgerColumn column = header.columnAt(index);
        if (options.bookings().statuses().isEmpty()) {
            return;
        }
        Map<String, StatusMeaning> own = new HashMap<>(options.bookings().statuses());
        own.keySet().removeIf(word -> RemarkWord.of(word, Map.of()) == RemarkWord.NONE);
        if (Remarks.mayHold(column) && !own.isEmpty()) {
            columns.add(new StandingCells(
                    index, heading, "status", StandingWords.lenient().lookup(own), false));
        }
    }

    /** Returns the column that says whether lines count by its heading; null for another. */
    public static @Nullable StandingColumn column(Ledger<?, ?> ledger, String heading, Map<String, List<String>> own) {
        String normal = ColumnName.of(heading).normal();
        for (StandingColumn column : ledger.standings().columns()) {
            if (column.isHeading(normal, own.getOrDefault(column.englishName(), List.of()))) {
                return column;
            }
        }
        return null;
    }

    private static boolean isThere(Header header, @Nullable LedgerColumn column) {
        return column != null && header.index(column) >= 0;
    }

    /**
     * Looks at what a line says of itself.
     *
     * @return false when it is not to be read: then {@link #reason()} says why, or it has a problem
     */
    public boolean counts(LedgerRow row) {
        sign = Standing.COUNTED;
        stage = LineStage.NONE;
        reason = null;
        StandingCells.Word skipped = null;
        for (StandingCells column : columns) {
            StandingCells.Word word = column.word(row);
            if (word.standing == null) {
                refuseUnknown(row, column);
                return false;
            }
            if (word.isMinus()) {
                sign = word.standing;
            }
            stage = graver(stage, word.standing.stage());
            if (skipped == null && (word.isSkipped() || (byDone && word.standing == Standing.OPEN))) {
                skipped = word;
            }
        }
        if (skipped != null && skipped.standing == Standing.CLOSED && references.closes(row)) {
            stage = LineStage.CLOSING;
            return true;
        }
        if (skipped != null && skipped.standing != Standing.SKIPPED && isNumbered(row)) {
            stage = Objects.requireNonNull(skipped.standing).lastWord();
            return true;
        }
        if (skipped == null ? isIncome(row) : skips(row, skipped)) {
            return false;
        }
        stage = stage == LineStage.CLOSING ? LineStage.NONE : stage;
        for (StandingCells column : columns) {
            if (!column.atHand.isSkipped()) {
                column.atHand.lines += row.lines();
            }
        }
        return true;
    }

    /** Returns whether a line of which only the statuses are known is one of an order, or closes one. */
    public boolean isOfOrder(LedgerRow row) {
        counts(row);
        return stage != LineStage.NONE;
    }

    /** Returns whether the line at hand is one of several that say what became of a claim. */
    private boolean isNumbered(LedgerRow row) {
        LedgerColumn number = standings.number();
        return number != null
                && isThere(header, number)
                && !number.name(row.cellOrEmpty(header.index(number))).isEmpty();
    }

    /** That something is agreed and not done goes before what will be paid then. */
    private static LineStage graver(LineStage one, LineStage other) {
        return one == LineStage.ORDER || (other != LineStage.ORDER && one.compareTo(other) > 0) ? one : other;
    }

    /** Returns whether the line at hand closes an order, and has no figure of its own. */
    public boolean isClosing() {
        return stage == LineStage.CLOSING;
    }

    private boolean skips(LedgerRow row, StandingCells.Word word) {
        Standing standing = word.standing == null ? Standing.COUNTED : word.standing;
        if (standing.hasCounterEntries() && (isTurned ? -1 : 1) * figure(row, standings.figure()) < 0) {
            word.counterEntries += row.lines();
            return false;
        }
        word.lines += row.lines();
        reason = standing.reason() == null ? RowCounts.Reason.PENDING : standing.reason();
        return true;
    }

    private boolean isIncome(LedgerRow row) {
        LedgerColumn income = standings.income();
        if (income == null || !isThere(header, income) || figure(row, income) == 0) {
            return false;
        }
        if (figure(row, standings.figure()) != 0) {
            problems.refuse(row, Message.of("file.in-and-out", header.heading(income)));
            return true;
        }
        incomeLines += row.lines();
        reason = RowCounts.Reason.INCOME;
        return true;
    }

    /** Returns a figure as its type has it, 0 for one that is not there; whether it can be read is told elsewhere. */
    private long figure(LedgerRow row, @Nullable LedgerColumn column) {
        LedgerColumn typed = standings.figure();
        if (column == null || typed == null || header.index(column) < 0) {
            return 0;
        }
        return typed.type().read(row.cellOrEmpty(header.index(column)), header.scale(column))
                        instanceof Reading.Value<Long> value
                ? value.value()
                : 0;
    }

    private void refuseUnknown(LedgerRow row, StandingCells column) {
        Message fault = row.fault(column.index);
        if (fault != null) {
            problems.refuse(row, column.index, column.heading, fault);
            return;
        }
        String cell = row.cellOrEmpty(column.index).strip();
        Message message = column.words
                .nearest(cell)
                .map(nearest -> Message.of("file.status-unknown-nearest", cell, nearest))
                .orElse(Message.of("file.status-unknown", cell, column.words.examples()));
        problems.refuse(row, column.index, column.heading, message);
    }

    /** Returns why the line at hand is skipped; null when it counts or has a problem. */
    public RowCounts.@Nullable Reason reason() {
        return reason;
    }

    /** Gives the figures of the line at hand, which stand by the positions of the kind's columns, their sign. */
    public void sign(LedgerRow row, long[] values) {
        if (openPosition >= 0) {
            values[openPosition] = stage.number();
        }
        for (int position : figures) {
            LedgerColumn column = kindColumns.get(position);
            if (header.index(column) < 0) {
                values[position] = column.missingFigure();
            }
            long figure = values[position];
            if (figure == CellType.ABSENT || figure == CellType.UNREADABLE) {
                continue;
            }
            figure = isTurned && column == standings.figure() ? -figure : figure;
            if (sign == Standing.CREDIT && figure < 0) {
                problems.refuse(row, header, column, Message.of("file.minus-twice"));
            }
            values[position] = stage == LineStage.CLOSING ? 0 : sign == Standing.COUNTED ? figure : -Math.abs(figure);
            if (column == standings.figure() && figure < 0) {
                negativeLines += row.lines();
            }
        }
    }

    /** Returns the English name of each column that was looked at, by where it stands. */
    public Map<Integer, String> found() {
        Map<Integer, String> found = new LinkedHashMap<>();
        for (StandingCells column : columns) {
            // Of columns of remarks and names those that say something.
            if (column.isOfStatuses || column.seen.stream().anyMatch(word -> word.isKnown)) {
                found.put(column.index, column.englishName);
            }
        }
        return found;
    }

    /** Adds what the reader of a later part of the file found. */
    public void add(StandingReader later) {
        for (int i = 0; i < columns.size(); i++) {
            columns.get(i).add(later.columns.get(i));
        }
        incomeLines += later.incomeLines;
        negativeLines += later.negativeLines;
    }

    /** Says what was skipped when the file was read to its end, and asks about what could mean two things. */
    public void end() {
        for (StandingCells column : columns) {
            checkCounterEntries(column);
            checkTopUps(column);
            note("file.set-aside-by-status", column, word -> word.standing != null && word.standing.isTold());
            note("file.minus-by-status", column, StandingCells.Word::isMinus);
            if (byDone) {
                note("file.set-aside-as-open", column, word -> word.standing == Standing.OPEN);
            }
        }
        if (incomeLines > 0) {
            problems.note(Note.information(
                    "file.income-set-aside",
                    problems.file(),
                    incomeLines,
                    header.heading(Objects.requireNonNull(standings.income()))));
        }
    }

    private void note(String key, StandingCells column, Predicate<StandingCells.Word> which) {
        long lines = column.sum(which);
        if (lines > 0) {
            problems.note(Note.information(key, problems.file(), lines, column.heading, column.counts(which)));
        }
    }

    /** A line below zero may take back one that is skipped already, which would take it off twice. */
    private void checkCounterEntries(StandingCells column) {
        long reversed = column.sum(word -> word.standing == Standing.REVERSED);
        long cancelled =
                reversed + column.sum(word -> word.standing == Standing.CANCELLED || word.standing == Standing.CLOSED);
        long counterEntries =
                column.seen.stream().mapToLong(word -> word.counterEntries).sum();
        if ((reversed > 0 && negativeLines > 0) || (cancelled > 0 && counterEntries > 0)) {
            String word = column.seen.stream()
                    .filter(each -> each.lines > 0
                            && each.standing != null
                            && (each.standing == Standing.REVERSED || (counterEntries > 0 && each.isSkipped())))
                    .map(each -> each.text)
                    .findFirst()
                    .orElse("");
            problems.refuseHead(
                    header.line(), column.index, Message.of("file.taken-back-twice", word, cancelled, negativeLines));
        }
    }

    private void checkTopUps(StandingCells column) {
        boolean spends = column.sum(word -> word.isKnown && word.standing == Standing.COUNTED) > 0;
        column.seen.stream()
                .filter(word -> word.standing == Standing.TOP_UP && word.lines > 0 && !spends)
                .findFirst()
                .ifPresent(word -> problems.refuseHead(
                        header.line(), column.index, Message.of("file.top-up-or-spend", word.text)));
    }
}
