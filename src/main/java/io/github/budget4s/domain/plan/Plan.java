package io.github.budget4s.domain.plan;

import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.sales.Units;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Holds the plan of a year, as {@code plan.yaml} has it.
 *
 * @param year the planning year; null when not given
 * @param total the year's budget; null when not given
 * @param reserve what is kept back of it (备用金池)
 * @param regular what runs all year (常态营销费用)
 * @param channels the channels with their budgets, in the order of the file
 * @param activities the activities of the year (节点营销)
 * @param goals what the whole year is to bring
 * @param groups the groups of channels that results are added up by
 */
public record Plan(
        @Nullable Integer year,
        @Nullable Money total,
        Money reserve,
        List<RegularItem> regular,
        List<Channel> channels,
        List<Activity> activities,
        Goals goals,
        List<ChannelGroup> groups) {

    public static final Plan EMPTY = new Plan(null, null, Money.ZERO, List.of(), List.of(), List.of(), Goals.NONE);

    public Plan {
        regular = List.copyOf(regular);
        channels = List.copyOf(channels);
        activities = List.copyOf(activities);
        groups = List.copyOf(groups);
    }

    /** Holds a plan without groups of channels. */
    public Plan(
            @Nullable Integer year,
            @Nullable Money total,
            Money reserve,
            List<RegularItem> regular,
            List<Channel> channels,
            List<Activity> activities,
            Goals goals) {
        this(year, total, reserve, regular, channels, activities, goals, List.of());
    }

    /** Returns which channel is in which group. */
    public ChannelGroups channelGroups() {
        return ChannelGroups.of(groups);
    }

    /** Returns the same plan with other units of January to December. */
    public Plan withSalesPlan(List<Units> units) {
        return with(goals.with(units));
    }

    /** Returns the same plan with other stores. */
    public Plan withStores(List<StorePlan> stores) {
        return with(goals.withStores(stores));
    }

    private Plan with(Goals others) {
        return new Plan(year, total, reserve, regular, channels, activities, others, groups);
    }

    /** Names the channels that it knows, be it by a budget of their own or by what runs on them. */
    public Set<String> channelNames() {
        Set<String> names = new TreeSet<>();
        channels.forEach(channel -> names.add(channel.name()));
        Stream.concat(
                        regular.stream().map(RegularItem::channel),
                        activities.stream().flatMap(activity -> activity.channels().keySet().stream()))
                .filter(Objects::nonNull)
                .forEach(names::add);
        return names;
    }
}
