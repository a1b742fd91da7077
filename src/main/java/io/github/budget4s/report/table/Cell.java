package io.github.budget4s.report.table;

import io.github.budget4s.domain.calendar.DayRange;
import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.flag.Flag;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.domain.plan.Channel;
import io.github.budget4s.domain.sales.Units;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.Temporal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One value of a table, with its type. It has two formats: {@link #plain}, exact for programs, and {@link #display},
 * rounded for people. Reports make cells and do not read them back.
 */
public sealed interface Cell
        permits Cells.Text,
                Cells.Coded,
                Cells.Said,
                Cells.Flagged,
                Cells.Date,
                Cells.Months,
                Cells.Amount,
                Cells.Fraction,
                Cells.Return,
                Cells.Vehicles,
                Cells.Whole,
                Cells.Decimal,
                ComputedCells.Dressed,
                ComputedCells.Judged,
                ComposedCells.Listed,
                ComposedCells.Dated,
                ComposedCells.Limited,
                ComposedCells.Qualified,
                Cells.Absent {

    /** What kind of value a cell holds. */
    enum Kind {
        /** Words, the user's or the program's. */
        TEXT,
        /** A month or a day. */
        DATE,
        /** Yuan. */
        MONEY,
        /** A share or a rate. */
        RATIO,
        /** What one yuan brings. */
        RETURN,
        /** A whole number. */
        WHOLE,
        /** A number with decimals. */
        DECIMAL,
        /** Nothing. */
        ABSENT
    }

    /** The one absent cell. */
    @SuppressWarnings("ClassInitializationDeadlock") // Nobody but this interface makes one.
    Cell ABSENT = new Cells.Absent();

    Kind kind();

    /**
     * Formats the cell for programs: {@code 12345.60}, {@code 0.083333} (half up), nothing where it is absent.
     *
     * @param format puts messages into the user's language; all else is the same in every language
     */
    String plain(CellFormatter format);

    /** Formats the cell for people: {@code 12,345.60}, {@code 8.33 %} (half up), nothing where it is absent. */
    String display(CellFormatter format);

    /**
     * Returns the figure that the cell holds, amounts in yuan, ratios as fractions with 15 decimals, half up; null for
     * all that is no figure.
     */
    default @Nullable BigDecimal number() {
        return null;
    }

    /** Returns what the cell adds to the total of its column, exactly; null where it adds nothing. */
    default @Nullable Ratio addend() {
        return null;
    }

    /** Returns how bad the thing is that the cell speaks of; null where it does not say. */
    default @Nullable Flag flag() {
        return null;
    }

    /** Returns how the figure follows from other cells; null for a plain value. */
    default @Nullable Formula formula() {
        return null;
    }

    /** Returns by what the flag that the cell shows is raised; null where it is a plain value, or none. */
    default @Nullable Judgement judgement() {
        return null;
    }

    /** Returns the month or day that the cell holds; null for all else. */
    default @Nullable Temporal time() {
        return null;
    }

    /** Returns whether the user may set the figure in a workbook, and others follow. */
    default boolean isInput() {
        return false;
    }

    /** Returns whether the cell is of a row that adds up rows before it. */
    default boolean isSubtotal() {
        return false;
    }

    /** Lists what the user may set the figure to; nothing where that is free. */
    default List<BigDecimal> choices() {
        return List.of();
    }

    default boolean isAbsent() {
        return kind() == Kind.ABSENT;
    }

    /** Returns whether the cell holds words. */
    default boolean isText() {
        return kind() == Kind.TEXT;
    }

    /** Returns whether the cell holds a figure. */
    default boolean isNumber() {
        return number() != null;
    }

    /** Makes a cell of a text out of the user's own files, shown as it is. */
    static Cell of(String text) {
        return new Cells.Text(text);
    }

    /** Makes a cell of a name in the user's files that says what a row is; of an empty one, that none is named. */
    static Cell key(String name) {
        return name.isEmpty() ? named(Channel.UNATTRIBUTED) : of(name);
    }

    /**
     * Makes a cell of a name of the program's own for a thing: as it is for programs, for people the word
     * {@code name.NAME} of their language.
     */
    static Cell named(String name) {
        return new Cells.Coded(name, Message.of("name." + name));
    }

    /**
     * Makes a cell of a name of the program's own whose words depend on where it stands: as it is for programs, for
     * people the words.
     */
    static Cell coded(String code, Message words) {
        return new Cells.Coded(code, words);
    }

    /** Makes a cell of a flag: a code for programs, a word for people, in its colour where there are colours. */
    static Cell of(Flag flag) {
        return new Cells.Flagged(flag);
    }

    /** Makes a cell of a text of the program's, to be put into the user's language. */
    static Cell of(Message message) {
        return new Cells.Said(message);
    }

    static Cell of(Money money) {
        return new Cells.Amount(money);
    }

    static Cell of(Ratio ratio) {
        return new Cells.Fraction(ratio);
    }

    /** Makes a cell of what one yuan brings: for people {@code 1:4.50}, for programs the fraction. */
    static Cell oneTo(Ratio ratio) {
        return new Cells.Return(ratio);
    }

    /** Makes a cell of a number of vehicles. */
    static Cell of(Units units) {
        return new Cells.Vehicles(units);
    }

    /** Makes a cell of runs of months: words for people, for programs {@code 2023-01/2025-12} as ISO 8601 has it. */
    static Cell of(List<MonthRange> runs) {
        return new Cells.Months(runs);
    }

    static Cell of(LocalDate day) {
        return new Cells.Date(day);
    }

    /** Makes a cell of a decimal that is no amount to be paid, with all its digits. */
    static Cell of(BigDecimal decimal) {
        return new Cells.Decimal(decimal);
    }

    static Cell of(long count) {
        return new Cells.Whole(count);
    }

    static Cell of(YearMonth month) {
        return new Cells.Date(month);
    }

    /** Makes a cell of a figure that follows from others: workbooks compute it, other formats show the value. */
    static Cell computed(Cell value, Formula formula) {
        return new ComputedCells.Computed(value, formula);
    }

    /** Makes a cell of a flag that follows from figures and thresholds: workbooks raise it, other formats show it. */
    static Cell judged(Flag flag, Judgement judgement) {
        return new ComputedCells.Judged(flag, judgement);
    }

    /** Makes a cell of a row that adds up rows before it, which looks like a total and adds nothing to one. */
    static Cell subtotal(Cell value) {
        return new ComputedCells.Subtotal(value);
    }

    /** Makes a cell of a figure that the user may set in a workbook. */
    static Cell input(Cell value) {
        return new ComputedCells.Input(value, List.of());
    }

    /** Makes a cell of a figure that the user may set in a workbook to one of a few. */
    static Cell choice(Cell value, List<BigDecimal> choices) {
        return new ComputedCells.Input(value, choices);
    }

    /** Makes a cell of several values one after the other; absent where there are none. */
    static Cell list(List<Cell> parts) {
        return parts.isEmpty() ? ABSENT : new ComposedCells.Listed(parts);
    }

    /** Makes a cell of a name and its days: {@code 2026-05-01/2026-05-05} for programs, without the year for people. */
    static Cell dated(Cell name, DayRange days) {
        return new ComposedCells.Dated(name, days);
    }

    /** Makes a cell of a figure that something has to reach, or may not exceed: {@code leads >= 3500}. */
    static Cell limited(Cell name, boolean atLeast, Cell figure) {
        return new ComposedCells.Limited(name, atLeast, figure);
    }

    /** Makes a cell of a value with a word in brackets behind it. */
    static Cell qualified(Cell value, Cell word) {
        return new ComposedCells.Qualified(value, word);
    }
}
