package io.github.budget4s.read.ledger.definition;

import io.github.budget4s.domain.calendar.DayRange;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Brings what the columns of periods say of a line together. */
public final class PeriodCells {

    /** Stands between the first day and the last. */
    public static final String TO = "/";

    private PeriodCells() {}

    /**
     * Returns the days that a line is for; null where it does not say.
     *
     * <p>A beginning and an end go before a period in one cell. Without a beginning the line's own day is it; without
     * an end it is the month of the beginning.
     */
    public static @Nullable DayRange of(Line line, LedgerColumn whole, LedgerColumn start, LedgerColumn end) {
        String first = line.text(start);
        String last = line.text(end);
        if (first.isEmpty() && last.isEmpty()) {
            String both = line.text(whole);
            int to = both.indexOf(TO);
            return to < 0 ? null : range(LocalDate.parse(both.substring(0, to)), both.substring(to + 1));
        }
        LocalDate begins = first.isEmpty() ? line.month().atDay(Math.max(1, line.day())) : LocalDate.parse(first);
        return last.isEmpty()
                ? new DayRange(begins, begins.withDayOfMonth(begins.lengthOfMonth()))
                : range(begins, last);
    }

    private static DayRange range(LocalDate first, String last) {
        LocalDate ends = LocalDate.parse(last);
        return new DayRange(first, ends.isBefore(first) ? first : ends);
    }
}
