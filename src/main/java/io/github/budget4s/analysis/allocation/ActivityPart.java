package io.github.budget4s.analysis.allocation;

import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.domain.plan.Activity;
import io.github.budget4s.domain.plan.ActivityTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Holds what an activity has of its own in one month and one channel.
 *
 * @param activity the activity
 * @param month the month of the year, 1 to 12
 * @param channel the channel; null when the activity is no channel's
 * @param amount the amount, never less than nothing
 */
public record ActivityPart(
        Activity activity, int month, @Nullable String channel, Money amount) {

    private static final Money CENT = new Money(1);

    /**
     * Divides the money of activities among their months and channels. Each month has its part by its weight (the days
     * of the activity in it, the amount that the plan states, or the same for each), each channel its part by its own,
     * both by largest remainder in cents, ties to the first one; months x channels are rounded so that both hold.
     * 80,000 for 28 April to 5 May are 30,000 in April and 50,000 in May: 3 and 5 days of 8.
     *
     * @return the parts that have money, in the order of the activities, their months and channels
     */
    public static List<ActivityPart> of(Collection<Activity> activities) {
        List<ActivityPart> parts = new ArrayList<>();
        activities.forEach(activity -> add(activity, parts));
        return parts;
    }

    private static void add(Activity activity, List<ActivityPart> parts) {
        if (activity.ownMoney().isZero()) {
            return;
        }
        List<Integer> months = activity.time().months();
        List<@Nullable String> channels = new ArrayList<>(activity.channels().keySet());
        if (channels.isEmpty()) {
            channels.add(null);
        }
        if (months.size() == 1 && channels.size() == 1) {
            parts.add(new ActivityPart(activity, months.get(0), channels.get(0), activity.ownMoney()));
            return;
        }
        List<Money> byMonth = spread(
                activity.ownMoney(),
                activity.time().portions().stream()
                        .map(ActivityTime.Portion::weight)
                        .toList());
        List<Money> byChannel = activity.channels().isEmpty()
                ? List.of(activity.ownMoney())
                : spread(activity.ownMoney(), activity.channels().values());
        RoundedTable cells = ControlledRounding.ofMargins(byMonth, byChannel, CENT);
        for (int month = 0; month < months.size(); month++) {
            for (int channel = 0; channel < channels.size(); channel++) {
                Money amount = cells.amount(month, channel);
                if (!amount.isZero()) {
                    parts.add(new ActivityPart(activity, months.get(month), channels.get(channel), amount));
                }
            }
        }
    }

    private static List<Money> spread(Money amount, Collection<Long> weights) {
        long whole = weights.stream().mapToLong(Long::longValue).sum();
        List<Ratio> shares =
                weights.stream().map(weight -> Ratio.of(weight, whole)).toList();
        return LargestRemainder.spread(amount, shares, CENT).stream()
                .map(LargestRemainder.Part::amount)
                .toList();
    }

    /** Returns what the activity is called. */
    public String name() {
        return activity.name();
    }

    /** Returns the store of a group that it belongs to; null when it is the whole group's. */
    public @Nullable String store() {
        return activity.store();
    }

    /** Returns the same part with another amount: that of a store, for example. */
    ActivityPart with(Money other) {
        return new ActivityPart(activity, month, channel, other);
    }
}
