package io.github.budget4s.analysis.allocation;

import io.github.budget4s.domain.budget.ProposalRow;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.domain.plan.Channel;
import io.github.budget4s.domain.plan.Plan;
import io.github.budget4s.domain.plan.RegularItem;
import io.github.budget4s.domain.policy.Policy;
import io.github.budget4s.domain.policy.SupportItem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Holds the plan of a year with the money of a proposal: its total, its reserve and its channels.
 *
 * @param plan the plan with them
 * @param total what is proposed in sum
 * @param alike the items whose channels share alike, for the plan gives none of them money
 */
public record ProposedYear(Plan plan, Money total, List<String> alike) {

    private static final Money CENT = new Money(1);

    public ProposedYear {
        alike = List.copyOf(alike);
    }

    /**
     * Puts a proposal into a plan. The channels of an item of the policy share what is proposed for it by what the plan
     * gives them, else alike; of two items that cover a channel the first one holds it. What is unattributed is the
     * plan's regular items and activities without a channel, and a channel of that name for what is left of it.
     *
     * @param policy what items cover; an item that it has not is a channel
     */
    public static ProposedYear of(Plan plan, Policy policy, List<ProposalRow> rows) {
        Map<String, Money> money = new LinkedHashMap<>();
        List<String> alike = new ArrayList<>();
        Money total = Money.ZERO;
        Money reserve = Money.ZERO;
        Set<String> held = new HashSet<>();
        Map<String, List<String>> covered = covered(policy);
        for (ProposalRow row : rows) {
            total = total.plus(row.proposed());
            if (row.item().equals(ProposalRow.RESERVE)) {
                reserve = row.proposed();
            } else if (row.item().equals(Channel.UNATTRIBUTED)) {
                Money left = row.proposed().minus(withoutChannel(plan));
                if (!left.isNegative() && !left.isZero()) {
                    money.put(Channel.UNATTRIBUTED, left);
                }
            } else if (!row.proposed().isZero()) {
                List<String> own = covered.getOrDefault(row.item(), List.of(row.item())).stream()
                        .filter(held::add)
                        .toList();
                divide(row, own.isEmpty() ? List.of(row.item()) : own, plan, money, alike);
            }
        }
        return new ProposedYear(
                new Plan(
                        plan.year(),
                        total,
                        reserve,
                        plan.regular(),
                        channels(plan, money),
                        plan.activities(),
                        plan.goals()),
                total,
                alike);
    }

    private static Map<String, List<String>> covered(Policy policy) {
        Map<String, List<String>> covered = new LinkedHashMap<>();
        for (SupportItem item : policy.items()) {
            covered.put(item.label(), item.channels());
        }
        return covered;
    }

    private static Money withoutChannel(Plan plan) {
        Money sum = Money.ZERO;
        for (RegularItem item : plan.regular()) {
            sum = item.channel() == null ? sum.plus(item.yearly()) : sum;
        }
        for (ActivityPart part : ActivityPart.of(plan.activities())) {
            sum = part.channel() == null ? sum.plus(part.amount()) : sum;
        }
        return sum;
    }

    private static void divide(
            ProposalRow row, List<String> channels, Plan plan, Map<String, Money> money, List<String> alike) {
        List<Money> planned = channels.stream().map(name -> yearly(plan, name)).toList();
        Money sum = planned.stream().reduce(Money.ZERO, Money::plus);
        if (sum.isZero() && channels.size() > 1) {
            alike.add(row.item());
        }
        List<Ratio> shares = sum.isZero()
                ? Collections.nCopies(channels.size(), Ratio.of(1, channels.size()))
                : planned.stream()
                        .map(each -> Ratio.of(each.cents(), sum.cents()))
                        .toList();
        List<LargestRemainder.Part> parts = LargestRemainder.spread(row.proposed(), shares, CENT);
        for (int i = 0; i < channels.size(); i++) {
            money.merge(channels.get(i), parts.get(i).amount(), Money::plus);
        }
    }

    private static Money yearly(Plan plan, String channel) {
        return find(plan, channel).map(Channel::yearly).orElse(Money.ZERO);
    }

    private static Optional<Channel> find(Plan plan, String channel) {
        return plan.channels().stream()
                .filter(each -> each.name().equals(channel))
                .findFirst();
    }

    /** Lists the channels of the plan in its order, then those that only the proposal has. */
    private static List<Channel> channels(Plan plan, Map<String, Money> money) {
        List<Channel> channels = new ArrayList<>();
        for (Channel channel : plan.channels()) {
            channels.add(with(channel, money.getOrDefault(channel.name(), Money.ZERO)));
        }
        money.forEach((name, amount) -> {
            if (find(plan, name).isEmpty()) {
                channels.add(new Channel(name, amount, false, List.of()));
            }
        });
        return channels;
    }

    /** Gives a channel other money; where it has months of its own, in their proportion. */
    private static Channel with(Channel channel, Money amount) {
        Money before = channel.yearly();
        if (channel.months().isEmpty() || before.isZero()) {
            return new Channel(channel.name(), amount, false, channel.targets());
        }
        if (amount.equals(before)) {
            return channel;
        }
        List<RegularItem> items = channel.months();
        List<Ratio> shares = items.stream()
                .map(item -> Ratio.of(item.yearly().cents(), before.cents()))
                .toList();
        List<LargestRemainder.Part> parts = LargestRemainder.spread(amount, shares, CENT);
        List<RegularItem> months = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            RegularItem item = items.get(i);
            months.add(new RegularItem(item.name(), parts.get(i).amount(), false, item.months(), item.channel()));
        }
        return new Channel(channel.name(), amount, false, channel.targets(), months);
    }
}
