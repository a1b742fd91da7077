package io.github.budget4s.analysis.allocation;

import io.github.budget4s.domain.plan.Channel;
import java.util.List;
import java.util.Map;

/**
 * Says how a budget is divided among channels.
 *
 * @param channels the channels with their budgets, in the order in which they are shown
 * @param scale whether budgets that do not sum to what is to be spread are scaled to fit ({@code --scale-channels})
 * @param bounds the least and the most that channels may get in the year, by name
 */
public record ChannelRequest(List<Channel> channels, boolean scale, Map<String, Bounds> bounds) {

    /** Copies the collections. */
    public ChannelRequest {
        channels = List.copyOf(channels);
        bounds = Map.copyOf(bounds);
    }

    public Bounds boundsOf(String channel) {
        return bounds.getOrDefault(channel, Bounds.NONE);
    }
}
