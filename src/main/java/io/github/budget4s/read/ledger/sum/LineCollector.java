package io.github.budget4s.read.ledger.sum;

import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.problem.Location;
import io.github.budget4s.domain.problem.Problem;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import io.github.budget4s.read.ledger.definition.CellType;
import io.github.budget4s.read.ledger.definition.Detail;
import io.github.budget4s.read.ledger.definition.Header;
import io.github.budget4s.read.ledger.definition.Ledger;
import io.github.budget4s.read.ledger.definition.LedgerColumn;
import io.github.budget4s.read.ledger.layout.BlockNames;
import io.github.budget4s.read.ledger.line.LineReader;
import io.github.budget4s.read.ledger.line.ValuesLine;
import io.github.budget4s.read.value.DateOrMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Adds lines up by the names and words that the kind says, or keeps each one where it says none. Of a long file no more
 * is kept in memory than the sums.
 *
 * @param <E> what a line, or a sum, becomes
 */
public final class LineCollector<E> {

    /** Where each line is kept, more than a year's of any group of dealers. */
    private static final int MOST_KEPT = 1_000_000;

    /** The names of each column are few, and all pairs of them may be very many; the memory has room for some more. */
    private static final int MOST_SUMS = 2_000_000;

    // What is kept for a sum besides its figures.
    private static final int LINES = 0;
    private static final int LAST_DAY = 1;
    private static final int FIRST_FIGURE = 2;

    private final Ledger<E, ?> ledger;
    private final LineReader lines;
    private final boolean keepsDays;
    /** The positions of the columns that a sum is told apart by; null where lines are kept. */
    private final int @Nullable [] keys;
    /** The positions of the columns that are added up. */
    private final int[] figures;
    /** Which of them no line states, so that each line of a sum has the same. */
    private final boolean[] ofEachLine;

    private final GroupSums sums;
    private final long[] key;
    private final List<E> entries = new ArrayList<>();
    /** Of each figure the sum of all lines, and the sum without signs, which bounds every sum of some lines. */
    private final long[] totals;

    private final long[] magnitudes;
    /** Notice whether names stand once for each block. */
    private final NamesOnce[] once;
    /** How many figures are below zero. */
    private final long[] negatives;

    public LineCollector(Ledger<E, ?> ledger, LineReader lines, Detail detail) {
        this.ledger = ledger;
        this.lines = lines;
        this.keepsDays = detail.days() && !ledger.sumsMonths();
        List<LedgerColumn> summedBy = ledger.summedBy();
        this.keys = summedBy == null ? null : positions(told(summedBy));
        List<LedgerColumn> added = new ArrayList<>();
        List<NamesOnce> perhapsOnce = new ArrayList<>();
        for (LedgerColumn column : ledger.columns()) {
            if (column.type().isFigure() && lines.hasFigures(column)) {
                added.add(column);
            }
            if (BlockNames.mayStandOnce(ledger, column) && lines.isTold(column)) {
                int position = lines.position(column);
                perhapsOnce.add(new NamesOnce(position, lines.names(position).number("")));
            }
        }
        this.figures = positions(added);
        this.ofEachLine = new boolean[figures.length];
        for (int i = 0; i < figures.length; i++) {
            ofEachLine[i] = !lines.isTold(added.get(i));
        }
        this.sums = new GroupSums(1 + (keys == null ? 0 : keys.length), FIRST_FIGURE + figures.length);
        this.key = sums.newKey();
        this.totals = new long[figures.length];
        this.magnitudes = new long[figures.length];
        this.negatives = new long[figures.length];
        this.once = perhapsOnce.toArray(new NamesOnce[0]);
    }

    private List<LedgerColumn> told(List<LedgerColumn> columns) {
        List<LedgerColumn> told = new ArrayList<>();
        for (LedgerColumn column : columns) {
            if (lines.isTold(column)) {
                told.add(column);
            }
        }
        return told;
    }

    private int[] positions(List<LedgerColumn> columns) {
        int[] positions = new int[columns.size()];
        for (int i = 0; i < positions.length; i++) {
            positions[i] = lines.position(columns.get(i));
        }
        return positions;
    }

    /**
     * Takes the line that was read last.
     *
     * @param count for how many lines it stands
     * @return false, with a problem told, when it is more than can be counted
     */
    public boolean add(int time, long count) {
        for (int i = 0; i < figures.length; i++) {
            long figure = figure(i, count);
            if (figure != CellType.ABSENT) {
                try {
                    magnitudes[i] = Math.addExact(magnitudes[i], Math.absExact(figure));
                } catch (ArithmeticException e) {
                    lines.refuse(ledger.columns().get(figures[i]).type().tooLarge(figure));
                    return false;
                }
                totals[i] += figure;
                negatives[i] += (figure >>> (Long.SIZE - 1)) * count;
            }
        }
        for (NamesOnce column : once) {
            column.take(lines);
        }
        int[] by = keys;
        if (by == null) {
            if (entries.size() >= MOST_KEPT) {
                throw new RefusedException(
                        Reason.DATA,
                        new Problem(Location.of(lines.file()), Message.of("file.too-many-lines", (long) MOST_KEPT)));
            }
            entries.addAll(ledger.entries(lines));
            return true;
        }
        GroupSums.put(key, 0, keepsDays ? time : DateOrMonth.month(time));
        for (int i = 0; i < by.length; i++) {
            GroupSums.put(key, i + 1, part(by[i]));
        }
        int group = group();
        sums.add(group, LINES, count);
        addLastDay(group, DateOrMonth.day(time));
        for (int i = 0; i < figures.length; i++) {
            addFigure(group, FIRST_FIGURE + i, figure(i, count));
        }
        return true;
    }

    /** Finds the sums of the key at hand. */
    private int group() {
        int group = sums.of(key);
        if (group >= MOST_SUMS) {
            throw new RefusedException(
                    Reason.DATA,
                    new Problem(Location.of(lines.file()), Message.of("file.too-many-sums", (long) MOST_SUMS)));
        }
        return group;
    }

    /** Returns a figure of all lines for which the one at hand stands. */
    private long figure(int number, long count) {
        long figure = lines.value(figures[number]);
        return count == 1 || !ofEachLine[number] || figure == CellType.ABSENT ? figure : figure * count;
    }

    private int part(int position) {
        long value = lines.value(position);
        if (ledger.columns().get(position).type() != CellType.STAGE_DAY) {
            return (int) value;
        }
        int day = value == CellType.ABSENT ? DateOrMonth.NONE : (int) value;
        return keepsDays ? day : DateOrMonth.month(day);
    }

    /** Returns whether the names of a column may stand once for each block. */
    public boolean mayHaveNamesOnce() {
        for (NamesOnce column : once) {
            if (column.isLikely()) {
                return true;
            }
        }
        return false;
    }

    private void addLastDay(int group, long day) {
        if (day > sums.sum(group, LAST_DAY)) {
            sums.set(group, LAST_DAY, day);
        }
    }

    /** A sum of which one line does not say is not known. */
    private void addFigure(int group, int figure, long value) {
        long before = sums.sum(group, figure);
        boolean isKnown = before != CellType.ABSENT && value != CellType.ABSENT;
        sums.set(group, figure, isKnown ? before + value : CellType.ABSENT);
    }

    /**
     * Adds what was collected in a later part of the file.
     *
     * @throws ArithmeticException when it is more than can be counted
     */
    public void add(LineCollector<E> later) {
        for (int i = 0; i < figures.length; i++) {
            magnitudes[i] = Math.addExact(magnitudes[i], later.magnitudes[i]);
            totals[i] += later.totals[i];
            negatives[i] += later.negatives[i];
        }
        for (int i = 0; i < once.length; i++) {
            once[i].add(later.once[i]);
        }
        entries.addAll(later.entries);
        for (int position = 0; position < ledger.columns().size(); position++) {
            lines.names(position).without().addAll(later.lines.names(position).without());
            if (keys == null && ledger.columns().get(position).isOfMany()) {
                // Nobody asks which of very many names there were.
                lines.names(position).beTooMany();
                continue;
            }
            for (String name : later.lines.names(position).all()) {
                lines.names(position).number(name);
            }
        }
        int[] by = keys;
        if (by == null) {
            return;
        }
        int[] @Nullable [] numbers = new int @Nullable [by.length][];
        for (int k = 0; k < by.length; k++) {
            numbers[k] = later.numbers(by[k], lines);
        }
        for (int i = 0; i < later.sums.count(); i++) {
            GroupSums.put(key, 0, later.sums.key(i, 0));
            for (int k = 0; k < by.length; k++) {
                int number = later.sums.key(i, k + 1);
                int[] of = numbers[k];
                GroupSums.put(key, k + 1, of == null ? number : of[number]);
            }
            int group = group();
            sums.add(group, LINES, later.sums.sum(i, LINES));
            addLastDay(group, later.sums.sum(i, LAST_DAY));
            for (int k = FIRST_FIGURE; k < FIRST_FIGURE + figures.length; k++) {
                addFigure(group, k, later.sums.sum(i, k));
            }
        }
    }

    /** Returns the numbers that another reader has for the names of a column; null where it has no names. */
    private int @Nullable [] numbers(int position, LineReader other) {
        return ledger.columns().get(position).type().isOfDictionary()
                ? lines.names(position).all().stream()
                        .mapToInt(other.names(position)::number)
                        .toArray()
                : null;
    }

    /** Returns the sum of each column of figures over all lines. */
    public Map<LedgerColumn, Long> totals() {
        Map<LedgerColumn, Long> byColumn = new LinkedHashMap<>();
        for (int i = 0; i < figures.length; i++) {
            byColumn.put(ledger.columns().get(figures[i]), totals[i]);
        }
        return byColumn;
    }

    /** Counts the different names that each column had. */
    public Map<LedgerColumn, Integer> distinctNames(Header header) {
        Map<LedgerColumn, Integer> distinct = new LinkedHashMap<>();
        for (LedgerColumn column : header.places().keySet()) {
            if (column.type() == CellType.TEXT || column.type() == CellType.KEY) {
                lines.names(lines.position(column)).distinct().ifPresent(count -> distinct.put(column, count));
            }
        }
        return distinct;
    }

    /** Counts the lines whose figure in a column is below zero. */
    public long negatives(LedgerColumn column) {
        for (int i = 0; i < figures.length; i++) {
            if (ledger.columns().get(figures[i]) == column) {
                return negatives[i];
            }
        }
        return 0;
    }

    /** Returns whether any sum is of more than one line. */
    public boolean hasSummedLines() {
        for (int i = 0; i < sums.count(); i++) {
            if (sums.sum(i, LINES) > 1) {
                return true;
            }
        }
        return false;
    }

    /** Lists what the lines or sums become, in the order in which they came. */
    public List<E> entries() {
        if (keys == null) {
            return entries;
        }
        List<E> made = new ArrayList<>();
        Sum sum = new Sum();
        for (int i = 0; i < sums.count(); i++) {
            sum.group = i;
            made.addAll(ledger.entries(sum));
        }
        return made;
    }

    /** A sum, as a line whose names and words are the sum's. */
    private final class Sum extends ValuesLine {
        private int group;

        Sum() {
            super(lines);
        }

        @Override
        public long value(int position) {
            for (int i = 0; i < figures.length; i++) {
                if (figures[i] == position) {
                    return sums.sum(group, FIRST_FIGURE + i);
                }
            }
            for (int i = 0; keys != null && i < keys.length; i++) {
                if (keys[i] == position) {
                    int part = sums.key(group, i + 1);
                    boolean isNone = part == DateOrMonth.NONE
                            && ledger.columns().get(position).type() == CellType.STAGE_DAY;
                    return isNone ? CellType.ABSENT : part;
                }
            }
            // What the file does not say is the same for every line.
            List<LedgerColumn> summedBy = ledger.summedBy();
            return summedBy != null && summedBy.contains(ledger.columns().get(position))
                    ? lines.value(position)
                    : CellType.ABSENT;
        }

        @Override
        public int time() {
            return sums.key(group, 0);
        }

        @Override
        public long count() {
            return sums.sum(group, LINES);
        }

        @Override
        public int lastDay() {
            return (int) sums.sum(group, LAST_DAY);
        }

        @Override
        public Location location(LedgerColumn column) {
            throw new IllegalStateException("a sum stands nowhere");
        }

        @Override
        public void refuse(LedgerColumn column, Message reason) {
            throw new IllegalStateException("a sum is not refused");
        }
    }
}
