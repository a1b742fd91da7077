package io.github.budget4s.read.yaml;

import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.name.NameKind;
import io.github.budget4s.domain.name.Names;
import io.github.budget4s.domain.plan.Activity;
import io.github.budget4s.domain.plan.Channel;
import io.github.budget4s.domain.plan.Goals;
import io.github.budget4s.domain.plan.Plan;
import io.github.budget4s.domain.plan.PlanChange;
import io.github.budget4s.domain.plan.PlanDocument;
import io.github.budget4s.domain.plan.PlanRule;
import io.github.budget4s.domain.plan.RegularItem;
import io.github.budget4s.domain.plan.RegularItem.Payment;
import io.github.budget4s.domain.problem.Location;
import io.github.budget4s.domain.problem.RefusedException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code plan.yaml}, the year's plan.
 *
 * <p>What one place of the file contradicts in another one, such as channels that exceed the total, is not looked at
 * here: a plan may be read in order to be checked for it.
 */
public final class PlanReader {

    /** The name of the file in a project folder. */
    public static final String FILE_NAME = "plan.yaml";

    static final List<String> KEYS = List.of(
            "year",
            "total",
            "reserve",
            "regular",
            "channels",
            "groups",
            "activities",
            "targets",
            "sales_plan",
            "stores",
            "bonus",
            "roles",
            "checks");
    static final List<String> REGULAR_KEYS = List.of("amount", "monthly", "months", "channel", "paid", "store");
    static final List<String> CHANNEL_KEYS = List.of("budget", "monthly", "months", "group", "targets");
    static final List<String> OF_CHECKS = List.of("off");

    /** Contradictions of one line with itself, which a check reports by its rules and all else refuses. */
    private static final Set<String> CHECKED = Set.of(
            "plan.channel-both",
            "plan.channel-sum-over",
            "plan.channel-sum-under",
            "plan.regular-both",
            "plan.activity-sum-under",
            "plan.activity-sum-over",
            "plan.milestone-falls",
            "plan.milestone-over",
            "plan.milestone-end",
            "plan.weights",
            "value.percentage");

    private final YamlNode root;
    private final PlanMonths months;
    private final Names names;
    private final String currency;
    private final Map<String, YamlNode> channels;
    private final Map<String, YamlNode> stores;
    private final Map<PlanRule, String> off;

    private PlanReader(YamlNode root, PlanTerms terms) {
        this.root = root.mapping(KEYS);
        this.names = terms.names();
        this.currency = terms.currency();
        this.months = new PlanMonths(root.get("year"), terms.yearStarts());
        this.channels = root.get("channels").namedOrListed(names, NameKind.CHANNEL);
        this.stores = root.get("stores").namedOrListed(names, NameKind.STORE);
        this.off = off(root.get("checks").mapping(OF_CHECKS).get("off"));
    }

    /**
     * Reads a plan.
     *
     * @param path the file
     * @param name what messages call it
     * @throws RefusedException with all that is wrong with the file
     */
    public static Plan read(Path path, String name, PlanTerms terms) {
        return read(path, name, terms, List.of());
    }

    /**
     * Reads a plan in which some values are changed.
     *
     * @param changes what stands in the plan in place of what does
     * @throws RefusedException with all that is wrong with the file and the changes
     */
    public static Plan read(Path path, String name, PlanTerms terms, List<PlanChange> changes) {
        return YamlFile.read(path, name, changes, Set.of(), root -> new PlanReader(root, terms).plan())
                .contents();
    }

    /**
     * Reads a plan in order to check it: what contradicts itself in one line is read as far as it goes, too.
     *
     * @param changes what stands in the plan in place of what does
     * @throws RefusedException with all else that is wrong with the file
     */
    public static PlanDocument readDocument(Path path, String name, PlanTerms terms, List<PlanChange> changes) {
        YamlFile.Accepted<PlanDocument> read = YamlFile.read(path, name, changes, CHECKED, root -> {
            PlanReader reader = new PlanReader(root, terms);
            return new PlanDocument(
                    name,
                    reader.plan(),
                    new OutlineReader(terms.names(), terms.currency()).outline(root),
                    reader.off,
                    List.of());
        });
        return read.contents().with(read.problems());
    }

    private Plan plan() {
        YamlNode salesPlan = root.get("sales_plan");
        BonusReader bonus = new BonusReader(names, currency);
        String salesPlanFile = months.salesPlanFile(salesPlan);
        return new Plan(
                months.year(),
                root.get("total").money(currency),
                Objects.requireNonNullElse(root.get("reserve").money(currency), Money.ZERO),
                regular(),
                channels(),
                activities(),
                new Goals(
                        TargetReader.ofYear(root.get("targets"), names, months),
                        salesPlanFile == null ? months.salesPlan(salesPlan) : List.of(),
                        new StorePlans(months, names, currency).stores(stores),
                        bonus.bonus(root.get("bonus").mapping(BonusReader.KEYS)),
                        new StaffRoles(months, names, currency, bonus).roles(root.get("roles")),
                        salesPlanFile),
                new GroupReader(months, names, currency, channels).groups(root.get("groups")));
    }

    /** What stands below a store is as what names it. */
    private List<RegularItem> regular() {
        List<RegularItem> items = regular(root.get("regular"), null);
        stores.forEach((store, node) -> items.addAll(regular(node.get("regular"), store)));
        return items;
    }

    private List<RegularItem> regular(YamlNode node, @Nullable String owner) {
        List<RegularItem> items = new ArrayList<>();
        if (node.isScalar()) {
            Money amount = node.money(currency);
            if (amount != null) {
                items.add(RegularItem.unnamed(amount).of(owner));
            }
            return items;
        }
        for (Map.Entry<String, YamlNode> each :
                node.namedOrListed(names, NameKind.OTHER).entrySet()) {
            RegularItem item = regularItem(each.getKey(), each.getValue(), owner);
            if (item != null) {
                items.add(item);
            }
        }
        return items;
    }

    private @Nullable RegularItem regularItem(String name, YamlNode node, @Nullable String owner) {
        if (node.isScalar()) {
            Money amount = node.money(currency);
            return amount == null ? null : new RegularItem(name, amount, false, RegularItem.ALL_MONTHS, null).of(owner);
        }
        if (!node.isMapping()) {
            node.problem(node.isNull() ? node.keyLocation() : node.location(), "plan.regular-neither", name);
            return null;
        }
        YamlNode item = node.mapping(REGULAR_KEYS);
        YamlNode amount = item.get("amount");
        YamlNode monthly = item.get("monthly");
        if (amount.isPresent() == monthly.isPresent()) {
            item.problem(item.keyLocation(), amount.isPresent() ? "plan.regular-both" : "plan.regular-neither", name);
        }
        Money cost = amount.isPresent() ? amount.money(currency) : monthly.money(currency);
        SortedSet<Integer> runs = months.months(item.get("months"));
        String channel = ActivityReader.channel(item.get("channel"), names, channels.keySet());
        Payment paid = item.get("paid").choice(Payment.values(), Payment.MONTHLY, "plan.paid");
        String store = ActivityReader.store(item.get("store"), names, owner);
        return cost == null ? null : new RegularItem(name, cost, !amount.isPresent(), runs, channel, paid, store);
    }

    private List<Channel> channels() {
        List<Channel> read = new ArrayList<>();
        for (Map.Entry<String, YamlNode> each : channels.entrySet()) {
            read.add(channel(each.getKey(), each.getValue()));
        }
        return read;
    }

    private Channel channel(String name, YamlNode node) {
        if (node.isNull()) {
            return new Channel(name, null, false, List.of());
        }
        if (!node.isMapping()) {
            return new Channel(name, node.money(currency), false, List.of());
        }
        return new ChannelReader(months, names, currency).channel(name, node.mapping(CHANNEL_KEYS));
    }

    /** Those of the whole plan come first, then those below each store: so do their places. */
    private List<Activity> activities() {
        List<Activity> activities = new ArrayList<>();
        Map<List<Object>, Location> places = new HashMap<>();
        addActivities(root.get("activities"), null, activities, places);
        stores.forEach((store, node) -> addActivities(node.get("activities"), store, activities, places));
        return activities;
    }

    private void addActivities(
            YamlNode node, @Nullable String owner, List<Activity> activities, Map<List<Object>, Location> places) {
        if (node.isPresent() && !node.isSequence()) {
            node.problem("plan.expected-activities");
        }
        ActivityReader reader = new ActivityReader(months, names, currency, channels.keySet());
        for (YamlNode item : node.items()) {
            Activity activity = reader.activity(item, owner);
            if (activity == null) {
                continue;
            }
            String store = activity.store() == null ? "" : activity.store();
            for (Integer month : activity.time().months()) {
                Location earlier = places.putIfAbsent(List.of(month, activity.name(), store), item.location());
                if (earlier != null) {
                    item.problem("plan.activity-twice", activity.name(), month, earlier.line());
                    break;
                }
            }
            activities.add(activity);
        }
    }

    private static Map<PlanRule, String> off(YamlNode rules) {
        Map<PlanRule, String> off = new EnumMap<>(PlanRule.class);
        for (Map.Entry<String, YamlNode> each :
                rules.mapping(PlanRule.codes()).entries().entrySet()) {
            YamlNode reason = each.getValue();
            if (reason.isNull()) {
                reason.problem(reason.keyLocation(), "plan.rule-without-reason", each.getKey());
                continue;
            }
            PlanRule.find(each.getKey()).ifPresent(rule -> off.put(rule, reason.text("")));
        }
        return off;
    }
}
