package io.github.budget4s.report.table;

import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.flag.Flag;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.domain.sales.Units;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** One value of a table, with its type, so that each renderer decides how it looks. */
public sealed interface Cell {

    /** A text out of the user's own files, shown as it is. */
    record TextCell(String text) implements Cell {}

    /**
     * A name of the program's own for a thing: as it is for programs, for people the word {@code name.NAME} of their
     * language.
     */
    record NameCell(String name) implements Cell {}

    /** A text of the program's own, to be put into the user's language. */
    record MessageCell(Message message) implements Cell {}

    /**
     * A name of the program's own whose words depend on where it stands: as it is for programs, for people the words.
     */
    record CodeCell(String code, Message words) implements Cell {}

    /** How bad something is: a code for programs, a word for people, in its colour where there are colours. */
    record FlagCell(Flag flag) implements Cell {}

    /** An amount of yuan. */
    record MoneyCell(Money money) implements Cell {}

    /** A share or a rate. */
    record RatioCell(Ratio ratio) implements Cell {}

    /** What one yuan brings: for people {@code 1:4.50}, for programs the fraction. */
    record ReturnCell(Ratio ratio) implements Cell {}

    /** A number of vehicles. */
    record UnitsCell(Units units) implements Cell {}

    /** A whole number of anything else. */
    record CountCell(long count) implements Cell {}

    /** A month. */
    record MonthCell(YearMonth month) implements Cell {}

    /** Runs of months: words for people, for programs intervals as ISO 8601 writes them, {@code 2023-01/2025-12}. */
    record MonthsCell(List<MonthRange> runs) implements Cell {

        /** Copies the list. */
        public MonthsCell {
            runs = List.copyOf(runs);
        }
    }

    /** A day. */
    record DayCell(LocalDate day) implements Cell {}

    /** An exact decimal that is no amount to be paid: a share of money before it is rounded. */
    record DecimalCell(BigDecimal decimal) implements Cell {}

    /** A figure that cannot be computed: shown as nothing, never as zero. */
    record AbsentCell() implements Cell {}

    /** The one absent cell. */
    Cell ABSENT = new AbsentCell();

    /** Shows a text of the user's. */
    static Cell of(String text) {
        return new TextCell(text);
    }

    /** Shows a name of the program's. */
    static Cell named(String name) {
        return new NameCell(name);
    }

    /** Shows a name of the program's with words of its own. */
    static Cell coded(String code, Message words) {
        return new CodeCell(code, words);
    }

    /** Shows how bad something is. */
    static Cell of(Flag flag) {
        return new FlagCell(flag);
    }

    /** Shows a text of the program's. */
    static Cell of(Message message) {
        return new MessageCell(message);
    }

    /** Shows an amount. */
    static Cell of(Money money) {
        return new MoneyCell(money);
    }

    /** Shows a ratio. */
    static Cell of(Ratio ratio) {
        return new RatioCell(ratio);
    }

    /** Shows what one yuan brings. */
    static Cell oneTo(Ratio ratio) {
        return new ReturnCell(ratio);
    }

    /** Shows a number of vehicles. */
    static Cell of(Units units) {
        return new UnitsCell(units);
    }

    /** Shows runs of months. */
    static Cell of(List<MonthRange> runs) {
        return new MonthsCell(runs);
    }

    /** Shows a day. */
    static Cell of(LocalDate day) {
        return new DayCell(day);
    }

    /** Shows an exact decimal. */
    static Cell of(BigDecimal decimal) {
        return new DecimalCell(decimal);
    }

    /** Shows a count. */
    static Cell of(long count) {
        return new CountCell(count);
    }

    /** Shows a month. */
    static Cell of(YearMonth month) {
        return new MonthCell(month);
    }
}
