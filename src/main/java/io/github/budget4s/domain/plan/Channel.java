package io.github.budget4s.domain.plan;

import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.money.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Holds a channel (渠道) of the plan.
 *
 * @param name its name, as spend and funnel files have it
 * @param budget its budget, for the year or for each month; null when it has none of its own
 * @param monthly whether {@code budget} is for each month
 * @param targets its own targets
 * @param months its budget as it stands in months of its own; empty when it has none and is spread by share
 */
public record Channel(
        String name, @Nullable Money budget, boolean monthly, List<Target> targets, List<RegularItem> months) {

    /** The channel of money, leads and the like that name none. */
    public static final String UNATTRIBUTED = "unattributed";

    public Channel {
        targets = List.copyOf(targets);
        months = List.copyOf(months);
    }

    /** Holds a channel whose budget is spread by share. */
    public Channel(String name, @Nullable Money budget, boolean monthly, List<Target> targets) {
        this(name, budget, monthly, targets, List.of());
    }

    /** Returns the budget of the year, nothing when it has none of its own. */
    public Money yearly() {
        if (budget == null) {
            return Money.ZERO;
        }
        return monthly ? new Money(Math.multiplyExact(budget.cents(), MonthRange.MONTHS_OF_A_YEAR)) : budget;
    }
}
