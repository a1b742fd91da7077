package io.github.budget4s.analysis.budget;

import io.github.budget4s.analysis.budget.BudgetProposal.Pattern;
import io.github.budget4s.domain.money.Money;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Holds the money of one row of a proposal: of one channel, or the sum of several.
 *
 * @param spent what was spent and ordered this year in the months that are over
 * @param forecasts what the other months of this year will cost, by how that was found
 * @param planned what of {@code proposed} the plan says
 * @param grown this year's spend of the channels of which the plan says nothing
 * @param proposed what is proposed
 */
public record ItemMoney(Money spent, SortedMap<Pattern, Money> forecasts, Money planned, Money grown, Money proposed) {

    static final ItemMoney NONE = new ItemMoney(Money.ZERO, new TreeMap<>(), Money.ZERO, Money.ZERO, Money.ZERO);

    public ItemMoney {
        forecasts = Collections.unmodifiableSortedMap(new TreeMap<>(forecasts));
    }

    /** Returns money that the plan alone has, as it does the reserve. */
    static ItemMoney ofPlan(Money amount) {
        return new ItemMoney(Money.ZERO, new TreeMap<>(), amount, Money.ZERO, amount);
    }

    /** Adds the money of a channel. */
    ItemMoney plus(ChannelMoney channel) {
        TreeMap<Pattern, Money> sums = new TreeMap<>(forecasts);
        sums.merge(channel.pattern(), channel.toCome(), Money::plus);
        Money plan = channel.planned();
        return new ItemMoney(
                spent.plus(channel.spent()),
                sums,
                plan == null ? planned : planned.plus(plan),
                plan == null ? grown.plus(channel.thisYear()) : grown,
                proposed.plus(channel.proposed()));
    }

    /** Returns what the months of this year that are not over will cost. */
    public Money toCome() {
        return forecasts.values().stream().reduce(Money.ZERO, Money::plus);
    }

    /** Returns what this year costs. */
    public Money thisYear() {
        return spent.plus(toCome());
    }
}
