package io.github.budget4s.read.ledger.line;

import io.github.budget4s.domain.message.Note;
import io.github.budget4s.read.ledger.definition.Header;
import io.github.budget4s.read.ledger.definition.LedgerColumn;
import io.github.budget4s.read.ledger.row.CellCache;
import io.github.budget4s.read.ledger.row.LedgerRow;
import io.github.budget4s.read.value.DateOrMonth;
import io.github.budget4s.read.value.Dates;
import io.github.budget4s.read.value.Reading;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Holds the month or the year that a column states beside the day of each line against that day: the day counts, and
 * where the two differ that is said.
 */
final class StatedMonth {

    private static final YearMonth NOTHING = YearMonth.of(0, 1);
    /** Stands for the year of a month that has none. */
    private static final int ANY_YEAR = 2000;

    private final int index;
    private final boolean ofYears;
    private final boolean isChosen;
    private final CellCache<Stated> cells = new CellCache<>(this::read);

    private long differing;
    private long firstLine;
    private String firstGiven = "";
    private boolean firstHasYear;
    private YearMonth firstOwn = NOTHING;

    /**
     * What a cell states.
     *
     * @param month the month; its year alone counts in a column of years
     * @param hasYear whether the cell says the year
     */
    private record Stated(YearMonth month, boolean hasYear) {}

    /**
     * Prepares for a column.
     *
     * @param ofYears whether it states years, not months
     * @param isChosen whether the user chose the column of days, and knows
     */
    StatedMonth(int index, boolean ofYears, boolean isChosen) {
        this.index = index;
        this.ofYears = ofYears;
        this.isChosen = isChosen;
    }

    private Stated read(String cell) {
        if (ofYears) {
            return Dates.monthOfYear(cell, "1") instanceof Reading.Value<DateOrMonth> year
                    ? new Stated(year.value().month(), true)
                    : new Stated(NOTHING, false);
        }
        if (Dates.moment(cell) instanceof Reading.Value<DateOrMonth> month) {
            return new Stated(month.value().month(), true);
        }
        return Dates.monthOfYear(String.valueOf(ANY_YEAR), cell) instanceof Reading.Value<DateOrMonth> month
                ? new Stated(month.value().month(), false)
                : new Stated(NOTHING, false);
    }

    /**
     * Looks at a line.
     *
     * @param time when it is of, as {@link DateOrMonth#number()}
     */
    void check(LedgerRow row, int time) {
        Stated given = cells.of(row, index);
        if (given.month().equals(NOTHING) || agrees(given, time)) {
            return;
        }
        if (differing == 0) {
            firstLine = row.line();
            firstHasYear = given.hasYear();
            firstGiven = row.cellOrEmpty(index).strip();
            firstOwn = DateOrMonth.numbered(time).month();
        }
        differing++;
    }

    private boolean agrees(Stated given, int time) {
        int month = DateOrMonth.month(time);
        int own = DateOrMonth.number(given.month().getYear(), given.month().getMonthValue(), 1) - 1;
        if (ofYears) {
            return month / 10_000 == own / 10_000;
        }
        return given.hasYear() ? month == own : month % 10_000 == own % 10_000;
    }

    /** Adds what was found in a later part of the file, of which only that there is something is known. */
    void add(StatedMonth later) {
        differing += later.differing;
    }

    /** Returns whether any line differed. */
    boolean differs() {
        return differing > 0;
    }

    /** Says what differed; {@code taken} is the column of days. */
    @Nullable
    Note note(String file, Header header, LedgerColumn taken) {
        if (differing == 0) {
            return null;
        }
        String key = ofYears
                ? "file.year-differs-from-day"
                : firstHasYear ? "file.month-differs-from-day" : "file.month-alone-differs-from-day";
        Object[] arguments = {
            file, header.heading(taken), header.cells().get(index).strip(), differing, firstLine, firstOwn, firstGiven
        };
        return isChosen ? Note.information(key, arguments) : Note.warning(key, arguments);
    }
}
