package io.github.budget4s.read.ledger;

import io.github.budget4s.domain.message.Message;
import io.github.budget4s.read.value.CellText;
import io.github.budget4s.read.value.DateOrMonth;
import io.github.budget4s.read.value.Dates;
import io.github.budget4s.read.value.Reading;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads the time of each line: a day or a month, with its year or beside a column of years. The first line decides
 * whether the file is one of days or of months.
 */
final class TimeReader {

    private final Header header;
    private final FileProblems problems;
    private final LedgerColumn column;
    private final int index;
    private final int yearIndex;
    private final boolean dated;
    private final CellCache<TimeCell> cells = new CellCache<>(this::timeCell);

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
     * @param day the number of the day that it is, if it is one
     */
    private record TimeCell(Reading<DateOrMonth> reading, RowWord word, boolean isHeading, int day) {}

    /**
     * Prepares for the rows below a header.
     *
     * @param monthly what an earlier part of the file said; null when nothing did
     */
    TimeReader(Header header, ColumnNames names, FileProblems problems, @Nullable Boolean monthly) {
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
            } else if (names.isTime(each)) {
                date = each;
            }
        }
        this.dated = date != null;
        this.column = Objects.requireNonNull(dated ? date : month);
        this.index = header.index(column);
        this.yearIndex = dated ? -1 : year;
    }

    /** Looks at the time of another row. */
    void look(LedgerRow row) {
        day = index < row.size() ? row.day(index) : DateOrMonth.NONE;
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
        Reading<DateOrMonth> reading = Dates.moment(text);
        int number = reading instanceof Reading.Value<DateOrMonth> value
                        && !value.value().isMonth()
                ? value.value().number()
                : DateOrMonth.NONE;
        return new TimeCell(
                reading,
                reading instanceof Reading.Value ? RowWord.NONE : RowWord.whereATimeStands(text),
                isHeading,
                number);
    }

    /** Returns what a word says of the row at hand that stands where its time should. */
    RowWord word() {
        return cell == null ? RowWord.NONE : cell.word();
    }

    /** Returns whether the row at hand has a day that is plainly written. */
    boolean isPlainDay() {
        return cell == null;
    }

    /** Returns whether nothing stands where the row at hand should have its time. */
    boolean isBlank() {
        return cell != null && cell.reading() instanceof Reading.Blank;
    }

    /**
     * Returns the time of the row at hand as {@link DateOrMonth#number()}; {@link DateOrMonth#NONE} when it has none,
     * of which nothing is told.
     */
    int number(LedgerRow row) {
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
    boolean isHeading() {
        return cell != null && cell.isHeading();
    }

    /**
     * Reads the time of the row at hand.
     *
     * @return as {@link DateOrMonth#number()}; {@link DateOrMonth#NONE} when it could not be read, which is told
     */
    int read(LedgerRow row) {
        if (day != DateOrMonth.NONE && monthly != null && !monthly) {
            return day;
        }
        return readAny(row);
    }

    private int readAny(LedgerRow row) {
        String text = row.cellOrEmpty(index);
        Reading<DateOrMonth> reading = cell == null ? Reading.of(DateOrMonth.numbered(day)) : cell.reading();
        if (yearIndex >= 0 && !(reading instanceof Reading.Value)) {
            reading = Dates.monthOfYear(row.cellOrEmpty(yearIndex), text);
        }
        if (!(reading instanceof Reading.Value<DateOrMonth> value)) {
            refuse(
                    row,
                    reading instanceof Reading.Unreadable<DateOrMonth> unreadable
                            ? unreadable.message()
                            : Message.of(dated ? "file.date-empty" : "file.month-empty"));
            return DateOrMonth.NONE;
        }
        DateOrMonth time = daysAreMonths ? value.value().asMonth() : value.value();
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

    private void refuse(LedgerRow row, Message reason) {
        problems.refuse(row, header, column, reason);
    }

    /** Takes each date for its month. */
    void takeDaysAsMonths() {
        monthly = true;
        daysAreMonths = true;
    }

    /** Returns whether each line has a date of its own so far. */
    boolean isOfDates() {
        return dated && column.type() == CellType.DATE && monthly != null && !monthly;
    }

    /** Returns whether the date of a row is shown as a month by its sheet. */
    boolean isShownAsMonth(LedgerRow row) {
        return row.isShownAsMonth(index);
    }

    /** Says that the lines have times of a day, which are read elsewhere. */
    void takeDays() {
        monthly = false;
    }

    /** Returns the column in which the time stands. */
    LedgerColumn column() {
        return column;
    }

    /** Returns whether the lines are months rather than days; null as long as that is not known. */
    @Nullable
    Boolean monthly() {
        return monthly;
    }

    boolean isMonthly() {
        return monthly != null && monthly;
    }
}
