package io.github.budget4s.analysis.budget;

import io.github.budget4s.analysis.allocation.LargestRemainder;
import io.github.budget4s.analysis.support.Support;
import io.github.budget4s.analysis.support.SupportFacts;
import io.github.budget4s.analysis.support.SupportRules;
import io.github.budget4s.domain.budget.ProposalRow;
import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.plan.Channel;
import io.github.budget4s.domain.plan.Plan;
import io.github.budget4s.domain.plan.RegularItem;
import io.github.budget4s.domain.policy.SupportItem;
import io.github.budget4s.domain.sales.Units;
import java.math.BigInteger;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Proposes the year's budget.
 *
 * <p>Each channel's spend of this year, what is paid and ordered so far and a forecast of the months to come, is
 * multiplied by the growth of the vehicles and rounded half up; what the plan gives a channel stands instead. An item
 * of the policy holds the channels that it covers; of two items the first one holds the channel, and both support it.
 * The support is computed from the proposal, spread over the months as that is allocated, or as this year's spend was.
 */
public final class BudgetProposer {

    private BudgetProposer() {}

    public static BudgetProposal propose(BudgetRequest request) {
        ExpectedSales expected = new ExpectedSales(request);
        ChannelSpend spend = new ChannelSpend(request, expected);
        Map<String, ChannelMoney> channels = spend.channels();
        Money ceiling = expected.ceiling();
        Money cut = Money.ZERO;
        if (request.withinCeiling() && ceiling != null) {
            Money before = ChannelSpend.sum(channels);
            channels = spend.cutTo(channels, ceiling);
            cut = before.minus(ChannelSpend.sum(channels));
        }
        return new BudgetProposal(
                request,
                items(request, expected, channels),
                spend.lastMonth(),
                spend.toCome(),
                expected.thisYear(),
                expected.year(),
                ceiling,
                cut);
    }

    private static List<ProposedItem> items(
            BudgetRequest request, ExpectedSales expected, Map<String, ChannelMoney> channels) {
        Plan plan = request.plan();
        List<ProposedItem> items = new ArrayList<>();
        Set<String> held = new HashSet<>();
        SortedMap<YearMonth, Units> units = expected.unitsByMonth();
        SortedMap<YearMonth, Money> revenue = expected.revenueByMonth();
        for (SupportItem item : request.policy().items()) {
            List<String> own = item.channels().stream().filter(held::add).toList();
            Support support = SupportRules.compute(
                    item,
                    request.year(),
                    new SupportFacts(
                            proposedByMonth(request, expected.shares(), channels, item.channels()),
                            units,
                            revenue,
                            SupportRules.events(request.year(), plan.activities(), item.channels())));
            items.add(item(item.label(), ProposedItem.Kind.SUPPORTED, own, item.channels(), channels, support));
        }
        channels.forEach((name, money) -> {
            if (!name.isEmpty() && !held.contains(name)) {
                items.add(item(name, ProposedItem.Kind.CHANNEL, List.of(name), List.of(), channels, null));
            }
        });
        ChannelMoney without = channels.get("");
        if (without != null
                && !(without.thisYear().isZero() && without.proposed().isZero())) {
            items.add(
                    item(Channel.UNATTRIBUTED, ProposedItem.Kind.UNATTRIBUTED, List.of(""), List.of(), channels, null));
        }
        if (!plan.reserve().isZero()) {
            ItemMoney reserve = ItemMoney.ofPlan(plan.reserve());
            items.add(new ProposedItem(
                    ProposalRow.RESERVE, ProposedItem.Kind.RESERVE, List.of(), List.of(), reserve, null));
        }
        return items;
    }

    private static ProposedItem item(
            String name,
            ProposedItem.Kind kind,
            List<String> own,
            List<String> supported,
            Map<String, ChannelMoney> channels,
            @Nullable Support support) {
        ItemMoney sum = ItemMoney.NONE;
        for (String channel : own) {
            ChannelMoney money = channels.get(channel);
            if (money != null) {
                sum = sum.plus(money);
            }
        }
        return new ProposedItem(name, kind, own, supported, sum, support);
    }

    /**
     * Spreads what is proposed over the months: as it was allocated before; else what the plan gives as it would be
     * allocated, what follows this year's spend as that was, evenly where neither is known.
     */
    private static SortedMap<YearMonth, Money> proposedByMonth(
            BudgetRequest request, List<BigInteger> shares, Map<String, ChannelMoney> channels, List<String> names) {
        boolean areKnown = shares.stream().anyMatch(share -> share.signum() > 0);
        TreeMap<YearMonth, Money> sum = new TreeMap<>();
        for (String name : names) {
            ChannelMoney money = channels.get(name);
            if (money != null) {
                List<BigInteger> asSpent = MonthRange.ofYear(request.thisYear()).months().stream()
                        .map(month -> money.months()
                                .getOrDefault(month, Money.ZERO)
                                .toBigCents()
                                .max(BigInteger.ZERO))
                        .toList();
                List<BigInteger> before = request.history().allocated().weights(name);
                List<BigInteger> own = ownMonths(request.plan(), name);
                List<BigInteger> allocated = own.isEmpty() ? areKnown ? shares : asSpent : own;
                List<BigInteger> byRule = money.planned() == null ? asSpent : allocated;
                MonthSpread.spread(money.proposed(), request.year(), before.isEmpty() ? byRule : before)
                        .forEach((month, amount) -> sum.merge(month, amount, Money::plus));
            }
        }
        return sum;
    }

    /** Returns what the plan gives a channel in each month; nothing where it leaves the months to the sales. */
    private static List<BigInteger> ownMonths(Plan plan, String name) {
        List<RegularItem> items = plan.channels().stream()
                .filter(channel -> channel.name().equals(name))
                .flatMap(channel -> channel.months().stream())
                .toList();
        if (items.isEmpty()) {
            return List.of();
        }
        Money[] months = new Money[MonthRange.MONTHS_OF_A_YEAR];
        Arrays.fill(months, Money.ZERO);
        for (RegularItem item : items) {
            List<Money> amounts =
                    LargestRemainder.spreadEvenly(item.yearly(), item.months().size(), new Money(1));
            int next = 0;
            for (int month : item.months()) {
                months[month - 1] = months[month - 1].plus(amounts.get(next++));
            }
        }
        return Arrays.stream(months).map(Money::toBigCents).toList();
    }
}
