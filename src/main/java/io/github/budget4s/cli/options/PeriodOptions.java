package io.github.budget4s.cli.options;

import io.github.budget4s.domain.calendar.DayRange;
import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import io.github.budget4s.read.value.Moment;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of a command that looks at a part of what the files have: a month, a quarter, a year, some days. */
public final class PeriodOptions {

    @Option(names = "--month", paramLabel = "MONTH")
    private @Nullable YearMonth month;

    @Option(names = "--quarter", paramLabel = "QUARTER")
    private @Nullable MonthRange quarter;

    @Option(names = "--year", paramLabel = "YEAR")
    private @Nullable Year year;

    @Option(names = "--from", paramLabel = "DATE")
    private @Nullable Moment from;

    @Option(names = "--to", paramLabel = "DATE")
    private @Nullable Moment to;

    /** Tells whether days were named, for which files must be read by day. */
    public boolean needsDays() {
        return Stream.of(from, to).filter(Objects::nonNull).anyMatch(moment -> !moment.isMonth());
    }

    /** Tells whether any period was named. */
    public boolean isGiven() {
        return from != null || to != null || whole() != null;
    }

    /**
     * States the days that were asked for.
     *
     * @param covered the months that the files have, between which an end that was not named lies; null when they have
     *     none
     * @return null when no period was named, or there is nothing that it could be of
     * @throws RefusedException when several were named, or one that ends before it begins
     */
    public @Nullable DayRange range(@Nullable MonthRange covered) {
        MonthRange whole = whole();
        long named = Stream.of(month, quarter, year).filter(Objects::nonNull).count();
        boolean open = from != null || to != null;
        if (named > 1 || (named == 1 && open)) {
            throw new RefusedException(Reason.USAGE, "usage.one-period");
        }
        if (whole != null) {
            return DayRange.of(whole);
        }
        if (!open) {
            return null;
        }
        LocalDate first = from != null ? first(from) : null;
        LocalDate last = to != null ? last(to) : null;
        if (covered != null) {
            first = first == null ? covered.first().atDay(1) : first;
            last = last == null ? covered.last().atEndOfMonth() : last;
        }
        if (first == null || last == null) {
            return null;
        }
        if (last.isBefore(first)) {
            throw new RefusedException(Reason.USAGE, "usage.period-backwards", first, last);
        }
        return new DayRange(first, last);
    }

    private @Nullable MonthRange whole() {
        if (month != null) {
            return new MonthRange(month, month);
        }
        return quarter != null || year == null ? quarter : MonthRange.ofYear(year.getValue());
    }

    private static LocalDate first(Moment moment) {
        return moment.month().atDay(Math.max(1, moment.day()));
    }

    private static LocalDate last(Moment moment) {
        return moment.isMonth() ? moment.month().atEndOfMonth() : moment.month().atDay(moment.day());
    }
}
