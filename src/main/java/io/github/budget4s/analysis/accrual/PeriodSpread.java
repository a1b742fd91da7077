package io.github.budget4s.analysis.accrual;

import io.github.budget4s.analysis.allocation.LargestRemainder;
import io.github.budget4s.domain.calendar.DayRange;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.domain.spend.SpreadRule;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Spreads an amount over the months of a period, to the cent by {@link LargestRemainder}: 100.00 of January to March
 * are 33.34, 33.33 and 33.33; 3,000.00 from January 16 to March 31 are 615.38, 1,192.31 and 1,192.31 equally, for
 * January has 16 of its 31 days, and 640.00, 1,120.00 and 1,240.00 by days.
 */
public final class PeriodSpread {

    private static final Money CENT = new Money(1);

    private PeriodSpread() {}

    /**
     * Spreads an amount.
     *
     * @param amount may be below nothing, as that of a refund
     * @return an amount for each month of the period, the whole in sum, none a cent or more from its exact share
     */
    public static SortedMap<YearMonth, Money> of(Money amount, DayRange period, SpreadRule rule) {
        List<YearMonth> months = period.months().months();
        List<Ratio> weights = new ArrayList<>();
        for (YearMonth month : months) {
            weights.add(weight(month, period, rule));
        }
        return byWeights(amount, months, weights);
    }

    private static Ratio weight(YearMonth month, DayRange period, SpreadRule rule) {
        LocalDate first = later(month.atDay(1), period.first());
        LocalDate last = earlier(month.atEndOfMonth(), period.last());
        return Ratio.of(new DayRange(first, last).days(), rule == SpreadRule.DAYS ? 1 : month.lengthOfMonth());
    }

    /** Spreads an amount evenly over some months. */
    static SortedMap<YearMonth, Money> evenly(Money amount, List<YearMonth> months) {
        return byWeights(amount, months, months.stream().map(month -> Ratio.ONE).toList());
    }

    private static SortedMap<YearMonth, Money> byWeights(Money amount, List<YearMonth> months, List<Ratio> weights) {
        Ratio whole = weights.stream().reduce(Ratio.ZERO, Ratio::plus);
        List<Ratio> shares =
                weights.stream().map(weight -> weight.dividedBy(whole)).toList();
        boolean isRefund = amount.isNegative();
        List<LargestRemainder.Part> parts = LargestRemainder.spread(isRefund ? amount.negated() : amount, shares, CENT);
        SortedMap<YearMonth, Money> spread = new TreeMap<>();
        for (int i = 0; i < parts.size(); i++) {
            Money part = parts.get(i).amount();
            spread.put(months.get(i), isRefund ? part.negated() : part);
        }
        return spread;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
