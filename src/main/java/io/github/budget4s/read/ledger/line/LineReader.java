package io.github.budget4s.read.ledger.line;

import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.name.NameForm;
import io.github.budget4s.domain.problem.Location;
import io.github.budget4s.read.ledger.definition.CellType;
import io.github.budget4s.read.ledger.definition.Header;
import io.github.budget4s.read.ledger.definition.Ledger;
import io.github.budget4s.read.ledger.definition.LedgerColumn;
import io.github.budget4s.read.ledger.definition.LineStage;
import io.github.budget4s.read.ledger.definition.ReadingOptions;
import io.github.budget4s.read.ledger.definition.RowCounts;
import io.github.budget4s.read.ledger.row.FileProblems;
import io.github.budget4s.read.ledger.row.LedgerRow;
import io.github.budget4s.read.ledger.standing.Remarks;
import io.github.budget4s.read.ledger.standing.RowReferences;
import io.github.budget4s.read.ledger.standing.StandingReader;
import io.github.budget4s.read.source.SheetRow;
import io.github.budget4s.read.value.DateOrMonth;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the cells of a row by the types of their columns; what is wrong is told, all of it. */
public final class LineReader extends ValuesLine {

    private final Ledger<?, ?> ledger;
    private final Header header;
    private final FileProblems problems;
    private final TimeReader time;
    private final boolean timestamped;
    /** Null where every line counts as it stands. */
    private final @Nullable StandingReader standing;
    /** Those whose cells may be wrong. */
    private final CellReader[] checked;
    /** Those of names that may be anything; they are read, and counted, of good lines only. */
    private final CellReader[] names;

    private final long[] values;
    /** Of which columns the file says something. */
    private final boolean[] told;

    /** Null where lines have no figure that may be taken back. */
    private @Nullable Remarks remarks;
    /** The same where each line has a column of remarks. */
    private @Nullable Remarks remarksOfEach;
    /** The position of the stage whose day is the line's own; -1 where none is. */
    private final int ownStage;

    private LedgerRow row = new LedgerRow();
    private int moment;
    private RowCounts.@Nullable Reason skipped;
    private boolean monthToCome;

    /**
     * Prepares for the rows below a header.
     *
     * @param options of whose detail the names that nobody asks for are not read
     * @param standing gives each line its sign; null where all have the one that stands there
     * @param references finds the orders of lines
     */
    public LineReader(
            Ledger<?, ?> ledger,
            Header header,
            ReadingOptions options,
            TimeReader time,
            @Nullable StandingReader standing,
            RowReferences references,
            FileProblems problems) {
        super(ledger.columns(), options.names(), problems.file());
        this.ledger = ledger;
        this.header = header;
        this.problems = problems;
        this.time = time;
        this.standing = standing;
        this.timestamped = time.column().type() == CellType.TIMESTAMP;
        this.values = new long[ledger.columns().size()];
        this.told = new boolean[values.length];
        List<CellReader> checkedCells = new ArrayList<>();
        List<CellReader> nameCells = new ArrayList<>();
        this.ownStage = StageDays.own(ledger, header, time);
        for (int position = 0; position < values.length; position++) {
            LedgerColumn column = ledger.columns().get(position);
            boolean isThere = header.index(column) >= 0 && options.detail().keeps(column);
            CellReader reader = column.type() == CellType.REFERENCE
                    ? reference(position, column, references)
                    : isThere ? reader(position, column) : null;
            if (reader != null) {
                (column.type().isRemark()
                                        || column.type() == CellType.KEY
                                        || (column.type() == CellType.TEXT && !column.isNeverBlank())
                                ? nameCells
                                : checkedCells)
                        .add(reader);
            } else {
                values[position] = whenMissing(position, column);
            }
            told[position] =
                    reader != null || position == ownStage || (column.type() == CellType.STATUS && standing != null);
        }
        if (references.areThere()) {
            tellStatusApart();
        }
        this.checked = checkedCells.toArray(new CellReader[0]);
        this.names = nameCells.toArray(new CellReader[0]);
    }

    private @Nullable CellReader reader(int position, LedgerColumn column) {
        return switch (column.type()) {
            case DATE, MONTH, YEAR, STATUS, OTHER_MONEY, UNUSED, REFERENCE -> null;
            case STAGE_DAY -> position == ownStage ? null : figures(position, column);
            case PERIOD, PERIOD_START, PERIOD_END ->
                new CellReader.Periods(position, column, header, problems, names(position));
            case TEXT, KEY -> new CellReader.Names(position, column, header.index(column), names(position));
            case WORD ->
                new CellReader.Words(position, column, Objects.requireNonNull(column.words()), header, problems);
            case CURRENCY -> new CellReader.Currency(position, column, header, problems);
            default -> figures(position, column);
        };
    }

    /** What takes back an invoice of an order is told apart, whether or not the file has statuses. */
    private void tellStatusApart() {
        for (int position = 0; position < told.length; position++) {
            if (ledger.columns().get(position).type() == CellType.REFERENCE && told[position]) {
                told[statusPosition()] = true;
            }
        }
    }

    private int statusPosition() {
        return position(ledger.columns().stream()
                .filter(each -> each.type() == CellType.STATUS)
                .findFirst()
                .orElseThrow());
    }

    /** Returns what reads of which order a line is; null where no line can say. */
    private @Nullable CellReader reference(int position, LedgerColumn column, RowReferences references) {
        LedgerColumn figure = Objects.requireNonNull(ledger.standings().figure());
        return references.areThere() && (standing != null || references.orders().areKnown())
                ? new CellReader.References(
                        position, column, references, names(position), values, statusPosition(), position(figure))
                : null;
    }

    private CellReader figures(int position, LedgerColumn column) {
        LedgerColumn less =
                column == ledger.standings().figure() ? ledger.standings().less() : null;
        return less != null && header.index(less) >= 0
                ? new CellReader.Differences(position, column, less, header, problems)
                : new CellReader.Figures(position, column, header, problems);
    }

    private long whenMissing(int position, LedgerColumn column) {
        return switch (column.type()) {
            case TEXT, KEY, PERIOD, PERIOD_START, PERIOD_END, REFERENCE ->
                names(position).number("");
            case WORD, STATUS -> 0;
            default -> column.missingFigure();
        };
    }

    /**
     * Reads the cells of a row.
     *
     * @return when the line is of, as {@link DateOrMonth#number()}; {@link DateOrMonth#NONE} when it is not to be used:
     *     then {@link #skipped()} says why, or it has a problem
     */
    public int read(LedgerRow next) {
        row = next;
        skipped = null;
        monthToCome = false;
        long before = problems.rowCount();
        if (next.hasFaults() && refuseFaults(next)) {
            return DateOrMonth.NONE;
        }
        moment = timestamped ? DateOrMonth.NONE : time.read(next);
        setOwnStage();
        for (CellReader cell : checked) {
            long value = cell.read(next);
            values[cell.position] = value == CellType.ABSENT ? blank(cell.column) : value;
        }
        if (standing != null) {
            standing.sign(next, values);
        }
        if (problems.rowCount() > before) {
            skipped = null;
            return DateOrMonth.NONE;
        }
        if (skipped != null) {
            return DateOrMonth.NONE;
        }
        for (CellReader cell : names) {
            values[cell.position] = cell.read(next);
        }
        if (timestamped) {
            moment = dayOf(time.column());
            time.takeDays();
        }
        return moment;
    }

    /** Takes what looks at what is said of each line; null where no line is held against it. */
    public void lookAt(@Nullable Remarks said) {
        remarks = said;
        remarksOfEach = said != null && said.haveColumns() ? said : null;
    }

    /**
     * Looks at the line at hand by the rules of its kind, and at what is said of it; returns false when it is against
     * one, which is told.
     *
     * @param saysVoid whether a cell says nothing but that it is void
     */
    public boolean isSound(boolean saysVoid) {
        long before = problems.rowCount();
        ledger.checkLine(this);
        if (remarksOfEach != null) {
            remarksOfEach.look(row, values, saysVoid);
        } else if (saysVoid && remarks != null) {
            remarks.look(row, values, true);
        }
        return problems.rowCount() == before;
    }

    /** Lists what reads the cells of a row. */
    public List<CellReader> readers() {
        return Stream.concat(Arrays.stream(checked), Arrays.stream(names)).toList();
    }

    /** Makes something else stand for a cell, by its column's position in the kind's definition. */
    public void set(int position, long value) {
        values[position] = value;
    }

    /** Takes a row of which all cells are {@link #set}. */
    public void takePlain(LedgerRow next, int day) {
        row = next;
        moment = day;
        setOwnStage();
        skipped = null;
        monthToCome = false;
    }

    private void setOwnStage() {
        if (ownStage >= 0) {
            values[ownStage] = moment;
        }
    }

    /** Tells of the cells that are used and have no value; returns whether there is one. */
    private boolean refuseFaults(LedgerRow next) {
        boolean refused = false;
        for (Map.Entry<LedgerColumn, Header.Place> each : header.places().entrySet()) {
            LedgerColumn column = each.getKey();
            Message fault = next.fault(each.getValue().index());
            boolean isUsed = !column.type().isRemark() && (!column.type().isTime() || column == time.column());
            // A row is struck through as one; that is told once.
            boolean isToldOf = refused && fault != null && fault.key().equals(SheetRow.STRUCK_THROUGH);
            if (fault != null && isUsed && !isToldOf) {
                problems.refuse(next, header, column, fault);
                refused = true;
            }
        }
        return refused;
    }

    private int dayOf(LedgerColumn column) {
        LocalDateTime at = Objects.requireNonNull(time(column));
        return DateOrMonth.number(at.getYear(), at.getMonthValue(), at.getDayOfMonth());
    }

    private long blank(LedgerColumn column) {
        LedgerColumn.Blank blank = column.blank();
        if (column.type().isFigure() && standing != null && standing.isClosing()) {
            return 0;
        }
        if (blank instanceof LedgerColumn.Blank.Zero) {
            return 0;
        }
        if (blank instanceof LedgerColumn.Blank.NoFigure) {
            skipped = RowCounts.Reason.NO_FIGURE;
        } else if (blank instanceof LedgerColumn.Blank.Mistake mistake) {
            problems.refuse(row, header, column, Message.of(mistake.messageKey(), ""));
        } else if (blank instanceof LedgerColumn.Blank.MonthToCome toCome && moment != DateOrMonth.NONE) {
            if (time.isMonthly()) {
                monthToCome = true;
                skipped = RowCounts.Reason.NO_FIGURE;
            } else {
                problems.refuse(row, header, column, Message.of(toCome.messageKey()));
            }
        }
        return CellType.ABSENT;
    }

    /** Returns why the row is skipped; null when it is used or has a problem. */
    public RowCounts.@Nullable Reason skipped() {
        return skipped;
    }

    /** Returns whether the row is skipped for it is of a month to come, or one that is not filled in. */
    public boolean isMonthToCome() {
        return monthToCome;
    }

    /**
     * Returns the keys of the names of the row in some columns, also in those that nobody asks for. Names that the
     * project joins stay apart: each has a line of its own.
     */
    public List<String> nameKeys(List<LedgerColumn> columns) {
        List<String> names = new ArrayList<>();
        for (LedgerColumn column : columns) {
            int index = header.index(column);
            names.add(index < 0 ? "" : NameForm.key(column.name(row.cellOrEmpty(index))));
        }
        return names;
    }

    /** Returns whether any line has a figure in a column. */
    public boolean hasFigures(LedgerColumn column) {
        return header.index(column) >= 0 || column.missingFigure() != CellType.ABSENT;
    }

    /** Returns whether lines are told apart by a column: the file has it, or says so by others. */
    public boolean isTold(LedgerColumn column) {
        return told[position(column)];
    }

    /** Returns what the row says of an order. */
    public LineStage stage() {
        for (int position = 0; position < told.length; position++) {
            if (ledger.columns().get(position).type() == CellType.STATUS) {
                return LineStage.numbered(values[position]);
            }
        }
        return LineStage.NONE;
    }

    /** Makes a problem of the month of the row, which stood before. */
    public void refuseMonthTwice(Location earlier) {
        Message reason = time.isDayInMonths()
                ? Message.of(
                        "file.month-twice-by-day",
                        month(),
                        earlier.toString(),
                        header.heading(time.column()).strip())
                : Message.of("file.month-twice", month(), earlier.toString());
        problems.refuse(row, header, time.column(), reason);
    }

    /** Makes a problem of the row. */
    public void refuse(Message reason) {
        problems.refuse(row, reason);
    }

    /** Returns where the time of the row stands. */
    public Location timeLocation() {
        return location(time.column());
    }

    /** Returns what stands for the cell of a column, by its position in the kind's definition. */
    @Override
    public long value(int position) {
        return values[position];
    }

    @Override
    public int time() {
        return moment;
    }

    @Override
    public long count() {
        return 1;
    }

    @Override
    public int lastDay() {
        return day();
    }

    @Override
    public Location location(LedgerColumn column) {
        return row.location(problems.file(), header.index(column));
    }

    @Override
    public void refuse(LedgerColumn column, Message reason) {
        problems.refuse(row, header, column, reason);
    }
}
