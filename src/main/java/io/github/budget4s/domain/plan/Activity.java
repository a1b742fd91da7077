package io.github.budget4s.domain.plan;

import io.github.budget4s.domain.money.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Holds an activity of the year.
 *
 * @param month the month of the year, 1 to 12
 * @param name what it is called
 * @param channel the channel it belongs to; null when it is no channel's
 * @param budget the money of its own, taken out before the rest is spread; null when it has none
 * @param targets what it is to bring
 * @param store the store of a group that it belongs to; null when it is the whole group's
 */
public record Activity(
        int month,
        String name,
        @Nullable String channel,
        @Nullable Money budget,
        List<Target> targets,
        @Nullable String store) {

    public Activity {
        targets = List.copyOf(targets);
    }

    /** Holds an activity that is no single store's. */
    public Activity(int month, String name, @Nullable String channel, @Nullable Money budget, List<Target> targets) {
        this(month, name, channel, budget, targets, null);
    }

    /** Returns the money of its own, nothing when it has none. */
    public Money ownMoney() {
        return budget == null ? Money.ZERO : budget;
    }
}
