package io.github.budget4s.analysis.forecast;

import io.github.budget4s.domain.money.Money;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Finds in a ledger the months that a forecast of the spend can start from: two years or more in which never two months
 * in a row are without a line.
 *
 * <p>A single month without a line is one whose invoices came late: it takes half of the next month. With 60,000.00 in
 * March, nothing in April and 100,000.00 in May, April and May count 50,000.00 each. Where the last month is such a
 * month, the run ends before it.
 */
final class SpendRun {

    private SpendRun() {}

    /**
     * Takes the run of months that ends with a month, or with the one before it.
     *
     * @param spent what was spent by month; a month without an entry has no line
     * @param last the last month that is over
     * @return empty when it has less than two years
     */
    static Optional<MonthlySeries> upTo(SortedMap<YearMonth, Money> spent, YearMonth last) {
        YearMonth end = spent.containsKey(last) ? last : last.minusMonths(1);
        YearMonth first = end;
        while (spent.containsKey(first.minusMonths(1)) || spent.containsKey(first.minusMonths(2))) {
            first = first.minusMonths(1);
        }
        List<Double> values = new ArrayList<>();
        for (YearMonth month = first; !month.isAfter(end); month = month.plusMonths(1)) {
            Money amount = spent.get(month);
            if (amount != null) {
                double yuan = amount.toYuan().doubleValue();
                boolean late = !month.equals(first) && !spent.containsKey(month.minusMonths(1));
                if (late) {
                    values.set(values.size() - 1, yuan / 2);
                }
                values.add(late ? yuan / 2 : yuan);
            } else {
                values.add(0.0);
            }
        }
        return values.size() < Forecaster.ENOUGH_MONTHS
                ? Optional.empty()
                : Optional.of(MonthlySeries.of(first, values));
    }
}
