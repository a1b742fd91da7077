package io.github.budget4s.analysis.allocation;

import io.github.budget4s.domain.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Holds a channel's budget of a year.
 *
 * @param name the channel
 * @param planned its budget in the plan; null for a channel that only regular items or activities name, and for money
 *     that names none
 * @param fixed what regular items and activities that name it hold
 * @param flexible what is left of its budget, scaled where it was to be, and spread over the months
 * @param scaled how it was scaled; null when it was not
 */
public record ChannelBudget(
        String name, @Nullable Money planned, Money fixed, Money flexible, BoundedSpread.@Nullable Part scaled) {

    public Money budget() {
        return fixed.plus(flexible);
    }
}
