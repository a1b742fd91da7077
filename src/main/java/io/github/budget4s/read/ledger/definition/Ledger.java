package io.github.budget4s.read.ledger.definition;

import io.github.budget4s.domain.problem.RefusedException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A kind of table: its columns, and what is made of its lines. What a definition does not say is the same for all
 * kinds.
 *
 * @param <E> what a line becomes, or lines that are added up
 * @param <L> what all lines of all files are together
 */
public abstract class Ledger<E, L> {

    /** So many of the columns of which one is needed are named. */
    private static final int MOST_NAMED = 3;

    private final String name;
    private final List<LedgerColumn> columns;

    /**
     * Names the columns.
     *
     * @param name the kind's name: the key of {@code budget4s.yaml} under which its files stand
     */
    protected Ledger(String name, LedgerColumn... columns) {
        this.name = name;
        this.columns = List.of(columns);
    }

    /** Returns the kind's name, the key of {@code budget4s.yaml} under which its files stand. */
    public final String name() {
        return name;
    }

    /** Lists the columns that it may have, in the order in which they are documented. */
    public final List<LedgerColumn> columns() {
        return columns;
    }

    /**
     * Lists the columns of names and words by which lines of one day, or month, are added up.
     *
     * @return null when every line is kept, which makes memory grow with lines
     */
    public @Nullable List<LedgerColumn> summedBy() {
        return null;
    }

    /**
     * Lists the columns of names and words by which a database may add the lines of one day up: what is made of such a
     * sum is what would be made of its lines.
     *
     * @return null when each line is wanted
     */
    public @Nullable List<LedgerColumn> summedInTables() {
        return summedBy();
    }

    /** Returns whether lines of different days of a month are added up too. */
    public boolean sumsMonths() {
        return false;
    }

    /**
     * Lists the columns of names that tell two lines of a month apart in a file of months; two that they do not are a
     * mistake, unless the user says that they are to be added up.
     *
     * @return null when several lines are several invoices, claims or the like
     */
    public @Nullable List<LedgerColumn> uniqueBy() {
        return null;
    }

    /** Lists the columns of which a table needs one, whichever it is; none where that is not so. */
    public List<LedgerColumn> needsOneOf() {
        return List.of();
    }

    /** Returns the message for a table that has none of them; {0} are the headings. */
    public String noneNeededKey() {
        return "file.no-column";
    }

    /** Returns whether its lines are of persons. */
    public final boolean isOfPersons() {
        return columns.stream().anyMatch(LedgerColumn::isPersonal);
    }

    /** Says which lines count, and with which sign. */
    public Standings standings() {
        return Standings.NONE;
    }

    /** Says by which number a line is known. */
    public Numbered numbered() {
        return Numbered.NONE;
    }

    /** Returns whether its figures are planned, so that one is easily the half of all, rather than what came about. */
    public boolean isOfPlans() {
        return false;
    }

    /** Looks at a header that was found, beyond whether the required columns are there. */
    public void checkHeader(FileCheck file) {}

    /**
     * Looks at what the first rows below the header say beside it.
     *
     * @param counts finds the unknown columns that may count vehicles
     */
    public void checkBeginning(FileCheck file, Supplier<List<Integer>> counts) {}

    /** Says by which headings columns of figures that are not read are worth a word; null where none is. */
    public @Nullable Pattern unreadFigures() {
        return null;
    }

    /** Looks at a line whose cells are right each by itself; refuses or skips it by the line's own methods. */
    public void checkLine(Line line) {}

    /** Returns whether a file may have a header alone, for nothing has come about yet. */
    public boolean mayBeEmpty() {
        return false;
    }

    /** Looks at the file when it was read to its end. */
    public void checkFile(FileCheck file) {}

    /** Makes a line, or the sum of several, into what the analysis knows. */
    public abstract E entry(Line line);

    /**
     * Makes a line, or the sum of several, into all that the analysis knows of it; {@link #entry} where that is one.
     */
    public List<E> entries(Line line) {
        return List.of(entry(line));
    }

    /**
     * Puts the files together, none of which has a problem that stops the command.
     *
     * @throws RefusedException when they do not fit together, or are more than can be counted
     */
    public abstract L content(List<LedgerFile<E>> files, ReadingOptions options);

    /**
     * Puts files together.
     *
     * @throws RefusedException with all problems of all files, unless bad rows are to be skipped
     */
    public final L merge(List<LedgerFile<E>> files, ReadingOptions options) {
        ReadFile.refuseBad(files.stream().map(LedgerFile::file).toList(), options.skipBadRows());
        return content(files, options);
    }

    /** Returns whether a header has what the kind cannot do without. */
    public final boolean fits(Header header) {
        for (LedgerColumn column : columns) {
            if (column.missingKey() != null && header.index(column) < 0) {
                return false;
            }
        }
        return hasOneNeeded(header);
    }

    /**
     * Returns whether a header that fits shows that its table is one of the kind, rather than any that has times.
     *
     * @param header one that {@link #fits}
     */
    public boolean isShownBy(Header header) {
        return true;
    }

    /** Lists what a table with a header lacks to be one of the kind, by the English names of columns. */
    public final List<String> lackedBy(Header header) {
        List<String> lacked = new ArrayList<>();
        for (LedgerColumn column : columns) {
            if (header.index(column) < 0
                    && (column.missingKey() != null || column.missingFigure() != CellType.ABSENT)) {
                lacked.add(column.englishName());
            }
        }
        if (!hasOneNeeded(header)) {
            List<String> needed =
                    needsOneOf().stream().map(LedgerColumn::englishName).toList();
            String some = String.join("/", needed.subList(0, Math.min(MOST_NAMED, needed.size())));
            lacked.add(needed.size() > MOST_NAMED ? some + "/…" : some);
        }
        return lacked;
    }

    /** Returns whether a header has one of the columns of which one is needed. */
    public final boolean hasOneNeeded(Header header) {
        for (LedgerColumn column : needsOneOf()) {
            if (header.index(column) >= 0) {
                return true;
            }
        }
        return needsOneOf().isEmpty();
    }

    /** Returns whether a file does not say how many each line stands for. */
    public final boolean countsLines(Header header) {
        for (LedgerColumn column : columns) {
            if (column.missingFigure() != CellType.ABSENT && header.index(column) < 0) {
                return true;
            }
        }
        return false;
    }
}
