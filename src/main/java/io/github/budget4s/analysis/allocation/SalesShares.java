package io.github.budget4s.analysis.allocation;

import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.domain.problem.Problem;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import io.github.budget4s.domain.sales.SalesHistory;
import io.github.budget4s.domain.sales.Units;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Finds each calendar month's share of the sales of a window. */
final class SalesShares {

    private SalesShares() {}

    /**
     * States the shares of January to December, exactly 1 in sum.
     *
     * @throws RefusedException when a month is negative in sum, or nothing was sold
     */
    static List<Ratio> of(SalesHistory history, HistoryWindow window, ShareMethod method) {
        refuseNegativeMonths(history, window);
        return switch (method) {
            case POOLED -> sharesOf(history, window.months());
            case MEAN_OF_YEARS -> meanOfYears(history, window);
        };
    }

    private static void refuseNegativeMonths(SalesHistory history, HistoryWindow window) {
        List<Problem> problems = window.months().months().stream()
                .filter(month -> history.units(month).isNegative())
                .map(month -> history.problem("allocation.negative-month", month, history.units(month)))
                .toList();
        if (!problems.isEmpty()) {
            throw new RefusedException(Reason.DATA, problems, problems.size());
        }
    }

    private static List<Ratio> sharesOf(SalesHistory history, MonthRange range) {
        Units whole = range.months().stream().map(history::units).reduce(Units.ZERO, Units::plus);
        if (whole.isZero()) {
            throw new RefusedException(Reason.DATA, history.problem("allocation.nothing-sold", range));
        }
        List<Ratio> shares = new ArrayList<>();
        for (int month = 1; month <= MonthRange.MONTHS_OF_A_YEAR; month++) {
            int monthOfYear = month;
            Units units = range.months().stream()
                    .filter(each -> each.getMonthValue() == monthOfYear)
                    .map(history::units)
                    .reduce(Units.ZERO, Units::plus);
            shares.add(units.shareOf(whole));
        }
        return shares;
    }

    private static List<Ratio> meanOfYears(SalesHistory history, HistoryWindow window) {
        List<List<Ratio>> years = window.yearRanges().stream()
                .map(year -> sharesOf(history, year))
                .toList();
        Ratio weight = Ratio.of(1, years.size());
        return IntStream.range(0, MonthRange.MONTHS_OF_A_YEAR)
                .mapToObj(i -> years.stream()
                        .map(year -> year.get(i))
                        .reduce(Ratio.ZERO, Ratio::plus)
                        .times(weight))
                .toList();
    }
}
