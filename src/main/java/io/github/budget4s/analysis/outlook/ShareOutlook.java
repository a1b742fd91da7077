package io.github.budget4s.analysis.outlook;

import io.github.budget4s.analysis.allocation.LargestRemainder;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.money.Ratio;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Goes on as it went so far: months to come cost what their weights say, scaled by what was spent so far over the
 * weights of the months so far. With 110.00 spent in months that weigh 100, months that weigh 20 and 30 cost 22.00 and
 * 33.00. Where the months so far weigh nothing there is nothing to scale by, and the amounts of a budget are taken as
 * they are.
 *
 * <p>The sum to come is rounded half up to the cent and spread by {@link LargestRemainder}.
 */
public final class ShareOutlook implements SpendOutlook {

    private final SortedMap<YearMonth, BigInteger> weights;
    private final boolean amounts;

    /**
     * Takes a budget: its months are the weights.
     *
     * @param budget one amount a month, of past months and months to come; none is less than nothing
     */
    public ShareOutlook(Map<YearMonth, Money> budget) {
        this(
                budget.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue()
                        .toBigCents())),
                true);
    }

    private ShareOutlook(Map<YearMonth, BigInteger> weights, boolean amounts) {
        weights.forEach((month, weight) -> {
            if (weight.signum() < 0) {
                throw new IllegalArgumentException("the weight of " + month + " is " + weight);
            }
        });
        this.weights = Collections.unmodifiableSortedMap(new TreeMap<>(weights));
        this.amounts = amounts;
    }

    /**
     * Takes weights that are no amounts, such as the vehicles of the months of a year before. Where the months so far
     * weigh nothing, nothing is to be said of the rest, and it is nothing.
     *
     * @param weights one a month, of past months and months to come; none is less than nothing
     */
    public static ShareOutlook ofWeights(Map<YearMonth, BigInteger> weights) {
        return new ShareOutlook(weights, false);
    }

    @Override
    public SortedMap<YearMonth, Money> rest(SortedMap<YearMonth, Money> spent, List<YearMonth> toCome) {
        TreeMap<YearMonth, Money> rest = new TreeMap<>();
        toCome.forEach(month -> rest.put(month, Money.ZERO));
        BigInteger weightToCome = sum(toCome);
        if (weightToCome.signum() == 0) {
            return rest;
        }
        BigInteger weightSoFar =
                weights.headMap(toCome.get(0)).values().stream().reduce(BigInteger.ZERO, BigInteger::add);
        BigInteger spentSoFar = spent.values().stream()
                .map(Money::toBigCents)
                .reduce(BigInteger.ZERO, BigInteger::add)
                .max(BigInteger.ZERO);
        if (weightSoFar.signum() == 0 && !amounts) {
            return rest;
        }
        Ratio scale = weightSoFar.signum() == 0 ? Ratio.ONE : new Ratio(spentSoFar, weightSoFar);
        Money sum = new Money(new Ratio(weightToCome, BigInteger.ONE)
                .times(scale)
                .toDecimal(0, RoundingMode.HALF_UP)
                .longValueExact());
        List<Ratio> shares = toCome.stream()
                .map(month -> new Ratio(weight(month), weightToCome))
                .toList();
        List<LargestRemainder.Part> parts = LargestRemainder.spread(sum, shares, new Money(1));
        for (int i = 0; i < parts.size(); i++) {
            rest.put(toCome.get(i), parts.get(i).amount());
        }
        return rest;
    }

    private BigInteger sum(List<YearMonth> months) {
        return months.stream().map(this::weight).reduce(BigInteger.ZERO, BigInteger::add);
    }

    private BigInteger weight(YearMonth month) {
        return weights.getOrDefault(month, BigInteger.ZERO);
    }
}
