package io.github.budget4s.read.columns;

import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.problem.Location;
import io.github.budget4s.domain.problem.Problem;
import io.github.budget4s.domain.problem.Problems;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import io.github.budget4s.read.RowFiles;
import io.github.budget4s.read.source.BrokenFileException;
import io.github.budget4s.read.source.FileFormat;
import io.github.budget4s.read.source.InputFile;
import io.github.budget4s.read.source.Row;
import io.github.budget4s.read.source.RowFile;
import io.github.budget4s.read.value.CellText;
import io.github.budget4s.read.value.DateOrMonth;
import io.github.budget4s.read.value.Dates;
import io.github.budget4s.read.value.Numbers;
import io.github.budget4s.read.value.PlainNumbers;
import io.github.budget4s.read.value.Reading;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads one file row by row: finds its header, sets aside what is no data, reads the time of each row, and collects
 * what is wrong. What the rows mean is the business of the kind of file, in {@link #takeFigures}.
 */
public abstract class ColumnedFileReader<C extends Enum<C> & FileColumn> {

    /** A header stands among the first rows that have anything in them; what comes before it is a title. */
    private static final int HEADER_SEARCH = 30;

    /** Large enough that what a part costs on its own hardly counts. */
    private static final long SMALLEST_PART = 8L << 20;
    /** Small enough that all processors end at about the same time. */
    private static final long LARGEST_PART = 32L << 20;
    /** So many parts for each processor even out that some are read quicker than others. */
    private static final int PARTS_A_PROCESSOR = 16;

    private final InputFile input;
    private final ReadingOptions<C> options;

    private final Problems rowProblems = new Problems();
    private final Problems fileProblems = new Problems();
    private final List<Note> notes = new ArrayList<>();
    private final EnumMap<RowCounts.Reason, Long> setAside = new EnumMap<>(RowCounts.Reason.class);

    private final LedgerRow row = new LedgerRow();
    private final List<Row> head = new ArrayList<>();
    private int headFilled;
    private boolean inSheet;
    private long partSize;
    private boolean readInParts;
    private @Nullable Header<C> header;
    private @Nullable Boolean monthly;
    private long used;

    /** Where the time stands; looked up once, not for every row. */
    private int timeIndex = -1;

    private final CellMeanings<TimeCell> times = new CellMeanings<>(this::timeCell);
    /** What stands where the row at hand has its time; null when that is plainly a day. */
    private @Nullable TimeCell time;
    /** The number of the day of the row at hand; {@link DateOrMonth#NONE} when something else stands there. */
    private int day;

    private boolean dated;
    private @Nullable C timeColumn;
    private @Nullable C yearColumn;

    /**
     * Says what a cell is where a row's time should stand.
     *
     * @param reading the time
     * @param isTotal whether it is a word for a total
     * @param isHeading whether it is the column's heading once more
     * @param day the number of the day that it is, if it is one
     */
    private record TimeCell(Reading<DateOrMonth> reading, boolean isTotal, boolean isHeading, int day) {}

    /** Prepares for one file. */
    protected ColumnedFileReader(InputFile input, ReadingOptions<C> options) {
        this.input = input;
        this.options = options;
    }

    /**
     * Takes the figures of a row that has as many cells as the header, is not empty, no total and no header. Whatever
     * is wrong is told by {@link #refuse}; a row that goes in is counted by {@link #countUsed}.
     */
    protected abstract void takeFigures(LedgerRow row, Header<C> found);

    /** Looks at a header that was found, before any row is taken. */
    protected void checkHeader(Header<C> found) {}

    /** Looks at the file as a whole when it was read to its end. */
    protected void finish() {}

    /**
     * Makes a reader for a part of the file, alike to this one with nothing read yet. Several threads read a part each,
     * so that it shares nothing with this one that changes.
     *
     * @return null when files of this kind are read by one thread, for they are small or lean on all rows before
     */
    protected @Nullable ColumnedFileReader<C> newPart() {
        return null;
    }

    /**
     * Adds the figures that a reader of the same class, made by {@link #newPart}, found in the rows that follow those
     * of this one. Only files with a line for each day or order are read in parts, never those with a line a month.
     *
     * @throws ArithmeticException when they are more than can be counted
     */
    protected void addFigures(ColumnedFileReader<C> later) {
        throw new IllegalStateException("files of this kind are not read in parts");
    }

    /** Reads parts of about so many bytes; for tests, which cut short files. */
    public final void partsOf(long bytes) {
        partSize = bytes;
    }

    public final boolean isReadInParts() {
        return readInParts;
    }

    /** Returns about how many bytes of a file are read by one thread at a time. */
    final long partSize(long fileSize) {
        long even = fileSize / PARTS_A_PROCESSOR / Runtime.getRuntime().availableProcessors();
        return partSize > 0 ? partSize : Math.max(SMALLEST_PART, Math.min(even, LARGEST_PART));
    }

    /** Returns whether it is known that the lines are days, so that rows far below can be read on their own. */
    final boolean isKnownToBeDaily() {
        return header != null && fileProblems.isEmpty() && monthly != null && !monthly;
    }

    /** Prepares for rows below those that a reader of the beginning has seen. */
    final void follow(ColumnedFileReader<C> beginning) {
        Header<C> found = Objects.requireNonNull(beginning.header);
        header = found;
        monthly = beginning.monthly;
        findTime(found);
        checkHeader(found);
        // What is to be said of the header is said where the file begins.
        notes.clear();
    }

    /** Adds what the reader of the next part found. */
    final void add(ColumnedFileReader<C> later, long lines) {
        addFigures(later);
        if (header == null && later.header != null) {
            header = later.header;
            monthly = later.monthly;
            notes.addAll(later.notes);
        }
        rowProblems.addLater(later.rowProblems, lines);
        later.setAside.forEach((reason, count) -> setAside.merge(reason, count, Long::sum));
        used += later.used;
    }

    /** Ends a file that was read in parts. */
    final void endParts() {
        end();
    }

    /**
     * Reads the file to its end or to where it breaks off.
     *
     * @throws RefusedException when the device fails
     */
    protected final ReadFile<C> readRows() {
        try {
            input.progress().begin(input.name(), size());
            FileFormat inParts = new PartsReading<>(this).read();
            readInParts = inParts != null;
            return inParts == null ? readAsWhole() : result(inParts);
        } finally {
            input.progress().end();
        }
    }

    private long size() {
        try {
            return Files.size(input.path());
        } catch (IOException e) {
            // Who reads it will say so.
            return 0;
        }
    }

    private ReadFile<C> readAsWhole() {
        input.progress().begin(input.name(), size());
        FileFormat format = null;
        try {
            RowFile rows = RowFiles.open(input, options.encoding(), options.names()::rate);
            format = rows.format();
            inSheet = format instanceof FileFormat.Sheet;
            rows.forEachRow(this::take);
            // Where the first rows had none, that is said already.
            if (header == null && fileProblems.isEmpty()) {
                findHeader();
            }
            end();
        } catch (BrokenFileException e) {
            Problem problem = e.problem();
            fileProblems.add(
                    problem.location() == null ? Location.of(input.name()) : problem.location(), problem.message());
            // What stands above the break is read all the same, for all its problems are told at once.
            if (header == null && bestHeader() != null) {
                findHeader();
            }
        } catch (IOException e) {
            throw new RefusedException(
                    Reason.INPUT_OUTPUT,
                    new Problem(Location.of(input.name()), Message.of("file.device", String.valueOf(e.getMessage()))));
        }
        return result(format);
    }

    private void end() {
        finish();
        if (header != null && used == 0 && rowProblems.isEmpty() && fileProblems.isEmpty()) {
            fileProblems.add(Location.of(input.name()), Message.of("file.no-rows"));
        }
    }

    private ReadFile<C> result(@Nullable FileFormat format) {
        return new ReadFile<>(
                input,
                format,
                header,
                isMonthly(),
                new RowCounts(used, setAside),
                fileProblems.toList(),
                rowProblems.toList(),
                notes);
    }

    /** Takes the next row; answers whether there is any use in further ones. */
    final boolean take(Row next) {
        row.set(next);
        if (header != null) {
            takeData(row, header);
            return true;
        }
        head.add(Row.of(next.line(), List.copyOf(next.cells())));
        if (!row.isBlank()) {
            headFilled++;
        }
        if (headFilled >= HEADER_SEARCH) {
            findHeader();
            return header != null;
        }
        return true;
    }

    private void findHeader() {
        Row best = bestHeader();
        if (best == null) {
            refuseForNoHeader();
            return;
        }
        Header<C> found = options.names().header(best.line(), best.cells());
        header = found;
        findTime(found);
        checkNames(found);
        checkHeader(found);
        boolean above = true;
        for (Row each : head) {
            row.set(each);
            // Not by their lines: all of a JSON file may stand on one.
            if (each == best) {
                above = false;
                setAside(RowCounts.Reason.HEADER);
            } else if (above) {
                setAside(row.isBlank() ? RowCounts.Reason.EMPTY : RowCounts.Reason.TITLE);
            } else {
                takeData(row, found);
            }
        }
        head.clear();
    }

    private void findTime(Header<C> found) {
        timeColumn = find(found, FileColumn.Time.DATE).orElse(null);
        dated = timeColumn != null;
        if (timeColumn == null) {
            timeColumn = find(found, FileColumn.Time.MONTH).orElse(null);
        }
        timeIndex = timeColumn == null ? -1 : found.index(timeColumn);
        yearColumn = find(found, FileColumn.Time.YEAR).orElse(null);
    }

    private static <C extends Enum<C> & FileColumn> Optional<C> find(Header<C> found, FileColumn.Time time) {
        return found.places().keySet().stream()
                .filter(column -> column.time() == time)
                .findFirst();
    }

    /**
     * Finds the row that names the most columns, or the first that names two and has data below it: where two files
     * were joined, the data of the first must not pass for titles above the second's header.
     */
    private @Nullable Row bestHeader() {
        Row best = null;
        int bestRate = 0;
        for (int i = 0; i < head.size(); i++) {
            Row row = head.get(i);
            int rate = options.names().rate(row.cells());
            if (rate > 1 && hasDataBelow(i)) {
                return row;
            }
            if (rate > bestRate) {
                best = row;
                bestRate = rate;
            }
        }
        return best;
    }

    private boolean hasDataBelow(int index) {
        Row row = head.get(index);
        Header<C> candidate = options.names().header(row.line(), row.cells());
        int date = find(candidate, FileColumn.Time.DATE).map(candidate::index).orElse(-1);
        int month = find(candidate, FileColumn.Time.MONTH).map(candidate::index).orElse(-1);
        int year = find(candidate, FileColumn.Time.YEAR).map(candidate::index).orElse(-1);
        return head.subList(index + 1, head.size()).stream()
                .takeWhile(below -> options.names().rate(below.cells()) == 0)
                .anyMatch(below -> readTime(below.cells(), date, month, year) instanceof Reading.Value);
    }

    private void refuseForNoHeader() {
        Row first = head.stream()
                .filter(row -> !row.cells().stream().allMatch(String::isBlank))
                .findFirst()
                .orElse(null);
        if (first == null) {
            fileProblems.add(Location.of(input.name()), Message.of("file.empty"));
            return;
        }
        Message message = Message.of("file.no-header", String.join(" | ", first.cells()));
        for (Row row : head) {
            for (int i = 0; i < row.cells().size(); i++) {
                String cell = row.cells().get(i);
                Optional<String> nearest = options.names()
                        .nearest(cell, FileColumn.Time.MONTH)
                        .or(() -> options.names().nearest(cell, FileColumn.Time.DATE));
                if (nearest.isPresent()) {
                    fileProblems.add(
                            new Location(input.name(), row.line(), i + 1),
                            Message.of("file.no-header-but-nearest", cell.strip(), nearest.get()));
                    return;
                }
            }
        }
        fileProblems.add(Location.of(input.name(), first.line()), message);
    }

    private void checkNames(Header<C> found) {
        Optional<Integer> twin = options.names().findTwin(found);
        if (twin.isPresent()) {
            fileProblems.add(
                    new Location(input.name(), found.line(), twin.get() + 1),
                    Message.of(
                            "file.column-twice", found.cells().get(twin.get()).strip()));
        } else {
            for (int other : found.passedOver()) {
                notes.add(Note.warning(
                        "file.column-passed-over",
                        input.name(),
                        found.cells().get(other).strip()));
            }
        }
    }

    private void takeData(LedgerRow row, Header<C> found) {
        if (row.isBlank()) {
            setAside(RowCounts.Reason.EMPTY);
            return;
        }
        day = timeIndex >= 0 && timeIndex < row.size() ? row.day(timeIndex) : DateOrMonth.NONE;
        TimeCell at = day == DateOrMonth.NONE ? times.of(row, timeIndex) : null;
        time = at;
        if (at != null) {
            day = at.day();
        }
        if ((at != null && at.isTotal()) || TotalRow.begins(row)) {
            setAside(RowCounts.Reason.TOTAL);
            return;
        }
        long before = rowProblems.count();
        checkShape(row, found, at);
        if (rowProblems.count() == before) {
            takeFigures(row, found);
        }
        if (rowProblems.count() > before) {
            setAside(RowCounts.Reason.BAD);
        }
    }

    private TimeCell timeCell(String cell) {
        Header<C> found = Objects.requireNonNull(header);
        // Headings begin with no figure, and nearly all times do.
        boolean isHeading = timeIndex >= 0
                && !cell.isEmpty()
                && !Character.isDigit(cell.charAt(0))
                && ColumnName.of(cell).equals(ColumnName.of(found.cells().get(timeIndex)));
        Reading<DateOrMonth> reading = Dates.moment(cell);
        int number = reading instanceof Reading.Value<DateOrMonth> value
                        && !value.value().isMonth()
                ? value.value().number()
                : DateOrMonth.NONE;
        return new TimeCell(reading, TotalRow.isTotal(cell), isHeading, number);
    }

    private void checkShape(LedgerRow row, Header<C> found, @Nullable TimeCell at) {
        if (at != null && at.isHeading()) {
            rowProblems.add(Location.of(input.name(), row.line()), Message.of("file.header-again", found.line()));
            return;
        }
        int width = found.cells().size();
        if (!inSheet && row.size() != width) {
            rowProblems.add(
                    Location.of(input.name(), row.line()),
                    Message.of("file.cell-count", (long) row.size(), (long) width));
        }
    }

    /** Reads the time of a row from where the date stands, else the month, with the year beside it if there is one. */
    private static Reading<DateOrMonth> readTime(List<String> cells, int date, int month, int year) {
        int index = date >= 0 ? date : month;
        String cell = index >= 0 && index < cells.size() ? cells.get(index) : "";
        String yearCell = year >= 0 && year < cells.size() ? cells.get(year) : "";
        return withYear(cell, date < 0 && year >= 0 ? yearCell : null, Dates.moment(cell));
    }

    private static Reading<DateOrMonth> withYear(String cell, @Nullable String year, Reading<DateOrMonth> reading) {
        return year == null || reading instanceof Reading.Value ? reading : Dates.monthOfYear(year, cell);
    }

    /**
     * Reads the time of a row: a month, or a day in files that have days.
     *
     * @return null when it could not be read, which is told
     */
    protected final @Nullable DateOrMonth moment(LedgerRow row, Header<C> found) {
        C column = Objects.requireNonNull(timeColumn);
        Reading<DateOrMonth> reading = time == null ? Reading.of(DateOrMonth.numbered(day)) : time.reading();
        if (yearColumn != null) {
            reading = withYear(cell(row, timeIndex), dated ? null : cell(row, found.index(yearColumn)), reading);
        }
        if (reading instanceof Reading.Value<DateOrMonth> value) {
            DateOrMonth moment = value.value();
            if (monthly == null) {
                monthly = !dated || moment.isMonth();
            }
            if (moment.isMonth() && !isMonthly()) {
                refuse(row, found, column, Message.of("file.day-missing", CellText.plain(cell(row, timeIndex))));
                return null;
            }
            if (dated && !moment.isMonth() && isMonthly()) {
                refuse(row, found, column, Message.of("file.day-unexpected", CellText.plain(cell(row, timeIndex))));
                return null;
            }
            return moment;
        }
        refuse(
                row,
                found,
                column,
                reading instanceof Reading.Unreadable<DateOrMonth> unreadable
                        ? unreadable.message()
                        : Message.of(dated ? "file.date-empty" : "file.month-empty"));
        return null;
    }

    /**
     * Reads the time of a row as {@link #moment} does, into a number.
     *
     * @return {@link DateOrMonth#NONE} when it could not be read, which is told
     */
    protected final int momentNumber(LedgerRow row, Header<C> found) {
        if (day != DateOrMonth.NONE && monthly != null && !monthly) {
            return day;
        }
        DateOrMonth moment = moment(row, found);
        return moment == null ? DateOrMonth.NONE : moment.number();
    }

    /** Returns whether a row is the first for its month and key, or may be added to it; else it is told. */
    protected final boolean isFirstLine(
            LedgerRow row, Header<C> found, YearMonth month, List<String> key, MonthlyLines lines) {
        Location earlier = lines.earlier(month, key, timeLocation(row));
        if (earlier == null || options.sumDuplicates()) {
            return true;
        }
        refuseTime(row, found, Message.of("file.month-twice", month, earlier.toString()));
        return false;
    }

    /** Returns whether a cell holds an amount or nothing; anything else is told. */
    protected final boolean readAmount(LedgerRow row, Header<C> found, C column) {
        int index = found.index(column);
        if (index < 0 || index >= row.size() || row.hundredths(index) != PlainNumbers.NOT_PLAIN) {
            return true;
        }
        if (Numbers.number(cell(row, index)) instanceof Reading.Unreadable<BigDecimal> unreadable) {
            refuse(row, found, column, unreadable.message());
            return false;
        }
        return true;
    }

    /** Reads an amount in cents, the heading's unit (万元) counted in; what cannot be read is told. */
    protected final Reading<Money> money(LedgerRow row, Header<C> found, C column) {
        Reading<Money> reading = Numbers.money(cell(row, found.index(column)), found.multiple(column));
        if (reading instanceof Reading.Unreadable<Money> unreadable) {
            refuse(row, found, column, unreadable.message());
        }
        return reading;
    }

    /** Makes a problem of a cell of a row. */
    protected final void refuse(LedgerRow row, Header<C> found, C column, Message reason) {
        rowProblems.add(
                new Location(input.name(), row.line(), found.index(column) + 1),
                Message.of("file.in-column", found.heading(column), reason));
    }

    /** Makes a problem of a row that is of no cell. */
    protected final void refuse(LedgerRow row, Message reason) {
        rowProblems.add(Location.of(input.name(), row.line()), reason);
    }

    /** Makes a problem of the header, or of a heading in it. */
    protected final void refuseHeader(Header<C> found, int cell, Message reason) {
        fileProblems.add(
                cell < 0 ? Location.of(input.name(), found.line()) : new Location(input.name(), found.line(), cell + 1),
                reason);
    }

    /** Says what to beware of. */
    protected final void note(Note note) {
        notes.add(note);
    }

    /** Counts a row that went in. */
    protected final void countUsed() {
        used++;
    }

    /** Returns how many rows went in so far. */
    protected final long used() {
        return used;
    }

    /** Returns whether the file as a whole has no problem so far. */
    protected final boolean isSound() {
        return fileProblems.isEmpty();
    }

    /** Returns where a row's time stands. */
    protected final Location timeLocation(LedgerRow row) {
        return new Location(input.name(), row.line(), timeIndex + 1);
    }

    /** Makes a problem of the time of a row. */
    protected final void refuseTime(LedgerRow row, Header<C> found, Message reason) {
        refuse(row, found, Objects.requireNonNull(timeColumn), reason);
    }

    /** Returns the file that is read. */
    protected final InputFile input() {
        return input;
    }

    /** Returns how it is read. */
    protected final ReadingOptions<C> options() {
        return options;
    }

    /** Returns the header, if one was found. */
    protected final @Nullable Header<C> header() {
        return header;
    }

    /** Counts a row that is set aside. */
    protected final void setAside(RowCounts.Reason reason) {
        setAside.merge(reason, 1L, Long::sum);
    }

    /** Returns whether the lines are months rather than days, as far as is known. */
    protected final boolean isMonthly() {
        return monthly != null && monthly;
    }

    /** Returns a cell as it stands, nothing when the row is too short or the file has no such column. */
    protected static String cell(LedgerRow row, int index) {
        return index >= 0 && index < row.size() ? row.cell(index) : "";
    }

    /** Returns a cell of text without blanks around it. */
    protected final String text(LedgerRow row, Header<C> found, C column) {
        return cell(row, found.index(column)).strip();
    }
}
