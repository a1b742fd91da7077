package io.github.budget4s.analysis.allocation;

import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.money.Ratio;
import org.jspecify.annotations.Nullable;

/**
 * Says what a store has in the year.
 *
 * @param own what belongs to it alone
 * @param planned its total in the plan; null when it shares with the other stores that have none
 * @param share its share of what those stores have together; nothing when its total is planned
 * @param spread what they have together of all that belongs to no store
 * @param part its part of that, before items are rounded
 */
public record StoreTotal(
        Money own, @Nullable Money planned, Ratio share, Money spread, LargestRemainder.@Nullable Part part) {

    /** Returns what it has of all that belongs to no store. */
    Money shared() {
        return part != null ? part.amount() : planned == null ? Money.ZERO : planned.minus(own);
    }
}
