package io.github.budget4s.read.ledger.total;

import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.domain.project.TotalsChoice;
import io.github.budget4s.read.ledger.definition.CellType;
import io.github.budget4s.read.ledger.definition.Header;
import io.github.budget4s.read.ledger.definition.Ledger;
import io.github.budget4s.read.ledger.definition.LedgerColumn;
import io.github.budget4s.read.ledger.line.ValuesLine;
import io.github.budget4s.read.ledger.row.FileProblems;
import io.github.budget4s.read.ledger.row.LedgerRow;
import io.github.budget4s.read.ledger.row.RowFindings;
import io.github.budget4s.read.ledger.total.RowSums.Sums;
import io.github.budget4s.read.ledger.word.RowWord;
import io.github.budget4s.read.value.DateOrMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Decides by the sums which rows are totals where the words alone do not say, and finds totals whose words and sums
 * disagree.
 */
public final class TotalRows {

    /** So many totals are compared with what stands below them; more are not looked at. */
    private static final int MOST_OPEN = 1_000;

    private final boolean ofPlans;
    private final AdditiveFigures additive;
    private final RowSums sums;
    private final boolean inPart;
    private final boolean inSums;
    private final Supplier<Map<LedgerColumn, Long>> collected;
    private final long[] figures;

    private final List<Open> open = new ArrayList<>();
    private final List<Open> withoutTime = new ArrayList<>();
    private final Map<RowFindings.Name, Kept> kept = new LinkedHashMap<>();
    private final LineBlocks blocks;
    /** How many rows of names that sound like totals are the sum of others. */
    private final Map<RowFindings.Name, Long> sumsByName = new HashMap<>();

    private boolean unusual;

    /** A total row that is not the sum of lines above it. */
    private static final class Open {
        private final Place place;
        private final long[] figures;
        /** What time it says that it is. */
        private final int time;
        /** What else stands in it. */
        private final List<String> names;
        /** What had been added up when it came. */
        private final Sums before;

        Open(Place place, long[] figures, int time, List<String> names, Sums before) {
            this.place = place;
            this.figures = figures;
            this.time = time;
            this.names = names;
            this.before = before;
        }
    }

    /**
     * Where a row stands.
     *
     * @param number counted from 1 below the header
     * @param line as the carrier counts lines
     * @param column the cell that says what it is, -1 where none does
     * @param text what that says
     */
    record Place(long number, long line, int column, String text) {}

    /** A name that sounds like a total and was taken for a name, its first line and what had been added up before. */
    private static final class Kept {
        private final Place first;
        private final long[] figures;
        private final Sums before;
        private long rows;

        Kept(Place first, long[] figures, Sums before) {
            this.first = first;
            this.figures = figures;
            this.before = before;
        }
    }

    /**
     * Begins with no rows.
     *
     * @param nameColumns where names stand by which lines may be summed up
     * @param inPart whether only a part of the file is read, which knows no more than the sum of all lines
     * @param inSums whether an engine has added the lines up
     * @param collected returns that sum, of each column
     */
    public TotalRows(
            Ledger<?, ?> ledger,
            Header header,
            List<Integer> nameColumns,
            boolean inPart,
            boolean inSums,
            Supplier<Map<LedgerColumn, Long>> collected) {
        this.collected = collected;
        this.ofPlans = ledger.isOfPlans();
        this.additive = new AdditiveFigures(ledger, header);
        this.sums = new RowSums(additive.count(), inPart ? List.of() : nameColumns);
        this.inPart = inPart;
        this.inSums = inSums;
        this.figures = new long[additive.count()];
        this.blocks = new LineBlocks(additive.count());
    }

    /**
     * Adds a line that is used.
     *
     * @param number which row it is
     * @param perhaps the name that sounds like a total; null when it has none
     * @param isNameless whether it has no name at all
     */
    public void add(
            ValuesLine line, LedgerRow row, int time, long number, @Nullable Place perhaps, boolean isNameless) {
        additive.take(line, figures);
        if (perhaps != null) {
            kept.computeIfAbsent(name(perhaps), first -> new Kept(perhaps, figures.clone(), sums.snapshot())).rows++;
        }
        if (inPart) {
            if (isNameless) {
                sums.addNameless(figures);
            }
        } else {
            sums.add(figures, time, row);
            blocks.add(figures, time, number, row.line());
        }
    }

    /** Returns whether the figures of a row are the sum of lines above it. */
    boolean sumsUp(LedgerRow row, Place place, int time) {
        long[] its = additive.read(row);
        for (Sums each : sums.above(sort(place), time)) {
            if (each.lines > 0 && AdditiveFigures.equal(its, each.figures)) {
                return true;
            }
        }
        return false;
    }

    /** Counts a row that sounds like a total and is one. */
    void countAsSum(Place place) {
        sumsByName.merge(name(place), 1L, Long::sum);
    }

    private static RowFindings.Name name(Place place) {
        return new RowFindings.Name(place.column(), place.text().strip());
    }

    /** Returns whether a row has any figure that is not 0. */
    boolean hasFigures(LedgerRow row) {
        return AdditiveFigures.sayAnything(additive.read(row));
    }

    /** Returns whether a line without anything remarkable needs to be added here. */
    public boolean wantsEveryLine() {
        return !inPart;
    }

    /** Takes over what the lines of a part come to. */
    private void takeCollected() {
        if (inPart) {
            sums.setAll(additive.of(collected.get()));
        }
    }

    /** Takes a total row. */
    void take(LedgerRow row, Place place, int time) {
        unusual |= inSums;
        takeCollected();
        long[] its = additive.read(row);
        if (AdditiveFigures.sayAnything(its) && (inPart || !sumsUp(row, place, time))) {
            List<String> names = new ArrayList<>();
            for (RowSums.NameColumn column : sums.names()) {
                names.add(row.cellOrEmpty(column.index).strip());
            }
            if (place.column() >= 0) {
                names.add(RowWord.nameBefore(place.text()));
            }
            names.removeIf(String::isEmpty);
            if (open.size() < MOST_OPEN) {
                open.add(new Open(place, its, time, names, sums.snapshot()));
            }
            unusual |= inPart && open.size() > 8;
        }
        sums.pass(sort(place));
    }

    /** Takes a row without name and time that is not the sum of lines above it, perhaps of those below. */
    void takeWithoutTime(LedgerRow row, Place place) {
        if (withoutTime.size() < MOST_OPEN) {
            withoutTime.add(new Open(place, additive.read(row), DateOrMonth.NONE, List.of(), sums.snapshot()));
        }
    }

    private static String sort(Place place) {
        String text = place.text().strip();
        return place.column() + text.substring(Math.max(0, text.length() - 2));
    }

    /** Says that the row at hand is nothing that a part of a file can judge. */
    void beUnusual() {
        unusual |= inPart || inSums;
    }

    /** Says that the row at hand is nothing that a part of a file can judge, though who knows all sums can. */
    void beUnusualInPart() {
        unusual |= inPart;
    }

    /** Returns whether the file has to be read as a whole. */
    public boolean isUnusual() {
        takeCollected();
        return unusual || (inPart && sums.isHalvedByNameless());
    }

    /** Adds what was found in a later part of the file, of which the lines are not yet added to the others. */
    public void add(TotalRows later) {
        takeCollected();
        for (Open total : later.open) {
            boolean isSum = true;
            for (int i = 0; i < figures.length; i++) {
                isSum &= total.figures[i] == CellType.ABSENT
                        || total.figures[i] == sums.all().figures[i] + total.before.figures[i];
            }
            unusual |= !isSum;
        }
        unusual |= later.unusual;
        sums.addAll(later.sums);
    }

    /**
     * Looks at the totals when all lines are known.
     *
     * @param findings takes what is to be known for reading the file once more
     */
    public void end(FileProblems problems, RowFindings findings, TotalsChoice choice) {
        if (figures.length == 0) {
            return;
        }
        for (Open each : withoutTime) {
            if (isSumOfAny(each, null)) {
                findings.addTotal(each.place.number());
            }
        }
        if (!kept.isEmpty()) {
            kept.forEach((name, rows) -> judgeKept(name, rows, problems, findings, choice));
        }
        DisguisedTotals search = new DisguisedTotals(sums, blocks, ofPlans);
        if (choice != TotalsChoice.KEEP && search.areNamelessTotals(sums.nameless())) {
            findings.takeNamelessForTotals();
        } else if (choice != TotalsChoice.KEEP && findings.isEmpty()) {
            for (DisguisedTotals.Found found : search.find()) {
                judge(found, problems, findings, choice);
            }
        }
        List<Open> wrong = new ArrayList<>();
        for (int i = 0; i < open.size(); i++) {
            if (!isSumOfAny(open.get(i), i + 1 < open.size() ? open.get(i + 1) : null)) {
                wrong.add(open.get(i));
            }
        }
        if (!wrong.isEmpty() && findings.isEmpty()) {
            warn(wrong, problems);
        }
    }

    private void judge(DisguisedTotals.Found found, FileProblems problems, RowFindings findings, TotalsChoice choice) {
        if (choice == TotalsChoice.SKIP) {
            if (found.column() >= 0) {
                findings.addTotal(new RowFindings.Name(found.column(), found.name()));
            }
            found.numbers().forEach(findings::addTotal);
            return;
        }
        Message reason = found.column() >= 0
                ? Message.of("file.total-in-disguise", found.name(), found.count())
                : Message.of("file.total-without-name", found.count());
        problems.refuseHead(found.line(), found.column(), reason);
    }

    private boolean isSumOfAny(Open total, @Nullable Open next) {
        List<Sums> candidates = sums.anywhere(total.time, total.names);
        candidates.add(sums.since(total.before));
        if (next != null) {
            candidates.add(next.before.without(total.before));
        }
        for (Sums each : candidates) {
            if (each.lines > 0 && AdditiveFigures.equal(total.figures, each.figures)) {
                return true;
            }
        }
        return false;
    }

    private void warn(List<Open> wrong, FileProblems problems) {
        Open first = wrong.get(0);
        for (int i = 0; i < figures.length; i++) {
            if (first.figures[i] != CellType.ABSENT) {
                Sums above = first.before.lines > 0 ? first.before : sums.all();
                problems.note(Note.warning(
                        "file.total-differs",
                        problems.file(),
                        first.place.line(),
                        first.place.text().strip(),
                        additive.heading(i),
                        additive.write(i, first.figures[i]),
                        additive.write(i, above.figures[i]),
                        (long) wrong.size() - 1));
                return;
            }
        }
    }

    /** A name that sounds like a total: either its rows are the sums of all others, or it is said that it is a name. */
    private void judgeKept(
            RowFindings.Name name, Kept rows, FileProblems problems, RowFindings findings, TotalsChoice choice) {
        long sumRows = sumsByName.getOrDefault(name, 0L);
        boolean isTotal = isSumOfRest(rows) || agreement(name).isPlain() || sumRows > 4 * rows.rows;
        if (choice != TotalsChoice.KEEP && isTotal) {
            findings.addTotal(name);
            return;
        }
        if (sumRows > 0) {
            // Some were sums by chance.
            findings.addRealName(name);
        }
        if (isNameColumn(name.column())) {
            problems.note(
                    Note.information("file.total-word-is-a-name", problems.file(), rows.first.line(), name.name()));
        }
    }

    private boolean isNameColumn(int index) {
        return sums.names().stream().anyMatch(column -> column.index == index);
    }

    private boolean isSumOfRest(Kept rows) {
        Sums rest = sums.since(rows.before);
        Sums all = sums.all();
        for (Sums each : List.of(rest, all)) {
            boolean isSum = each.lines > 1 && AdditiveFigures.sayAnything(rows.figures);
            for (int i = 0; i < figures.length; i++) {
                isSum &= rows.figures[i] == each.figures[i] - rows.figures[i];
            }
            if (isSum) {
                return true;
            }
        }
        return false;
    }

    private SumAgreement agreement(RowFindings.Name name) {
        SumAgreement agreement = new SumAgreement();
        for (RowSums.NameColumn column : sums.names()) {
            RowSums.NameSums its = column.index == name.column() ? column.sums.get(name.name()) : null;
            if (its != null) {
                its.months.forEach((month, own) -> agreement.compare(own, sums.month(month), blocks.steps()));
            }
        }
        return agreement;
    }
}
