package io.github.budget4s.analysis.allocation;

import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.domain.problem.Problem;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import io.github.budget4s.domain.sales.SalesHistory;
import io.github.budget4s.domain.sales.Units;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Finds each calendar month's share of the sales of a window. */
final class SalesShares {

    private SalesShares() {}

    /**
     * Returns the shares of January to December, exactly 1 in sum.
     *
     * @throws RefusedException when a month is negative in sum, nothing was sold, or weights of years do not fit
     */
    static List<Ratio> of(SalesHistory history, HistoryWindow window, ShareMethod method) {
        refuseNegativeMonths(history, window);
        return method instanceof ShareMethod.WeightedYears years
                ? meanOfYears(history, window, years.of(window))
                : sharesOf(history, window.months());
    }

    private static void refuseNegativeMonths(SalesHistory history, HistoryWindow window) {
        List<Problem> problems = new ArrayList<>();
        for (YearMonth month : window.months().months()) {
            Units units = history.units(month);
            if (units.isNegative()) {
                problems.add(history.problem("allocation.negative-month", month, units));
            }
        }
        if (!problems.isEmpty()) {
            throw new RefusedException(Reason.DATA, problems, problems.size());
        }
    }

    private static List<Ratio> sharesOf(SalesHistory history, MonthRange range) {
        Units[] months = new Units[MonthRange.MONTHS_OF_A_YEAR];
        Arrays.fill(months, Units.ZERO);
        Units whole = Units.ZERO;
        for (YearMonth month : range.months()) {
            Units units = history.units(month);
            int place = month.getMonthValue() - 1;
            months[place] = months[place].plus(units);
            whole = whole.plus(units);
        }
        if (whole.isZero()) {
            throw new RefusedException(Reason.DATA, history.problem("allocation.nothing-sold", range));
        }
        List<Ratio> shares = new ArrayList<>();
        for (Units units : months) {
            shares.add(units.shareOf(whole));
        }
        return shares;
    }

    private static List<Ratio> meanOfYears(SalesHistory history, HistoryWindow window, List<Integer> weights) {
        long all = weights.stream().mapToLong(Integer::longValue).sum();
        List<MonthRange> years = window.yearRanges();
        List<Ratio> shares = new ArrayList<>(Collections.nCopies(MonthRange.MONTHS_OF_A_YEAR, Ratio.ZERO));
        for (int i = 0; i < years.size(); i++) {
            // A year that does not count need not have sold anything.
            if (weights.get(i) > 0) {
                Ratio weight = Ratio.of(weights.get(i), all);
                List<Ratio> year = sharesOf(history, years.get(i));
                for (int month = 0; month < MonthRange.MONTHS_OF_A_YEAR; month++) {
                    shares.set(month, shares.get(month).plus(year.get(month).times(weight)));
                }
            }
        }
        return shares;
    }
}
