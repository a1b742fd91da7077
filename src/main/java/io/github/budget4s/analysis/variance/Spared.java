package io.github.budget4s.analysis.variance;

import io.github.budget4s.analysis.allocation.LargestRemainder;
import io.github.budget4s.analysis.reserve.ReleasedMoney;
import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.plan.Plan;
import io.github.budget4s.domain.plan.RegularItem;
import java.time.YearMonth;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Holds the money that no cut may touch: regular items, which are under contract, and what the reserve has released.
 *
 * @param channels it by channel and month
 */
public record Spared(Map<String, SortedMap<YearMonth, Money>> channels) {

    /** Everything may be cut that is not ordered. */
    public static final Spared NONE = new Spared(Map.of());

    private static final Money CENT = new Money(1);

    public Spared {
        channels = Map.copyOf(channels);
    }

    /**
     * Finds the money of the months of a year. A regular item that names no channel is that of its own name, where
     * there is such a one.
     *
     * @param spent the channels that spend
     */
    public static Spared of(Plan plan, ReleasedMoney released, MonthRange year, Set<String> spent) {
        Map<String, SortedMap<YearMonth, Money>> channels = new HashMap<>();
        for (RegularItem item : plan.regular()) {
            String channel = item.channel() == null ? item.name() : item.channel();
            if (item.channel() == null && !spent.contains(channel)) {
                continue;
            }
            List<YearMonth> months = year.months().stream()
                    .filter(month -> item.months().contains(month.getMonthValue()))
                    .toList();
            List<Money> amounts = item.monthly()
                    ? Collections.nCopies(months.size(), item.amount())
                    : LargestRemainder.spreadEvenly(item.amount(), months.size(), CENT);
            for (int i = 0; i < months.size(); i++) {
                add(channels, channel, months.get(i), amounts.get(i));
            }
        }
        released.cells()
                .forEach((month, amounts) ->
                        amounts.forEach((channel, amount) -> add(channels, channel, month, amount)));
        return new Spared(channels);
    }

    private static void add(
            Map<String, SortedMap<YearMonth, Money>> channels, String channel, YearMonth month, Money amount) {
        channels.computeIfAbsent(channel, first -> new TreeMap<>()).merge(month, amount, Money::plus);
    }

    /** Returns what a channel may not be cut by in a month, ordered or not. */
    public Money of(String channel, YearMonth month) {
        return channels.getOrDefault(channel, Collections.emptySortedMap()).getOrDefault(month, Money.ZERO);
    }

    /**
     * Adds up what months to come keep beyond what is paid and ordered for them.
     *
     * @param known what is paid and ordered, by month
     */
    Money beyond(String channel, List<YearMonth> toCome, SortedMap<YearMonth, Money> known) {
        Money beyond = Money.ZERO;
        for (YearMonth month : toCome) {
            Money left = of(channel, month).minus(known.getOrDefault(month, Money.ZERO));
            beyond = left.isNegative() ? beyond : beyond.plus(left);
        }
        return beyond;
    }
}
