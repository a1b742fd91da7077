package io.github.budget4s.read.yaml;

import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.name.NameKind;
import io.github.budget4s.domain.name.Names;
import io.github.budget4s.domain.plan.ChannelGroup;
import io.github.budget4s.domain.plan.Target;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads groups of channels: {@code groups: {online: [douyin, moments]}}, with {@code budget} and {@code targets} of
 * their own where they have some, or {@code group: online} of a channel.
 *
 * @param channels the channels of the plan; empty when it has none
 */
record GroupReader(PlanMonths months, Names names, String currency, Map<String, YamlNode> channels) {

    static final List<String> KEYS = List.of("channels", "budget", "targets");
    private static final String GROUP = "group";

    /** A group as it is read: its channels come from both sides. */
    private record Open(List<String> channels, @Nullable Money budget, List<Target> targets) {}

    /** Returns the groups, those of the plan first, in its order. */
    List<ChannelGroup> groups(YamlNode node) {
        Map<String, Open> groups = new LinkedHashMap<>();
        Map<String, String> taken = new HashMap<>();
        for (Map.Entry<String, YamlNode> each :
                node.namedOrListed(names, NameKind.OTHER).entrySet()) {
            groups.put(each.getKey(), group(each.getKey(), each.getValue(), taken));
        }
        List<String> known = List.copyOf(groups.keySet());
        for (Map.Entry<String, YamlNode> channel : channels.entrySet()) {
            YamlNode group = channel.getValue().isMapping() ? channel.getValue().get(GROUP) : node;
            String name = channel.getValue().isMapping() ? group.name(names, NameKind.OTHER) : null;
            if (name != null && !known.isEmpty() && !known.contains(name)) {
                group.unknown("plan.unknown-group", known);
            } else if (name != null && isFree(channel.getKey(), name, group, taken)) {
                groups.computeIfAbsent(name, first -> new Open(new ArrayList<>(), null, List.of()))
                        .channels()
                        .add(channel.getKey());
            }
        }
        List<ChannelGroup> read = new ArrayList<>();
        groups.forEach((name, group) -> {
            if (channels.containsKey(name) && !group.channels().contains(name)) {
                // A channel in no group is added up under its own name.
                node.problem("plan.group-is-channel", name);
            }
            read.add(new ChannelGroup(name, group.channels(), group.budget(), group.targets()));
        });
        return read;
    }

    private Open group(String name, YamlNode node, Map<String, String> taken) {
        List<String> inside = new ArrayList<>();
        YamlNode group = node.isSequence() || node.isScalar() || node.isNull() ? node : node.mapping(KEYS);
        YamlNode listed = group.isMapping() ? group.get("channels") : group;
        for (YamlNode item : listed.isNull() ? List.<YamlNode>of() : listed.oneOrMore()) {
            String channel = ActivityReader.channel(item, names, channels.keySet());
            if (channel != null && isFree(channel, name, item, taken)) {
                inside.add(channel);
            }
        }
        return group.isMapping()
                ? new Open(
                        inside,
                        group.get("budget").money(currency),
                        TargetReader.ofYear(group.get("targets"), names, months))
                : new Open(inside, null, List.of());
    }

    /** Money of a channel in two groups would be added up twice. */
    private static boolean isFree(String channel, String group, YamlNode node, Map<String, String> taken) {
        String earlier = taken.putIfAbsent(channel, group);
        if (earlier != null && !earlier.equals(group)) {
            node.problem("plan.two-groups", channel, earlier, group);
        }
        return earlier == null;
    }
}
