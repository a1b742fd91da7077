package io.github.budget4s.analysis.allocation;

import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.domain.plan.Channel;
import io.github.budget4s.domain.problem.Problem;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds what each channel has in the year, so that together it is what is to be spread. */
final class ChannelBudgets {

    private final Allocation allocation;
    private final ChannelRequest request;
    private final Map<String, @Nullable Money> planned = new LinkedHashMap<>();

    private ChannelBudgets(Allocation allocation, ChannelRequest request) {
        this.allocation = allocation;
        this.request = request;
    }

    /**
     * Finds the budgets.
     *
     * <p>A channel without a budget of its own has what regular items and activities that name it hold; money that
     * names no channel is the channel {@link Channel#UNATTRIBUTED}'s. With {@code scale} what the others have left
     * after such money is scaled to the pool in proportion, by largest remainder in units, within the channels' bounds.
     *
     * @throws RefusedException when a channel is named twice or holds more than its budget, the budgets do not sum to
     *     what is to be spread and are not to be scaled, or bounds cannot hold
     */
    static List<ChannelBudget> of(Allocation allocation, ChannelRequest request) {
        ChannelBudgets budgets = new ChannelBudgets(allocation, request);
        budgets.collect();
        List<ChannelBudget> channels = budgets.unscaled();
        return request.scale() ? budgets.scaled(channels) : budgets.fitting(channels);
    }

    private void collect() {
        List<Problem> problems = new ArrayList<>();
        for (Channel channel : request.channels()) {
            if (planned.containsKey(channel.name())) {
                problems.add(problem("allocation.channel-twice", channel.name()));
            }
            if (channel.yearly().isNegative()) {
                problems.add(problem("allocation.negative-amount", channel.name(), channel.yearly()));
            }
            planned.put(channel.name(), channel.budget() == null ? null : channel.yearly());
        }
        allocation.fixed().channels().forEach(channel -> planned.putIfAbsent(channel, null));
        for (String bounded : new TreeSet<>(request.bounds().keySet())) {
            if (!planned.containsKey(bounded)) {
                problems.add(problem("allocation.bounds.unknown-channel", bounded, List.copyOf(planned.keySet())));
            }
        }
        refuse(problems);
    }

    private List<ChannelBudget> unscaled() {
        List<Problem> problems = new ArrayList<>();
        List<ChannelBudget> channels = new ArrayList<>();
        planned.forEach((name, budget) -> {
            Money fixed = allocation.fixed().channel(name);
            Money flexible = budget == null ? Money.ZERO : budget.minus(fixed);
            if (budget != null && flexible.isNegative()) {
                problems.add(problem("allocation.channel-fixed-over", name, fixed, budget, flexible.negated()));
            }
            channels.add(new ChannelBudget(name, budget, fixed, flexible, null));
        });
        refuse(problems);
        return channels;
    }

    private List<ChannelBudget> fitting(List<ChannelBudget> channels) {
        Money budgets = sum(channels, true);
        Money spread = sum(channels, false).plus(allocation.pool());
        Money over = budgets.minus(spread);
        if (!over.isZero()) {
            throw new RefusedException(
                    Reason.DATA,
                    over.isNegative() ? "allocation.channels-under" : "allocation.channels-over",
                    budgets,
                    spread,
                    over.isNegative() ? over.negated() : over);
        }
        List<Problem> problems = new ArrayList<>();
        for (ChannelBudget channel : channels) {
            Bounds bounds = request.boundsOf(channel.name());
            Money maximum = bounds.maximum();
            if (maximum != null && channel.budget().compareTo(maximum) > 0) {
                problems.add(problem("allocation.channel-over-maximum", channel.name(), channel.budget(), maximum));
            } else if (!bounds.allow(channel.budget())) {
                problems.add(
                        problem("allocation.channel-under-minimum", channel.name(), channel.budget(), bounds.least()));
            }
        }
        refuse(problems);
        return channels;
    }

    private List<ChannelBudget> scaled(List<ChannelBudget> channels) {
        // Money without a budget stays what it is, unless bounds ask for more.
        List<ChannelBudget> scalable = channels.stream()
                .filter(channel -> channel.planned() != null
                        || !request.boundsOf(channel.name()).isNone())
                .toList();
        Money left = scalable.stream().map(ChannelBudget::flexible).reduce(Money.ZERO, Money::plus);
        if (left.isZero()) {
            return fitting(channels);
        }
        List<Bounds> bounds = TotalBounds.flexible(
                scalable.stream().map(ChannelBudget::name).toList(),
                scalable.stream()
                        .map(channel -> request.boundsOf(channel.name()))
                        .toList(),
                scalable.stream().map(ChannelBudget::fixed).toList(),
                allocation.pool());
        List<Ratio> shares = scalable.stream()
                .map(channel -> Ratio.of(channel.flexible().cents(), left.cents()))
                .toList();
        List<BoundedSpread.Part> parts = BoundedSpread.spread(
                allocation.pool(), shares, bounds, allocation.request().unit());
        return channels.stream()
                .map(channel -> {
                    int index = scalable.indexOf(channel);
                    return index < 0
                            ? channel
                            : new ChannelBudget(
                                    channel.name(),
                                    channel.planned(),
                                    channel.fixed(),
                                    parts.get(index).amount(),
                                    parts.get(index));
                })
                .toList();
    }

    /** Adds up the budgets of the channels that have one, or what those hold that is fixed. */
    private static Money sum(List<ChannelBudget> channels, boolean whole) {
        return channels.stream()
                .filter(channel -> channel.planned() != null)
                .map(channel -> whole ? channel.budget() : channel.fixed())
                .reduce(Money.ZERO, Money::plus);
    }

    private static void refuse(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new RefusedException(Reason.DATA, problems, problems.size());
        }
    }

    private static Problem problem(String key, Object... arguments) {
        return new Problem(null, Message.of(key, arguments));
    }
}
