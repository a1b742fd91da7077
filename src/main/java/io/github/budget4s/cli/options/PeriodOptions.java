package io.github.budget4s.cli.options;

import io.github.budget4s.domain.calendar.DayRange;
import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import io.github.budget4s.read.value.DateOrMonth;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The options of a command that looks at a part of what the files have: a month, a quarter, a year, some days. */
public final class PeriodOptions implements OptionGroup {

    private final Options options = new Options();

    private final OptionalValue<YearMonth> month = options.value("--month", "MONTH", YearMonth.class);

    private final OptionalValue<MonthRange> quarter = options.value("--quarter", "QUARTER", MonthRange.class);

    private final OptionalValue<Year> year = options.value("--year", "YEAR", Year.class);

    private final OptionalValue<DateOrMonth> from = options.value("--from", "DATE", DateOrMonth.class);

    private final OptionalValue<DateOrMonth> to = options.value("--to", "DATE", DateOrMonth.class);

    @Override
    public Options options() {
        return options;
    }

    /** Returns whether days were named, for which files must be read by day. */
    public boolean needsDays() {
        return Stream.of(from.get(), to.get()).filter(Objects::nonNull).anyMatch(moment -> !moment.isMonth());
    }

    /**
     * Returns the days that were asked for.
     *
     * @param covered the months that the files have, between which an end that was not named lies; null when they have
     *     none
     * @param starts the month with which a year begins, 1 to 12
     * @return null when no period was named, or there is nothing that it could be of
     * @throws RefusedException when several were named, or one that ends before it begins
     */
    public @Nullable DayRange range(@Nullable MonthRange covered, int starts) {
        MonthRange whole = whole(starts);
        long named = Stream.of(month.get(), quarter.get(), year.get())
                .filter(Objects::nonNull)
                .count();
        boolean open = from.get() != null || to.get() != null;
        if (named > 1 || (named == 1 && open)) {
            throw new RefusedException(Reason.USAGE, "usage.one-period");
        }
        if (whole != null) {
            return DayRange.of(whole);
        }
        if (!open) {
            return null;
        }
        LocalDate first = from.get() != null ? first(from.get()) : null;
        LocalDate last = to.get() != null ? last(to.get()) : null;
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

    private @Nullable MonthRange whole(int starts) {
        if (month.get() != null) {
            return new MonthRange(month.get(), month.get());
        }
        return quarter.get() != null || year.get() == null
                ? quarter.get()
                : MonthRange.ofYear(year.get().getValue(), starts);
    }

    private static LocalDate first(DateOrMonth moment) {
        return moment.month().atDay(Math.max(1, moment.day()));
    }

    private static LocalDate last(DateOrMonth moment) {
        return moment.isMonth() ? moment.month().atEndOfMonth() : moment.month().atDay(moment.day());
    }
}
