package io.github.budget4s.analysis.claims;

import io.github.budget4s.analysis.support.Entitlement;
import io.github.budget4s.analysis.support.Support;
import io.github.budget4s.domain.flag.Flag;
import io.github.budget4s.domain.money.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Holds what may be claimed for one item.
 *
 * @param entitlement what the policy refunds so far, and how
 * @param spent what was paid on the channels that it covers
 * @param settled its parts, and what was claimed of them
 * @param claimed what was claimed
 * @param capLeft what the caps still let it refund beyond what it does; null when it has no cap
 * @param due what may still be claimed, and by when
 * @param parts the same by activity or months, where these have deadlines of their own; none where one holds for all
 */
public record ItemClaims(
        Entitlement entitlement,
        Money spent,
        List<SettledSlice> settled,
        ClaimedMoney claimed,
        @Nullable Money capLeft,
        DueMoney due,
        List<PartClaims> parts) {

    public ItemClaims {
        settled = List.copyOf(settled);
        parts = List.copyOf(parts);
    }

    public String name() {
        return support().item().label();
    }

    public Support support() {
        return entitlement.support();
    }

    public Flag flag() {
        return due.flag();
    }

    /** Returns what was claimed beyond what the policy refunds so far. */
    public Money overclaimed() {
        Money over = claimed.counted().minus(support().amount());
        return over.isNegative() ? Money.ZERO : over;
    }
}
