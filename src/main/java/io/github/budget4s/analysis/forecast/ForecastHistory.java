package io.github.budget4s.analysis.forecast;

import io.github.budget4s.analysis.coverage.Coverage;
import io.github.budget4s.analysis.coverage.FilledMonths;
import io.github.budget4s.analysis.coverage.LowMonths;
import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.calendar.Today;
import io.github.budget4s.domain.problem.Problem;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import io.github.budget4s.domain.sales.SalesHistory;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Holds the months of a history that a forecast starts from.
 *
 * @param series the figures
 * @param cutOff the last month of the files, left out because it is running; null when it is not
 * @param ignoredAfter the last month of the files when later ones were left out by choice or as days to come; null when
 *     none were
 * @param zeros the months without a line that were counted as nothing
 * @param excluded the months that were left out, and filled in
 * @param low months in which doors were perhaps closed
 */
public record ForecastHistory(
        MonthlySeries series,
        Coverage.@Nullable CutOff cutOff,
        @Nullable YearMonth ignoredAfter,
        List<YearMonth> zeros,
        List<YearMonth> excluded,
        List<YearMonth> low) {

    /**
     * Takes a history up to its last month that is over.
     *
     * @param history units by month; amounts and leads are such units too
     * @param until the last month to take, held to be whole; null for the last one that is over
     * @param today the day on which it is looked at
     * @param missingIsZero whether a month without a line is one of nothing
     * @param excluded months that tell nothing: what was to be expected stands in their place
     * @throws RefusedException when it has less than twelve months, or months are missing
     */
    public static ForecastHistory of(
            SalesHistory history,
            @Nullable YearMonth until,
            Today today,
            boolean missingIsZero,
            SortedSet<YearMonth> excluded) {
        SalesHistory usable = history.until(until == null ? today.month() : until);
        // Zeros before the first month with anything say no more than no lines; of nothing else there is no first one.
        MonthRange range = usable.sinceFirstSale().range().or(usable::range).orElse(null);
        if (range == null) {
            throw new RefusedException(Reason.DATA, history.problem("forecast.no-history"));
        }
        Coverage.CutOff cutOff = until == null && range.last().equals(today.running())
                ? new Coverage.CutOff(range.last(), today.day().getDayOfMonth())
                : null;
        YearMonth last = cutOff == null ? range.last() : range.last().minusMonths(1);
        int length = last.isBefore(range.first()) ? 0 : new MonthRange(range.first(), last).length();
        if (length < Forecaster.LEAST_MONTHS) {
            throw new RefusedException(Reason.DATA, history.problem("forecast.too-short", (long) length, last));
        }
        MonthRange taken = new MonthRange(range.first(), last);
        List<YearMonth> left = excluded.stream().filter(taken::contains).toList();
        List<YearMonth> missing = new ArrayList<>(Coverage.missing(usable, taken));
        missing.removeAll(left);
        if (!missing.isEmpty() && !missingIsZero) {
            List<Problem> problems = MonthRange.runs(missing).stream()
                    .map(run -> history.problem("forecast.month-missing", List.of(run)))
                    .toList();
            throw new RefusedException(Reason.DATA, problems, problems.size());
        }
        YearMonth lastOfFiles = history.months().lastKey();
        return new ForecastHistory(
                series(FilledMonths.fill(usable, taken, left), taken),
                cutOff,
                lastOfFiles.isAfter(until == null ? today.month() : until) ? lastOfFiles : null,
                List.copyOf(missing),
                left,
                LowMonths.of(usable, taken, left));
    }

    /** Fills in the months that were left out in the parts of the history, too. */
    public SortedMap<String, SalesHistory> filled(SortedMap<String, SalesHistory> parts) {
        SortedMap<String, SalesHistory> filled = new TreeMap<>(parts);
        MonthRange range = new MonthRange(series.first(), series.last());
        filled.replaceAll((key, part) -> FilledMonths.fill(part, range, excluded));
        return filled;
    }

    /** Takes the figures of a run of months, nothing where there is no line. */
    public static MonthlySeries series(SalesHistory history, MonthRange range) {
        List<Double> values = new ArrayList<>();
        for (YearMonth month : range.months()) {
            values.add(history.units(month).toDecimal().doubleValue());
        }
        return MonthlySeries.of(range.first(), values);
    }
}
