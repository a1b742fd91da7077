package io.github.budget4s.domain.plan;

import io.github.budget4s.domain.money.Money;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Holds an activity of the year.
 *
 * @param name what it is called
 * @param time when it runs
 * @param channels the channels it belongs to, in the order of the plan, each with its weight in the money; empty when
 *     it is no channel's
 * @param budget the money of its own, taken out before the rest is spread; null when it has none
 * @param targets what it is to bring
 * @param store the store of a group that it belongs to; null when it is the whole group's
 * @param details what is said of it for those who read the plan
 */
public record Activity(
        String name,
        ActivityTime time,
        Map<String, Long> channels,
        @Nullable Money budget,
        List<Target> targets,
        @Nullable String store,
        ActivityDetails details) {

    public Activity {
        channels = Collections.unmodifiableMap(new LinkedHashMap<>(channels));
        targets = List.copyOf(targets);
    }

    /** Holds an activity of one month that is no single store's. */
    public Activity(int month, String name, @Nullable String channel, @Nullable Money budget, List<Target> targets) {
        this(
                name,
                ActivityTime.ofMonths(List.of(month)),
                channel == null ? Map.of() : Map.of(channel, 1L),
                budget,
                targets,
                null,
                ActivityDetails.NONE);
    }

    /** Returns the money of its own, nothing when it has none. */
    public Money ownMoney() {
        return budget == null ? Money.ZERO : budget;
    }

    /** Returns whether it belongs to one of some channels. */
    public boolean isOnAny(Collection<String> some) {
        return channels.keySet().stream().anyMatch(some::contains);
    }
}
