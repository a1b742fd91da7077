package io.github.budget4s.read.ledger.line;

import io.github.budget4s.domain.message.Message;
import io.github.budget4s.read.ledger.definition.CellType;
import io.github.budget4s.read.ledger.definition.LedgerColumn;
import io.github.budget4s.read.value.DateOrMonth;
import io.github.budget4s.read.value.Dates;
import io.github.budget4s.read.value.Reading;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Reads months without a year, 1月, in a table above which one year is named. They are of that year as long as no line
 * says another one, and they do not run on into the next.
 */
final class TitleMonths {

    private final int year;
    private final boolean byProject;
    private @Nullable YearMonth first;
    private @Nullable YearMonth last;
    private @Nullable YearMonth other;

    /**
     * Prepares for a table.
     *
     * @param year the only one that the lines above it name; 0 where they do not name just one
     * @param byProject whether it is the project that names it, for the lines name none
     */
    TitleMonths(int year, boolean byProject) {
        this.year = year;
        this.byProject = byProject;
    }

    /** Reads the cell of a column; one that names no month, or one with its year, is not read. */
    @Nullable
    Reading<DateOrMonth> read(String cell, LedgerColumn column) {
        // In a column of dates a mere 3 would be a day.
        if (year == 0 || (column.type() != CellType.MONTH && !Dates.isMonthAlone(cell))) {
            return null;
        }
        Reading<DateOrMonth> month = Dates.monthOfYear(String.valueOf(year), cell);
        return month instanceof Reading.Value ? month : null;
    }

    /**
     * Looks at the month of the next line.
     *
     * @param ofTitle whether its year is that of the title
     * @return what speaks against it; null when nothing does
     */
    @Nullable
    Message contradiction(YearMonth month, boolean ofTitle, String cell) {
        if (year == 0) {
            return null;
        }
        if (!ofTitle) {
            other = month.getYear() == year ? other : month;
            return first == null || other == null ? null : mixed(cell);
        }
        if (other != null) {
            return mixed(cell);
        }
        YearMonth earliest = first;
        boolean runsOn = earliest != null && last != null && month.isBefore(last) && month.isBefore(earliest);
        first = earliest == null ? month : earliest;
        last = month;
        return runsOn
                ? Message.of(byProject ? "file.plan-year-order" : "file.title-year-order", cell, String.valueOf(year))
                : null;
    }

    private Message mixed(String cell) {
        return Message.of(byProject ? "file.plan-year-mixed" : "file.title-year-mixed", cell, String.valueOf(year));
    }

    /** Returns the year that months without one were read with; 0 where there were none. */
    int used() {
        return first == null ? 0 : year;
    }
}
