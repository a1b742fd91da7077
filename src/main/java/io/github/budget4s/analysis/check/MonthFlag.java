package io.github.budget4s.analysis.check;

import io.github.budget4s.analysis.variance.Dimension;
import io.github.budget4s.analysis.variance.Series;
import io.github.budget4s.analysis.variance.VarianceCheck;
import io.github.budget4s.analysis.variance.VarianceRequest;
import io.github.budget4s.analysis.variance.VarianceRow;
import io.github.budget4s.domain.flag.Flag;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/**
 * Holds how a month that is over stands on the day of a check, in whole or of one channel, activity or store.
 *
 * @param month the month
 * @param values what it is of; empty for the whole
 * @param amounts spend beside the budget
 * @param flag how bad it is
 */
public record MonthFlag(YearMonth month, Map<Dimension, String> values, VarianceRow.Amounts amounts, Flag flag) {

    public MonthFlag {
        values = Map.copyOf(values);
    }

    /** Judges the months of the year up to the one that is checked, from the first on; the whole of each first. */
    public static List<MonthFlag> of(VarianceCheck check) {
        VarianceRequest request = check.request();
        return request.year().months().stream()
                .filter(month -> !month.isAfter(request.month()))
                .flatMap(month -> check.ofMonth().stream().map(row -> of(request, row, month)))
                .toList();
    }

    private static MonthFlag of(VarianceRequest request, VarianceRow row, YearMonth month) {
        Series series = row.series();
        VarianceRow.Amounts amounts = new VarianceRow.Amounts(
                Series.sum(series.budget(), month, month),
                Series.sum(series.paid(), month, month),
                Series.sum(series.committed(), month, month));
        return new MonthFlag(
                month, row.values(), amounts, request.flag(row.values().get(Dimension.CHANNEL), amounts));
    }

    /** Returns whether this is of the whole budget. */
    public boolean isWhole() {
        return values.isEmpty();
    }
}
