package io.github.budget4s.analysis.budget;

import io.github.budget4s.analysis.allocation.LargestRemainder;
import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.money.Ratio;
import java.math.BigInteger;
import java.time.YearMonth;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Spreads what is proposed or expected for a year over its months. */
final class MonthSpread {

    private static final Money CENT = new Money(1);

    private MonthSpread() {}

    /**
     * Spreads an amount over the months of a year by their weights, exact to the cent; evenly where the weights are all
     * nothing.
     *
     * @param weights one a month, none less than nothing; none at all to spread evenly
     */
    static SortedMap<YearMonth, Money> spread(Money amount, int year, List<BigInteger> weights) {
        List<YearMonth> months = MonthRange.ofYear(year).months();
        BigInteger whole = weights.stream().reduce(BigInteger.ZERO, BigInteger::add);
        List<Money> parts = whole.signum() == 0
                ? LargestRemainder.spreadEvenly(amount, months.size(), CENT)
                : LargestRemainder.spread(
                                amount,
                                weights.stream()
                                        .map(weight -> new Ratio(weight, whole))
                                        .toList(),
                                CENT)
                        .stream()
                        .map(LargestRemainder.Part::amount)
                        .toList();
        TreeMap<YearMonth, Money> spread = new TreeMap<>();
        for (int i = 0; i < months.size(); i++) {
            spread.put(months.get(i), parts.get(i));
        }
        return spread;
    }
}
