package io.github.budget4s.analysis.allocation;

import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Holds the least and the most that a part may get.
 *
 * @param minimum the least; null when there is no minimum
 * @param maximum the most; null when there is no maximum
 */
public record Bounds(@Nullable Money minimum, @Nullable Money maximum) {

    /** Any amount. */
    public static final Bounds NONE = new Bounds(null, null);

    /**
     * Refuses bounds below nothing, for no part can get less than that.
     *
     * @throws RefusedException when a bound is negative
     */
    public Bounds {
        refuseNegative(minimum);
        refuseNegative(maximum);
    }

    /** Returns the least amount: nothing where there is no minimum. */
    public Money least() {
        return minimum == null ? Money.ZERO : minimum;
    }

    /** Returns whether an amount is within the bounds. */
    public boolean allow(Money amount) {
        return amount.compareTo(least()) >= 0 && (maximum == null || amount.compareTo(maximum) <= 0);
    }

    /** Returns whether there is neither a minimum nor a maximum. */
    public boolean isNone() {
        return minimum == null && maximum == null;
    }

    private static void refuseNegative(@Nullable Money bound) {
        if (bound != null && bound.isNegative()) {
            throw new RefusedException(Reason.USAGE, "allocation.bounds.negative", bound);
        }
    }
}
