package io.github.budget4s.read.yaml;

import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.name.NameKind;
import io.github.budget4s.domain.name.Names;
import io.github.budget4s.domain.plan.Activity;
import io.github.budget4s.domain.plan.ActivityDetails;
import io.github.budget4s.domain.plan.ActivityTime;
import io.github.budget4s.domain.plan.Target;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads an activity of a plan: when it is, whose it is, and its money, of which all that is given must agree.
 *
 * @param months reads its months
 * @param names the names that came before
 * @param currency the one that amounts are in
 * @param known the channels of the plan; empty when it has none
 */
record ActivityReader(PlanMonths months, Names names, String currency, Set<String> known) {

    static final List<String> KEYS = List.of(
            "month",
            "months",
            "from",
            "to",
            "name",
            "channel",
            "channels",
            "store",
            "budget",
            "items",
            "owner",
            "purpose",
            "theme",
            "targets");

    /**
     * Returns an activity; null when it is none, or so wrong that nothing can be made of it.
     *
     * @param owner the store below which it stands; null when it is one of the whole plan's
     */
    @Nullable
    Activity activity(YamlNode node, @Nullable String owner) {
        if (!node.isMapping()) {
            node.problem("plan.expected-activity");
            return null;
        }
        YamlNode activity = node.mapping(KEYS);
        YamlNode channels = activity.get("channels");
        Map<String, Money> byMonth =
                amounts(activity.get("months"), activity.get("months").entries());
        ActivityTime time = new ActivityMonths(months).time(activity, byMonth);
        String name = activity.required("name", "plan.activity-lacks").name(names, NameKind.ACTIVITY);
        Map<String, Money> byChannel =
                channels.isMapping() ? amounts(channels, channels.named(names, NameKind.CHANNEL)) : Map.of();
        Map<String, Long> weights = channels(activity.get("channel"), channels, byChannel);
        YamlNode items = activity.get("items");
        Map<String, Money> costs = amounts(items, items.named(names, NameKind.OTHER));
        Sum sum = new Sum(
                name == null ? "" : name, "budget", activity.get("budget").money(currency));
        sum = sum.agree("items", items, costs.values());
        sum = sum.agree("months", activity.get("months"), byMonth.values());
        sum = sum.agree("channels", channels, byChannel.values());
        ActivityDetails details = new ActivityDetails(
                activity.get("owner").text(),
                activity.get("purpose").text(),
                activity.get("theme").text(),
                costs);
        List<Target> targets = TargetReader.targets(activity.get("targets"), names);
        String store = store(activity.get("store"), names, owner);
        return time == null || name == null
                ? null
                : new Activity(name, time, weights, sum.amount(), targets, store, details);
    }

    /** Returns the amounts of a mapping by the keys; none when it is none. */
    private Map<String, Money> amounts(YamlNode mapping, Map<String, YamlNode> entries) {
        Map<String, Money> amounts = new LinkedHashMap<>();
        if (!mapping.isMapping()) {
            return amounts;
        }
        for (Map.Entry<String, YamlNode> each : entries.entrySet()) {
            YamlNode figure = each.getValue();
            Money amount = figure.money(currency);
            if (amount != null) {
                amounts.put(each.getKey(), amount);
            }
        }
        return amounts;
    }

    private Map<String, Long> channels(YamlNode one, YamlNode several, Map<String, Money> amounts) {
        Map<String, Long> weights = new LinkedHashMap<>();
        String single = channel(one, names, known);
        if (single != null) {
            weights.put(single, 1L);
        }
        if (one.isPresent() && several.isPresent()) {
            several.problem("plan.activity-both", "channel", "channels");
        } else if (several.isMapping()) {
            several.named(names, NameKind.CHANNEL).forEach((name, node) -> {
                if (!known.isEmpty() && !known.contains(name)) {
                    node.unknown(node.keyLocation(), "plan.unknown-channel", name, List.copyOf(known));
                }
                weights.put(name, amounts.getOrDefault(name, Money.ZERO).cents());
            });
        } else {
            for (YamlNode item : several.oneOrMore()) {
                String each = channel(item, names, known);
                if (each != null && weights.put(each, 1L) != null) {
                    item.problem("plan.channel-twice", each);
                }
            }
        }
        return weights;
    }

    /** What stands below a store is that store's, whether it says so or not, and no other one's. */
    static @Nullable String store(YamlNode node, Names names, @Nullable String owner) {
        String store = node.name(names, NameKind.STORE);
        if (owner != null && store != null && !store.equals(owner)) {
            node.problem("plan.other-store", store, owner);
        }
        return owner == null ? store : owner;
    }

    /** A slip in a channel's name would take its money out of the channel unseen. */
    static @Nullable String channel(YamlNode node, Names names, Collection<String> known) {
        String channel = node.name(names, NameKind.CHANNEL);
        if (channel != null && !known.isEmpty() && !known.contains(channel)) {
            node.unknown("plan.unknown-channel", List.copyOf(known));
        }
        return channel;
    }

    /**
     * Holds the money of an activity as it was given first.
     *
     * @param of the activity
     * @param key the key that gave it
     * @param amount the amount; null when nothing gave it yet
     */
    private record Sum(String of, String key, @Nullable Money amount) {

        /** Adds up what another key states, which must come to the same. */
        Sum agree(String otherKey, YamlNode node, Collection<Money> amounts) {
            if (amounts.isEmpty()) {
                return this;
            }
            Money other = amounts.stream().reduce(Money.ZERO, Money::plus);
            if (amount == null) {
                return new Sum(of, otherKey, other);
            }
            int order = other.compareTo(amount);
            if (order != 0) {
                Money difference = order < 0 ? amount.minus(other) : other.minus(amount);
                node.problem(
                        node.keyLocation(),
                        order < 0 ? "plan.activity-sum-under" : "plan.activity-sum-over",
                        otherKey,
                        of,
                        other,
                        key,
                        amount,
                        difference);
            }
            return this;
        }
    }
}
