package io.github.budget4s.analysis.variance;

import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.money.Ratio;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * Says what a channel should not spend any more.
 *
 * @param channel the channel
 * @param judgedBy what its efficiency was judged by
 * @param cost what an order or a lead cost so far, exactly, in cents; null when there is nothing to divide by
 * @param spent what was paid and ordered in the year so far
 * @param forecast what it would still spend beyond what is ordered
 * @param amount what of the forecast is to be cut, never more than it
 */
public record Cut(
        String channel, JudgedBy judgedBy, @Nullable Ratio cost, Money spent, Money forecast, Money amount) {

    /** What a channel's efficiency is judged by, the least efficient first. */
    public enum JudgedBy {
        /** It cost money and brought neither orders nor leads. */
        NO_RESULT,
        /** It brought leads and no orders. */
        COST_PER_LEAD,
        /** It brought orders. */
        COST_PER_ORDER,
        /** It spent nothing so far, so that there is nothing to judge by. */
        NOTHING_SPENT,
        /** There is no funnel: nobody knows what any channel brought. */
        UNKNOWN
    }

    /** Returns what an order or a lead cost, rounded half up to the cent; null when there is nothing to divide by. */
    public @Nullable Money roundedCost() {
        return cost == null
                ? null
                : new Money(cost.toDecimal(0, RoundingMode.HALF_UP).longValueExact());
    }

    /** Returns what of the forecast is left to it. */
    public Money left() {
        return forecast.minus(amount);
    }
}
