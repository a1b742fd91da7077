package io.github.budget4s.read.ledger.definition;

import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.problem.Location;
import io.github.budget4s.read.ledger.word.WordList;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A line of a table, its cells read; or the sum of several, whose names and words are the same. Good until the next.
 */
public interface Line {

    /** Returns the month that the line is of. */
    YearMonth month();

    /** Returns the day of the month, 0 where only the month is known or days are added up. */
    int day();

    /** Counts the lines that were added up. */
    long count();

    /** Returns the last day of the month that one of them has; 0 where they are months. */
    int lastDay();

    /** Returns whether a cell says something. */
    boolean has(LedgerColumn column);

    /** Returns a name without blanks around it; an empty one where there is none. */
    String text(LedgerColumn column);

    /** Returns what a word means. */
    <T> T meaning(LedgerColumn column, WordList<T> words);

    /** Returns what the line says of an order, by the column of its status. */
    default LineStage stage(LedgerColumn status) {
        return LineStage.numbered(figure(status));
    }

    /** Returns the number of a figure as its {@link CellType} says; only where there is one. */
    long figure(LedgerColumn column);

    /** Returns an amount, which is there. */
    default Money money(LedgerColumn column) {
        return new Money(figure(column));
    }

    /** Returns a day and its time; null where there is none. */
    @Nullable
    LocalDateTime time(LedgerColumn column);

    /** Returns a day that is not the line's own; null where there is none. */
    @Nullable
    LocalDate otherDay(LedgerColumn column);

    /**
     * Returns the day of the month of a day that is not the line's own; 0 where only its month is known, or nothing.
     */
    int otherDayOfMonth(LedgerColumn column);

    /** Returns a month that is not the line's own; null where there is none. */
    @Nullable
    YearMonth otherMonth(LedgerColumn column);

    /** Returns where a cell stands; not for sums. */
    Location location(LedgerColumn column);

    /** Makes a problem of a cell; only while the line is checked. */
    void refuse(LedgerColumn column, Message reason);
}
