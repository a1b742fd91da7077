package io.github.budget4s.analysis.claims;

import io.github.budget4s.analysis.support.Support;
import io.github.budget4s.analysis.support.SupportFacts;
import io.github.budget4s.domain.flag.Flag;
import io.github.budget4s.domain.money.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Holds what may be claimed for one item.
 *
 * @param support what the policy refunds so far, and how
 * @param facts what that is computed from
 * @param spent what was paid so far on the channels that it covers, up to the day on which it lapses
 * @param claimed what was claimed, not counting what was refused or withdrawn
 * @param capLeft what the caps still let it refund beyond what it does; null when it has no cap
 * @param claimBy the last day on which it may be claimed; null when the policy has none
 * @param daysLeft how many days are left to that day, less than 0 when it is over; null when there is no such day
 * @param flag yellow when it lapses soon, red when it has lapsed with something not claimed
 */
public record ItemClaims(
        Support support,
        SupportFacts facts,
        Money spent,
        Money claimed,
        @Nullable Money capLeft,
        @Nullable LocalDate claimBy,
        @Nullable Long daysLeft,
        Flag flag) {

    public String name() {
        return support.item().name();
    }

    /** Returns what the policy refunds so far and was not claimed; never less than nothing. */
    public Money claimable() {
        Money open = support.amount().minus(claimed);
        return open.isNegative() ? Money.ZERO : open;
    }

    /** Returns what was claimed beyond what the policy refunds so far. */
    public Money overclaimed() {
        Money over = claimed.minus(support.amount());
        return over.isNegative() ? Money.ZERO : over;
    }
}
