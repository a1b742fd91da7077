package io.github.budget4s.read.ledger.line;

import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.read.ledger.definition.CellType;
import io.github.budget4s.read.ledger.definition.ColumnName;
import io.github.budget4s.read.ledger.definition.Header;
import io.github.budget4s.read.ledger.definition.LedgerColumn;
import io.github.budget4s.read.ledger.header.ColumnNames;
import io.github.budget4s.read.ledger.row.CellCache;
import io.github.budget4s.read.ledger.row.FileProblems;
import io.github.budget4s.read.ledger.row.LedgerRow;
import io.github.budget4s.read.ledger.word.RowWord;
import io.github.budget4s.read.value.CellText;
import io.github.budget4s.read.value.DateOrMonth;
import io.github.budget4s.read.value.Dates;
import io.github.budget4s.read.value.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads the time of each line: a day or a month, with its year or beside a column of years. The first line decides
 * whether the file is one of days or of months. Lines without times, as those of customers, are known by a name or a
 * number, and all stand for {@link #UNDATED}.
 */
public final class TimeReader {

    /** Stands for the time of lines that have none: before the first day that a date can be. */
    static final int UNDATED = 19000101;

    private final Header header;
    private final FileProblems problems;
    private final LedgerColumn column;
    private final int index;
    private final int yearIndex;
    private final boolean dated;
    private final CellCache<TimeCell> cells = new CellCache<>(this::timeCell);
    private final TitleMonths ofTitle;
    /** The columns of months and years that stand beside one of days. */
    private final List<StatedMonth> beside = new ArrayList<>();

    private @Nullable Boolean monthly;
    /** Whether dates stand for their months. */
    private boolean daysAreMonths;
    /** What stands where the row at hand has its time; null when that is plainly a day. */
    private @Nullable TimeCell cell;
    /** The day of the row at hand; {@link DateOrMonth#NONE} when something else stands there. */
    private int day;

    /**
     * Says what a cell is where a line's time should stand.
     *
     * @param reading the time
     * @param word what it says of the row where it is no time
     * @param isHeading whether it is the column's heading once more
     * @param byTitle whether its year stands above the table
     * @param day the number of the day that it is, if it is one
     */
    private record TimeCell(Reading<DateOrMonth> reading, RowWord word, boolean isHeading, boolean byTitle, int day) {}

    /**
     * Prepares for the rows below a header.
     *
     * @param monthly what an earlier part of the file said; null when nothing did
     */
    public TimeReader(Header header, ColumnNames names, FileProblems problems, @Nullable Boolean monthly) {
        this.header = header;
        this.problems = problems;
        this.monthly = monthly;
        LedgerColumn date = null;
        LedgerColumn month = null;
        int year = -1;
        for (LedgerColumn each : header.places().keySet()) {
            if (each.type() == CellType.YEAR) {
                year = header.index(each);
            } else if (each.type() == CellType.MONTH) {
                month = month == null ? each : month;
            } else if (names.isTime(each) && (date == null || each.type() != CellType.KEY)) {
                date = each;
            }
        }
        this.dated = date != null;
        this.column = Objects.requireNonNull(dated ? date : month);
        this.index = header.index(column);
        this.yearIndex = dated ? -1 : year;
        this.ofTitle = new TitleMonths(year >= 0 ? 0 : header.titleYear(), header.yearByProject());
        if (column.type() == CellType.DATE) {
            boolean isChosen = names.isOwn(header.heading(column));
            if (month != null) {
                beside.add(new StatedMonth(header.index(month), false, isChosen));
            }
            if (year >= 0) {
                beside.add(new StatedMonth(year, true, isChosen));
            }
        }
    }

    /** Looks at the time of another row. */
    public void look(LedgerRow row) {
        day = index < row.size() && !isUndated() ? row.day(index) : DateOrMonth.NONE;
        cell = null;
        if (day == DateOrMonth.NONE) {
            TimeCell found = cells.of(row, index);
            cell = found;
            day = found.day();
        }
    }

    private TimeCell timeCell(String text) {
        // Headings begin with no digit, and nearly all times do.
        boolean isHeading = !text.isEmpty()
                && !Character.isDigit(text.charAt(0))
                && ColumnName.of(text).equals(ColumnName.of(header.cells().get(index)));
        if (isUndated()) {
            return new TimeCell(
                    new Reading.Blank<>(), RowWord.amongOtherText(text), isHeading, false, DateOrMonth.NONE);
        }
        Reading<DateOrMonth> written = Dates.moment(text);
        Reading<DateOrMonth> byTitle = written instanceof Reading.Unreadable ? ofTitle.read(text, column) : null;
        Reading<DateOrMonth> reading = byTitle == null ? written : byTitle;
        int number = reading instanceof Reading.Value<DateOrMonth> value
                        && !value.value().isMonth()
                ? value.value().number()
                : DateOrMonth.NONE;
        return new TimeCell(
                reading,
                reading instanceof Reading.Value ? RowWord.NONE : RowWord.whereATimeStands(text),
                isHeading,
                byTitle != null,
                number);
    }

    /** Returns what a word says of the row at hand that stands where its time should. */
    public RowWord word() {
        return cell == null ? RowWord.NONE : cell.word();
    }

    /** Returns whether the row at hand has a day that is plainly written. */
    public boolean isPlainDay() {
        return cell == null;
    }

    /** Returns the plain day of a row where that is all there is to know of its time; else {@link DateOrMonth#NONE}. */
    public int plainDay(LedgerRow row) {
        return isOfDates() && beside.isEmpty() ? row.day(index) : DateOrMonth.NONE;
    }

    /** Returns whether lines have no times. */
    boolean isUndated() {
        return column.type() == CellType.KEY;
    }

    /** Returns whether nothing stands where the row at hand should have its time. */
    public boolean isBlank() {
        return !isUndated() && cell != null && cell.reading() instanceof Reading.Blank;
    }

    /**
     * Returns the time of the row at hand as {@link DateOrMonth#number()}; {@link DateOrMonth#NONE} when it has none,
     * of which nothing is told.
     */
    public int number(LedgerRow row) {
        if (isUndated()) {
            return UNDATED;
        }
        if (cell == null) {
            return day;
        }
        Reading<DateOrMonth> reading = cell.reading();
        if (yearIndex >= 0 && !(reading instanceof Reading.Value)) {
            reading = Dates.monthOfYear(row.cellOrEmpty(yearIndex), row.cellOrEmpty(index));
        }
        return reading instanceof Reading.Value<DateOrMonth> value
                ? value.value().number()
                : DateOrMonth.NONE;
    }

    /** Returns whether the column's heading stands there once more. */
    public boolean isHeading() {
        return cell != null && cell.isHeading();
    }

    /**
     * Reads the time of the row at hand.
     *
     * @return as {@link DateOrMonth#number()}; {@link DateOrMonth#NONE} when it could not be read, which is told
     */
    int read(LedgerRow row) {
        if (isUndated()) {
            monthly = false;
            return UNDATED;
        }
        boolean isDay = day != DateOrMonth.NONE && monthly != null && !monthly;
        int time = isDay ? day : readAny(row);
        if (!beside.isEmpty() && time != DateOrMonth.NONE) {
            for (StatedMonth each : beside) {
                each.check(row, time);
            }
        }
        return time;
    }

    private int readAny(LedgerRow row) {
        String text = row.cellOrEmpty(index);
        Reading<DateOrMonth> reading = cell == null ? Reading.of(DateOrMonth.numbered(day)) : cell.reading();
        if (yearIndex >= 0 && !(reading instanceof Reading.Value)) {
            reading = Dates.monthOfYear(row.cellOrEmpty(yearIndex), text);
        }
        if (!(reading instanceof Reading.Value<DateOrMonth> value)) {
            refuse(row, whyNone(row, reading, CellText.plain(text)));
            return DateOrMonth.NONE;
        }
        // A day in a column of months is the sheet's way to write a month.
        DateOrMonth time = daysAreMonths || !dated ? value.value().asMonth() : value.value();
        Message contradiction =
                ofTitle.contradiction(time.month(), cell != null && cell.byTitle(), CellText.plain(text));
        if (contradiction == null && yearIndex >= 0) {
            contradiction = otherYear(row, time);
        }
        if (contradiction != null) {
            refuse(row, contradiction);
            return DateOrMonth.NONE;
        }
        if (monthly == null) {
            monthly = !dated || time.isMonth();
        }
        if (time.isMonth() && !monthly) {
            refuse(row, Message.of("file.day-missing", CellText.plain(text)));
            return DateOrMonth.NONE;
        }
        if (dated && !time.isMonth() && monthly) {
            refuse(row, Message.of("file.day-unexpected", CellText.plain(text)));
            return DateOrMonth.NONE;
        }
        return time.number();
    }

    private Message whyNone(LedgerRow row, Reading<DateOrMonth> reading, String text) {
        if (text.isEmpty()) {
            return Message.of(dated ? "file.date-empty" : "file.month-empty");
        }
        if (yearIndex >= 0 && row.cellOrEmpty(yearIndex).isBlank()) {
            return Message.of(
                    "file.year-empty", text, header.cells().get(yearIndex).strip());
        }
        return reading instanceof Reading.Unreadable<DateOrMonth> unreadable
                ? unreadable.message()
                : Message.of(dated ? "file.date-empty" : "file.month-empty");
    }

    /** Returns what to say where a month with its year stands beside another year; null where it does not. */
    private @Nullable Message otherYear(LedgerRow row, DateOrMonth time) {
        String year = CellText.plain(row.cellOrEmpty(yearIndex));
        return Dates.monthOfYear(year, "1") instanceof Reading.Value<DateOrMonth> given
                        && given.value().month().getYear() != time.month().getYear()
                ? Message.of(
                        "file.year-differs",
                        CellText.plain(row.cellOrEmpty(index)),
                        header.cells().get(yearIndex).strip(),
                        year)
                : null;
    }

    /** Returns whether the row at hand has a day where it should have a month. */
    boolean isDayInMonths() {
        return !dated && day != DateOrMonth.NONE;
    }

    /** Adds what was found in a later part of the file, which is then to be read as a whole. */
    public void add(TimeReader later) {
        for (int i = 0; i < beside.size(); i++) {
            beside.get(i).add(later.beside.get(i));
        }
    }

    /** Returns whether days differ from what the columns beside them state. */
    public boolean isContradicted() {
        return beside.stream().anyMatch(StatedMonth::differs);
    }

    /** Says what is to be known of the times when the file was read to its end. */
    public void end() {
        for (StatedMonth each : beside) {
            Note note = each.note(problems.file(), header, column);
            if (note != null) {
                problems.note(note);
            }
        }
        if (ofTitle.used() > 0) {
            problems.note(Note.information(
                    "across.note",
                    problems.file(),
                    Message.of(
                            header.yearByProject() ? "across.plan-year" : "across.title-year", (long) ofTitle.used())));
        }
    }

    private void refuse(LedgerRow row, Message reason) {
        problems.refuse(row, header, column, reason);
    }

    /** Takes each date for its month. */
    public void takeDaysAsMonths() {
        monthly = true;
        daysAreMonths = true;
    }

    /** Returns whether each line has a date of its own so far. */
    public boolean isOfDates() {
        return dated && column.type() == CellType.DATE && monthly != null && !monthly;
    }

    /** Returns whether the date of a row is shown as a month by its sheet. */
    public boolean isShownAsMonth(LedgerRow row) {
        return row.isShownAsMonth(index);
    }

    /** Says that the lines have times of a day, which are read elsewhere. */
    void takeDays() {
        monthly = false;
    }

    /** Returns the column in which the time stands. */
    public LedgerColumn column() {
        return column;
    }

    /** Returns whether the lines are months rather than days; null as long as that is not known. */
    @Nullable
    public Boolean monthly() {
        return monthly;
    }

    public boolean isMonthly() {
        return monthly != null && monthly;
    }
}
