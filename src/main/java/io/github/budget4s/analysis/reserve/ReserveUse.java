package io.github.budget4s.analysis.reserve;

import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.plan.Channel;
import io.github.budget4s.domain.spend.Spend;
import io.github.budget4s.domain.spend.SpendCategory;
import io.github.budget4s.domain.spend.SpendEntry;
import java.time.YearMonth;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Holds what was released of the reserve in the months in which it is spent: what is released on April 29 and spent on
 * May 6 raises the budget of May.
 *
 * <p>Lines that say that they are of the reserve are held against the releases of their channel, of their month or an
 * earlier one, and then against those that name no channel. What they do not spend by the last month stays in the month
 * of its release.
 *
 * @param released by the months in which it is spent
 * @param uncovered what lines of the reserve are beyond the releases
 */
public record ReserveUse(ReleasedMoney released, Money uncovered) {

    /**
     * Finds where released money is spent.
     *
     * @param last up to which month it is looked for
     */
    public static ReserveUse of(ReleasedMoney released, Spend spend, YearMonth last) {
        SortedMap<YearMonth, SortedMap<String, Money>> used = new TreeMap<>();
        for (SpendEntry entry : spend.entries()) {
            if (entry.category() == SpendCategory.RESERVE
                    && entry.isKnownIn(last)
                    && !entry.month().isAfter(last)) {
                used.computeIfAbsent(entry.month(), month -> new TreeMap<>())
                        .merge(entry.channel(), entry.amount(), Money::plus);
            }
        }
        Pools pools = new Pools(released);
        Money uncovered = Money.ZERO;
        for (Map.Entry<YearMonth, SortedMap<String, Money>> month : used.entrySet()) {
            for (Map.Entry<String, Money> channel : month.getValue().entrySet()) {
                Money open = pools.take(channel.getKey(), channel.getKey(), month.getKey(), channel.getValue());
                open = pools.take(Channel.UNATTRIBUTED, channel.getKey(), month.getKey(), open);
                uncovered = open.isNegative() ? uncovered : uncovered.plus(open);
            }
        }
        return new ReserveUse(pools.left(), uncovered);
    }

    /** What is left of the releases, and where the rest is spent. */
    private static final class Pools {
        private final SortedMap<YearMonth, SortedMap<String, Money>> left = new TreeMap<>();
        private final SortedMap<YearMonth, SortedMap<String, Money>> spent = new TreeMap<>();

        Pools(ReleasedMoney released) {
            released.cells().forEach((month, channels) -> left.put(month, new TreeMap<>(channels)));
        }

        /** Takes an amount from the releases of one channel up to a month; returns what they do not cover. */
        Money take(String from, String channel, YearMonth month, Money amount) {
            Money open = amount;
            for (SortedMap<String, Money> channels :
                    left.headMap(month.plusMonths(1)).values()) {
                Money there = channels.getOrDefault(from, Money.ZERO);
                Money part = there.compareTo(open) < 0 ? there : open;
                if (part.compareTo(Money.ZERO) > 0) {
                    channels.put(from, there.minus(part));
                    add(spent, month, channel.isEmpty() ? Channel.UNATTRIBUTED : channel, part);
                    open = open.minus(part);
                }
            }
            return open;
        }

        ReleasedMoney left() {
            left.forEach((month, channels) -> channels.forEach((channel, amount) -> {
                if (!amount.isZero()) {
                    add(spent, month, channel, amount);
                }
            }));
            return new ReleasedMoney(spent);
        }

        private static void add(
                SortedMap<YearMonth, SortedMap<String, Money>> cells, YearMonth month, String channel, Money amount) {
            cells.computeIfAbsent(month, each -> new TreeMap<>()).merge(channel, amount, Money::plus);
        }
    }
}
