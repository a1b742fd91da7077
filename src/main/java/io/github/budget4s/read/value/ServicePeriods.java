package io.github.budget4s.read.value;

import io.github.budget4s.domain.calendar.DayRange;
import io.github.budget4s.domain.calendar.MonthRange;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads for which months or days an amount is: {@code 2026-03}, {@code 2026年3月}, {@code 2026Q1}, {@code 2026年1-6月},
 * {@code 2026上半年}, {@code 2026}, {@code 2026-01-16至2026-03-15}. One day stands for its month.
 */
public final class ServicePeriods {

    private static final Pattern RUN =
            Pattern.compile("(.+?)\\s*(?:至|到|[~～]|-{2,}|[—–]+|\\s-\\s|\\s*\\bto\\b)\\s*(.+)");
    private static final Pattern DAYS =
            Pattern.compile("(\\d{4}[./]\\d{1,2}[./]\\d{1,2})-(\\d{4}[./]\\d{1,2}[./]\\d{1,2})");

    private ServicePeriods() {}

    /** Reads a cell. */
    public static Reading<DayRange> of(String cell) {
        String text = CellText.plain(cell);
        if (text.isEmpty() || text.equals("-")) {
            return new Reading.Blank<>();
        }
        DayRange period = period(text);
        return period == null ? Reading.unreadable("value.service-period", text) : Reading.of(period);
    }

    private static @Nullable DayRange period(String text) {
        if (Dates.moment(text) instanceof Reading.Value<DateOrMonth> value) {
            return DayRange.of(
                    new MonthRange(value.value().month(), value.value().month()));
        }
        PeriodText written = PeriodText.of(text);
        Period period = written.period();
        if (period != null && period.hasYear() && written.rest().isEmpty()) {
            return DayRange.of(new MonthRange(
                    YearMonth.of(period.year(), period.first()), YearMonth.of(period.year(), period.last())));
        }
        Matcher run = DAYS.matcher(text).matches() ? DAYS.matcher(text) : RUN.matcher(text);
        if (!run.matches()) {
            return null;
        }
        LocalDate first = day(run.group(1), false);
        LocalDate last = day(run.group(2), true);
        return first == null || last == null || last.isBefore(first) ? null : new DayRange(first, last);
    }

    /** Reads the day on which something begins; of a month it is the first. */
    public static Reading<LocalDate> first(String cell) {
        return Dates.moment(cell).then(moment -> Reading.of(day(moment, false)));
    }

    /** Reads the day on which something ends; of a month it is the last. */
    public static Reading<LocalDate> last(String cell) {
        return Dates.moment(cell).then(moment -> Reading.of(day(moment, true)));
    }

    private static @Nullable LocalDate day(String text, boolean isLast) {
        return Dates.moment(text.strip()) instanceof Reading.Value<DateOrMonth> value
                ? day(value.value(), isLast)
                : null;
    }

    private static LocalDate day(DateOrMonth moment, boolean isLast) {
        return !moment.isMonth()
                ? moment.month().atDay(moment.day())
                : isLast ? moment.month().atEndOfMonth() : moment.month().atDay(1);
    }
}
