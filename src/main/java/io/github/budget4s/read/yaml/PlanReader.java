package io.github.budget4s.read.yaml;

import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.domain.plan.Activity;
import io.github.budget4s.domain.plan.Bonus;
import io.github.budget4s.domain.plan.Channel;
import io.github.budget4s.domain.plan.Plan;
import io.github.budget4s.domain.plan.RegularItem;
import io.github.budget4s.domain.plan.Target;
import io.github.budget4s.domain.problem.Location;
import io.github.budget4s.domain.problem.RefusedException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code plan.yaml}, the year's plan.
 *
 * <p>What one place of the file contradicts in another one, such as channels that exceed the total, is not looked at
 * here: a plan may be read in order to be told so.
 */
public final class PlanReader {

    /** The name of the file in a project folder. */
    public static final String FILE_NAME = "plan.yaml";

    static final List<String> KEYS =
            List.of("year", "total", "reserve", "regular", "channels", "activities", "targets", "sales_plan", "bonus");
    static final List<String> REGULAR_KEYS = List.of("amount", "monthly", "months", "channel");
    static final List<String> CHANNEL_KEYS = List.of("budget", "monthly", "targets");
    static final List<String> ACTIVITY_KEYS = List.of("month", "name", "channel", "budget", "targets");
    static final List<String> BONUS_KEYS = List.of("base", "weights", "cap");

    private final YamlFields fields;
    private final TargetReader targets;
    private final PlanMonths months;
    private final @Nullable Integer year;
    private final List<String> channelNames;

    private PlanReader(YamlFields fields, YamlNode.Mapping root, int yearStarts) {
        this.fields = fields;
        this.targets = new TargetReader(fields);
        this.year = fields.node(root, "year").flatMap(fields::year).orElse(null);
        this.months = new PlanMonths(fields, year, fields.node(root, "year").isPresent(), yearStarts);
        this.channelNames = fields.node(root, "channels").map(PlanReader::names).orElse(List.of());
    }

    private static List<String> names(YamlNode channels) {
        if (channels instanceof YamlNode.Mapping mapping) {
            return List.copyOf(mapping.entries().keySet());
        }
        List<String> names = new ArrayList<>();
        if (channels instanceof YamlNode.Sequence sequence) {
            for (YamlNode item : sequence.items()) {
                YamlNode.Entry name = item instanceof YamlNode.Mapping mapping
                        ? mapping.entries().get("name")
                        : null;
                if (name != null && name.value() instanceof YamlNode.Scalar scalar) {
                    names.add(scalar.text());
                }
            }
        }
        return names;
    }

    /**
     * Reads a plan.
     *
     * @param path the file
     * @param name what messages call it
     * @param yearStarts the month with which the planning year begins, 1 to 12
     * @throws RefusedException with all that is wrong with the file
     */
    public static Plan read(Path path, String name, int yearStarts) {
        return YamlFile.read(
                path, name, Plan.EMPTY, (fields, root) -> new PlanReader(fields, root, yearStarts).plan(root));
    }

    private Plan plan(YamlNode.Mapping root) {
        fields.checkKeys(root, KEYS);
        return new Plan(
                year,
                fields.node(root, "total").flatMap(fields::money).orElse(null),
                fields.node(root, "reserve").flatMap(fields::money).orElse(Money.ZERO),
                fields.node(root, "regular").map(this::regular).orElse(List.of()),
                fields.node(root, "channels").map(this::channels).orElse(List.of()),
                fields.node(root, "activities").map(this::activities).orElse(List.of()),
                targets(root),
                fields.node(root, "sales_plan").map(months::salesPlan).orElse(List.of()),
                fields.node(root, "bonus")
                        .flatMap(fields::mapping)
                        .flatMap(this::bonus)
                        .orElse(null));
    }

    private List<RegularItem> regular(YamlNode node) {
        if (node instanceof YamlNode.Scalar) {
            return fields.money(node).map(RegularItem::unnamed).stream().toList();
        }
        List<RegularItem> items = new ArrayList<>();
        fields.namedOrListed(node)
                .forEach((name, entry) -> regularItem(name, entry).ifPresent(items::add));
        return items;
    }

    private Optional<RegularItem> regularItem(String name, YamlNode.Entry entry) {
        YamlNode node = entry.value();
        if (node instanceof YamlNode.Scalar scalar && !scalar.isNull()) {
            return fields.money(node).map(amount -> new RegularItem(name, amount, false, RegularItem.ALL_MONTHS, null));
        }
        if (!(node instanceof YamlNode.Mapping mapping)) {
            fields.problem(
                    YamlFields.isNull(node) ? entry.keyLocation() : node.location(), "plan.regular-neither", name);
            return Optional.empty();
        }
        fields.checkKeys(mapping, REGULAR_KEYS);
        Optional<YamlNode> amount = fields.node(mapping, "amount");
        Optional<YamlNode> monthly = fields.node(mapping, "monthly");
        if (amount.isPresent() == monthly.isPresent()) {
            fields.problem(
                    entry.keyLocation(), amount.isPresent() ? "plan.regular-both" : "plan.regular-neither", name);
        }
        Optional<Money> cost = amount.or(() -> monthly).flatMap(fields::money);
        SortedSet<Integer> runs =
                fields.node(mapping, "months").map(months::months).orElse(RegularItem.ALL_MONTHS);
        String channel = channel(mapping);
        return cost.map(money -> new RegularItem(name, money, monthly.isPresent(), runs, channel));
    }

    private List<Channel> channels(YamlNode node) {
        List<Channel> channels = new ArrayList<>();
        fields.namedOrListed(node).forEach((name, entry) -> channels.add(channel(name, entry)));
        return channels;
    }

    private Channel channel(String name, YamlNode.Entry entry) {
        YamlNode node = entry.value();
        if (YamlFields.isNull(node)) {
            return new Channel(name, null, false, List.of());
        }
        if (!(node instanceof YamlNode.Mapping mapping)) {
            return new Channel(name, fields.money(node).orElse(null), false, List.of());
        }
        fields.checkKeys(mapping, CHANNEL_KEYS);
        Optional<YamlNode> budget = fields.node(mapping, "budget");
        Optional<YamlNode> monthly = fields.node(mapping, "monthly");
        if (budget.isPresent() && monthly.isPresent()) {
            fields.problem(entry.keyLocation(), "plan.channel-both", name);
        }
        return new Channel(
                name,
                budget.or(() -> monthly).flatMap(fields::money).orElse(null),
                monthly.isPresent(),
                targets(mapping));
    }

    private List<Activity> activities(YamlNode node) {
        if (!(node instanceof YamlNode.Sequence sequence)) {
            fields.problem(node.location(), "plan.expected-activities");
            return List.of();
        }
        List<Activity> activities = new ArrayList<>();
        Map<List<Object>, Location> places = new HashMap<>();
        for (YamlNode item : sequence.items()) {
            if (!(item instanceof YamlNode.Mapping mapping)) {
                fields.problem(item.location(), "plan.expected-activity");
                continue;
            }
            activity(mapping).ifPresent(activity -> {
                Location earlier = places.putIfAbsent(List.of(activity.month(), activity.name()), item.location());
                if (earlier != null) {
                    fields.problem(
                            item.location(), "plan.activity-twice", activity.name(), activity.month(), earlier.line());
                }
                activities.add(activity);
            });
        }
        return activities;
    }

    private Optional<Activity> activity(YamlNode.Mapping mapping) {
        fields.checkKeys(mapping, ACTIVITY_KEYS);
        Optional<Integer> month = required(mapping, "month").flatMap(months::month);
        Optional<String> name = required(mapping, "name").flatMap(fields::text);
        String channel = channel(mapping);
        Money budget = fields.node(mapping, "budget").flatMap(fields::money).orElse(null);
        List<Target> own = targets(mapping);
        return month.flatMap(when -> name.map(what -> new Activity(when, what, channel, budget, own)));
    }

    private Optional<YamlNode> required(YamlNode.Mapping mapping, String key) {
        Optional<YamlNode> node = fields.node(mapping, key);
        if (node.isEmpty()) {
            fields.problem(mapping.location(), "plan.activity-lacks", key);
        }
        return node;
    }

    /** A slip in a channel's name would take its money out of the channel unseen. */
    private @Nullable String channel(YamlNode.Mapping mapping) {
        Optional<YamlNode> node = fields.node(mapping, "channel");
        Optional<String> channel = node.flatMap(fields::text);
        if (node.isPresent()
                && channel.isPresent()
                && !channelNames.isEmpty()
                && !channelNames.contains(channel.get())) {
            fields.unknown(node.get().location(), "plan.unknown-channel", channel.get(), channelNames);
        }
        return channel.orElse(null);
    }

    private List<Target> targets(YamlNode.Mapping mapping) {
        return fields.node(mapping, "targets").map(targets::targets).orElse(List.of());
    }

    private Optional<Bonus> bonus(YamlNode.Mapping mapping) {
        fields.checkKeys(mapping, BONUS_KEYS);
        Optional<YamlNode> base = fields.node(mapping, "base");
        Optional<YamlNode> weights = fields.node(mapping, "weights");
        if (base.isEmpty()) {
            fields.problem(mapping.location(), "plan.bonus-lacks", "base");
        }
        if (weights.isEmpty()) {
            fields.problem(mapping.location(), "plan.bonus-lacks", "weights");
        }
        Map<String, Ratio> weighed = weights.map(this::weights).orElse(Map.of());
        Ratio cap = fields.node(mapping, "cap").flatMap(fields::ratioFromZero).orElse(null);
        return base.flatMap(fields::money).map(money -> new Bonus(money, weighed, cap));
    }

    private Map<String, Ratio> weights(YamlNode node) {
        Map<String, YamlNode.Entry> named = fields.named(node);
        Map<String, Ratio> weights = new LinkedHashMap<>();
        named.forEach((measure, entry) ->
                fields.ratioFromZero(entry.value()).ifPresent(weight -> weights.put(measure, weight)));
        Ratio sum = weights.values().stream().reduce(Ratio.ZERO, Ratio::plus);
        // A weight that could not be read is told already, and the sum is then of no use.
        if (node instanceof YamlNode.Mapping && weights.size() == named.size() && !sum.equals(Ratio.ONE)) {
            fields.problem(node.location(), "plan.weights", sum);
        }
        return weights;
    }
}
