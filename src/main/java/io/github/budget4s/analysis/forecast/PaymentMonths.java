package io.github.budget4s.analysis.forecast;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Knows what is paid in the same months of each year and in no other, as an annual contract in January or an outdoor
 * site by quarter: it goes on as it went the last time.
 *
 * @param amounts what was paid the last time, by month of the year
 */
public record PaymentMonths(SortedMap<Integer, Double> amounts) {

    private static final int MOST = 6;

    /**
     * Looks at a series of months.
     *
     * @param amounts by month; a month that is not in it had nothing
     * @param last the last month that is over
     * @return empty where it is paid in more than six months of a year, not in each year, or less than twice
     */
    public static Optional<PaymentMonths> of(SortedMap<YearMonth, Double> amounts, YearMonth last) {
        TreeMap<Integer, Double> paid = new TreeMap<>();
        List<YearMonth> payments = new ArrayList<>();
        amounts.forEach((month, amount) -> {
            if (amount != 0 && !month.isAfter(last)) {
                payments.add(month);
                paid.put(month.getMonthValue(), amount);
            }
        });
        if (payments.isEmpty()
                || paid.size() > MOST
                || payments.get(0).plusMonths(MonthsOfYear.COUNT).isAfter(last)) {
            return Optional.empty();
        }
        // From the first payment on each month of such a name has one, up to the last month.
        long due = 0;
        for (YearMonth month = payments.get(0); !month.isAfter(last); month = month.plusMonths(1)) {
            due += paid.containsKey(month.getMonthValue()) ? 1 : 0;
        }
        return due == payments.size() && payments.stream().allMatch(month -> amounts.getOrDefault(month, 0.0) > 0)
                ? Optional.of(new PaymentMonths(paid))
                : Optional.empty();
    }

    /** Returns what a month to come will cost. */
    public double amount(YearMonth month) {
        return amounts.getOrDefault(month.getMonthValue(), 0.0);
    }
}
