package io.github.budget4s.domain.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Knows the group of each channel. A channel in no group stands for itself, so that what is added up by groups is all
 * there is.
 *
 * @param names the groups in the order of the plan
 * @param byChannel the group of each channel that is in one
 */
public record ChannelGroups(List<String> names, Map<String, String> byChannel) {

    /** No channel is in a group. */
    public static final ChannelGroups NONE = new ChannelGroups(List.of(), Map.of());

    public ChannelGroups {
        names = List.copyOf(names);
        byChannel = Map.copyOf(byChannel);
    }

    static ChannelGroups of(List<ChannelGroup> groups) {
        Map<String, String> byChannel = new HashMap<>();
        groups.forEach(group -> group.channels().forEach(channel -> byChannel.put(channel, group.name())));
        return new ChannelGroups(groups.stream().map(ChannelGroup::name).toList(), byChannel);
    }

    public boolean isEmpty() {
        return names.isEmpty();
    }

    /** Returns the group of a channel; the channel itself when it is in none. */
    public String of(String channel) {
        return byChannel.getOrDefault(channel, channel);
    }
}
