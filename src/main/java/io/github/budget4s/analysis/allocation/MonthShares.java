package io.github.budget4s.analysis.allocation;

import io.github.budget4s.analysis.coverage.Coverage;
import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import io.github.budget4s.domain.sales.SalesHistory;
import io.github.budget4s.domain.sales.Units;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** Holds each calendar month's share, and where it is from. */
public sealed interface MonthShares {

    /** Returns the shares of January to December, exactly 1 in sum. */
    List<Ratio> shares();

    /** Adds up the units that the shares are of. */
    Units units();

    /**
     * Shares of what was sold.
     *
     * @param shares the shares of January to December
     * @param method how they were found from several years
     * @param history the sales, with what was to be expected in months of the window that are not known
     * @param window the months of them that were taken
     * @param missing the months of the window without a line, counted as nothing sold
     */
    record OfHistory(
            List<Ratio> shares, ShareMethod method, SalesHistory history, HistoryWindow window, List<YearMonth> missing)
            implements MonthShares {

        public OfHistory {
            shares = List.copyOf(shares);
            missing = List.copyOf(missing);
        }

        @Override
        public Units units() {
            return window.months().months().stream().map(history::units).reduce(Units.ZERO, Units::plus);
        }
    }

    /**
     * Shares of what is to be sold: there is no history and no window.
     *
     * @param shares the shares of January to December
     * @param salesPlan the planned units of January to December
     */
    record OfPlan(List<Ratio> shares, List<Units> salesPlan) implements MonthShares {

        public OfPlan {
            shares = List.copyOf(shares);
            salesPlan = List.copyOf(salesPlan);
        }

        @Override
        public Units units() {
            return salesPlan.stream().reduce(Units.ZERO, Units::plus);
        }
    }

    /**
     * Takes the shares of a history by the window, the method and the rule for missing months of a request.
     *
     * @throws RefusedException when the history is too short, a month of the window is missing or negative in sum,
     *     nothing was sold, or weights of years do not fit the window
     */
    static OfHistory ofHistory(SalesHistory history, AllocationRequest request) {
        HistoryWindow window = HistoryWindow.choose(history, request.months(), request.history());
        List<YearMonth> missing = new ArrayList<>(Coverage.missing(history, window.months()));
        missing.removeAll(window.filled());
        if (!missing.isEmpty() && !request.history().missingIsZero()) {
            throw new RefusedException(
                    Reason.DATA,
                    history.problem("allocation.months-missing", window.months(), MonthRange.runs(missing)));
        }
        SalesHistory filled = window.fill(history);
        return new OfHistory(
                SalesShares.of(filled, window, request.history().method()),
                request.history().method(),
                filled,
                window,
                missing);
    }

    /**
     * Takes the shares of the same months of an adjusted history, such as one whose Spring Festival was moved.
     *
     * @param original the shares of the history as it was
     * @param adjusted the history with other units in some of its months
     */
    static OfHistory ofAdjusted(OfHistory original, SalesHistory adjusted) {
        return new OfHistory(
                SalesShares.of(adjusted, original.window(), original.method()),
                original.method(),
                adjusted,
                original.window(),
                original.missing());
    }

    /**
     * Takes the shares of a sales plan: 30 of 360 planned units are a share of 1/12.
     *
     * @param salesPlan the planned units of January to December
     * @throws RefusedException when there are not twelve figures, one is negative, or all are nothing
     */
    static OfPlan ofPlan(List<Units> salesPlan) {
        if (salesPlan.size() != MonthRange.MONTHS_OF_A_YEAR) {
            throw new RefusedException(Reason.DATA, "allocation.no-sales-plan", (long) salesPlan.size());
        }
        Units whole = salesPlan.stream().reduce(Units.ZERO, Units::plus);
        if (whole.isZero() || salesPlan.stream().anyMatch(Units::isNegative)) {
            throw new RefusedException(Reason.DATA, "allocation.sales-plan-wrong", salesPlan);
        }
        return new OfPlan(salesPlan.stream().map(units -> units.shareOf(whole)).toList(), salesPlan);
    }
}
