package io.github.budget4s.domain.project;

import io.github.budget4s.domain.name.NameForm;
import java.util.Map;

/**
 * Holds from which deviation on a budget is yellow and red, for all and for channels that are held to others.
 *
 * @param overall the thresholds of all that has none of its own
 * @param byChannel those of channels that have, by channel
 */
public record Tolerances(Thresholds overall, Map<String, Thresholds> byChannel) {

    /** {@link Thresholds#DEFAULT} for all. */
    public static final Tolerances DEFAULT = new Tolerances(Thresholds.DEFAULT, Map.of());

    public Tolerances {
        byChannel = Map.copyOf(byChannel);
    }

    /** Returns the thresholds of a channel: its own, else those of all. */
    public Thresholds ofChannel(String channel) {
        Thresholds own = byChannel.get(channel);
        if (own != null || byChannel.isEmpty()) {
            return own == null ? overall : own;
        }
        return byChannel.entrySet().stream()
                .filter(each -> NameForm.isSame(each.getKey(), channel))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(overall);
    }
}
