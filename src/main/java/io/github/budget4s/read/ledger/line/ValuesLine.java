package io.github.budget4s.read.ledger.line;

import io.github.budget4s.domain.name.Names;
import io.github.budget4s.read.ledger.definition.CellType;
import io.github.budget4s.read.ledger.definition.LedgerColumn;
import io.github.budget4s.read.ledger.definition.Line;
import io.github.budget4s.read.ledger.word.WordList;
import io.github.budget4s.read.value.DateOrMonth;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A line of which whole numbers stand for the cells. */
public abstract class ValuesLine implements Line {

    private final List<LedgerColumn> columns;
    private final WordDictionary[] names;
    private final String file;

    /**
     * Begins with no names in the columns.
     *
     * @param file the file that is read, for messages
     */
    ValuesLine(List<LedgerColumn> columns, Names known, String file) {
        this.columns = columns;
        this.file = file;
        this.names = new WordDictionary[columns.size()];
        for (int i = 0; i < names.length; i++) {
            names[i] = new WordDictionary(columns.get(i), known, file);
        }
    }

    /** Takes the names of another. */
    public ValuesLine(ValuesLine other) {
        this.columns = other.columns;
        this.names = other.names;
        this.file = other.file;
    }

    /** Returns what stands for the cell of a column, by its position in the kind's definition. */
    public abstract long value(int position);

    /** Returns when the line is of, as {@link DateOrMonth#number()}. */
    public abstract int time();

    /** Returns the file that is read, for messages. */
    public final String file() {
        return file;
    }

    public final int position(LedgerColumn column) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i) == column) {
                return i;
            }
        }
        throw new IllegalArgumentException("no column " + column.englishName());
    }

    /** Returns the names that the cells of a column of text had. */
    public final WordDictionary names(int position) {
        return names[position];
    }

    @Override
    public final YearMonth month() {
        return DateOrMonth.numbered(time()).month();
    }

    @Override
    public final int day() {
        return DateOrMonth.day(time());
    }

    @Override
    public final boolean has(LedgerColumn column) {
        return value(position(column)) != CellType.ABSENT;
    }

    @Override
    public final String text(LedgerColumn column) {
        int position = position(column);
        long value = value(position);
        return value == CellType.ABSENT ? "" : names[position].word((int) value);
    }

    @Override
    public final <T> T meaning(LedgerColumn column, WordList<T> words) {
        return words.meaning((int) value(position(column)));
    }

    @Override
    public final long figure(LedgerColumn column) {
        long value = value(position(column));
        if (value == CellType.ABSENT) {
            throw new IllegalStateException("no " + column.englishName());
        }
        return value;
    }

    @Override
    public final @Nullable LocalDateTime time(LedgerColumn column) {
        long value = value(position(column));
        return value == CellType.ABSENT ? null : LocalDateTime.ofEpochSecond(value, 0, ZoneOffset.UTC);
    }

    @Override
    public final @Nullable LocalDate otherDay(LedgerColumn column) {
        YearMonth month = otherMonth(column);
        return month == null ? null : month.atDay(DateOrMonth.day((int) value(position(column))));
    }

    @Override
    public final int otherDayOfMonth(LedgerColumn column) {
        long value = value(position(column));
        return value == CellType.ABSENT ? 0 : DateOrMonth.day((int) value);
    }

    @Override
    public final @Nullable YearMonth otherMonth(LedgerColumn column) {
        long value = value(position(column));
        return value == CellType.ABSENT
                ? null
                : DateOrMonth.numbered((int) value).month();
    }
}
