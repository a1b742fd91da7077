package io.github.budget4s.read.ledger.row;

import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.domain.problem.Location;
import io.github.budget4s.domain.problem.Problem;
import io.github.budget4s.domain.problem.ProblemList;
import io.github.budget4s.domain.problem.Problems;
import io.github.budget4s.read.ledger.definition.Header;
import io.github.budget4s.read.ledger.definition.LedgerColumn;
import io.github.budget4s.read.source.Row;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with a file and its rows, and what to beware of. */
public final class FileProblems {

    /** A day, an amount, a percentage: fewer figures in a row than any telephone number has. */
    private static final Pattern NOBODYS = Pattern.compile("(?!.*\\d{7})[\\d.,:/%+¥￥()（）年月日号时分元万 -]*|2[01]\\d{6}");

    private final String file;
    private final boolean isTable;
    private final boolean isOfPersons;
    private final Problems ofRows = new Problems();
    private final Problems ofFile = new Problems();
    private final List<Note> notes = new ArrayList<>();

    /** What was told of the row of which lines are being made; null where each row is a line. */
    private @Nullable Set<Problem> told;

    private long refusals;

    /** In which columns, counted from 0, rows were refused lately; {@link #NO_COLUMN} where it was in none. */
    private final Set<Integer> refusedAt = new TreeSet<>();

    /** Stands for a row as a whole. */
    public static final int NO_COLUMN = -1;

    public FileProblems(String file) {
        this(file, false, false);
    }

    /**
     * Begins with none.
     *
     * @param isTable whether it is a table of a database, which has no lines with numbers
     * @param isOfPersons whether its rows are of persons, of whom no message says anything
     */
    public FileProblems(String file, boolean isTable, boolean isOfPersons) {
        this.file = file;
        this.isTable = isTable;
        this.isOfPersons = isOfPersons;
    }

    /** Makes a problem of a cell of a row. */
    public void refuse(LedgerRow row, Header header, LedgerColumn column, Message reason) {
        Message said = column.isPersonal() ? reason.withoutTexts() : reason;
        refuse(row, header.index(column), header.heading(column), said);
    }

    /**
     * Makes a problem of a cell of a row.
     *
     * @param index where it stands, counted from 0
     */
    public void refuse(LedgerRow row, int index, String heading, Message reason) {
        refusedAt.add(Math.max(index, NO_COLUMN));
        addOfRow(row.location(file, index), Message.of("file.in-column", row.heading(index, heading), said(reason)));
    }

    /** Makes a problem of a cell of a row, counted from 0. */
    public void add(Row row, int index, Message reason) {
        addOfRow(LedgerRow.of(row).location(file, index), said(reason));
    }

    /** Makes a problem of a row that is of no cell. */
    public void refuse(LedgerRow row, Message reason) {
        refusedAt.add(NO_COLUMN);
        addOfRow(row.location(file), said(reason));
    }

    /** In a table of persons a cell that has slipped into another column may be a name, or a telephone number. */
    private Message said(Message reason) {
        return isOfPersons ? reason.withoutTexts(text -> !NOBODYS.matcher(text).matches()) : reason;
    }

    private void addOfRow(Location location, Message reason) {
        refusals++;
        if (told == null || told.add(new Problem(location, reason))) {
            ofRows.add(location, reason);
        }
    }

    /** Begins with a row of which several lines are made: what is wrong with their names is told once for all. */
    public void beginLines() {
        told = new HashSet<>();
    }

    /** Makes a problem of the file as a whole. */
    public void refuseFile(Message reason) {
        ofFile.add(Location.of(file), reason);
    }

    /**
     * Makes a problem of a row among the first, or of a cell of it.
     *
     * @param cell counted from 0; -1 for the row
     */
    public void refuseHead(long line, int cell, Message reason) {
        ofFile.add(
                isTable ? Location.of(file) : cell < 0 ? Location.of(file, line) : new Location(file, line, cell + 1),
                reason);
    }

    /** Adds what makes a file unreadable from some place on. */
    public void add(Problem problem) {
        Location location = problem.location();
        ofFile.add(location == null ? Location.of(file) : location, problem.message());
    }

    public void note(Note note) {
        notes.add(note);
    }

    public void clearNotes() {
        notes.clear();
    }

    public String file() {
        return file;
    }

    /** Counts how often a row was refused, also for what was told before. */
    public long rowCount() {
        return refusals;
    }

    /** Leaves a row that is a sum to who reads its lines: it says nothing of what else they have. */
    public void leaveSumToLines(LedgerRow row) {
        if (row.isSum()) {
            refusedAt.add(NO_COLUMN);
        }
    }

    /** Returns in which columns rows were refused since this was asked last. */
    public Set<Integer> takeRefused() {
        Set<Integer> taken = new TreeSet<>(refusedAt);
        refusedAt.clear();
        return taken;
    }

    /** Returns whether the file as a whole has no problem so far. */
    public boolean isFileSound() {
        return ofFile.isEmpty();
    }

    /** Returns whether neither the file nor a row of it has a problem so far. */
    public boolean isEmpty() {
        return ofFile.isEmpty() && ofRows.isEmpty();
    }

    /** Adds the problems of the rows of a part behind {@code lines} lines. */
    public void addLater(FileProblems part, long lines) {
        ofRows.addLater(part.ofRows, lines);
    }

    public void addNotes(FileProblems part) {
        notes.addAll(part.notes);
    }

    public ProblemList ofFile() {
        return ofFile.toList();
    }

    public ProblemList ofRows() {
        return ofRows.toList();
    }

    public List<Note> notes() {
        return notes;
    }
}
