package io.github.budget4s.analysis.budget;

import io.github.budget4s.analysis.support.Support;
import io.github.budget4s.domain.money.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Holds one row of a proposal.
 *
 * @param name the item of the policy, or the channel that none covers
 * @param kind what it is
 * @param channels the channels whose money it holds
 * @param supported the channels that its support looks at: those, and what another item holds
 * @param money what its channels cost this year, and what is proposed for them
 * @param support what the OEM adds; null where no item of the policy stands behind it
 */
public record ProposedItem(
        String name,
        Kind kind,
        List<String> channels,
        List<String> supported,
        ItemMoney money,
        @Nullable Support support) {

    /** What a row is. */
    public enum Kind {
        /** An item of the policy. */
        SUPPORTED,
        /** A channel that no item of the policy covers. */
        CHANNEL,
        /** What no channel is named for. */
        UNATTRIBUTED,
        /** The reserve. */
        RESERVE
    }

    public ProposedItem {
        channels = List.copyOf(channels);
        supported = List.copyOf(supported);
    }

    /** Returns what this year costs. */
    public Money thisYear() {
        return money.thisYear();
    }

    public Money proposed() {
        return money.proposed();
    }

    /** Returns what the OEM adds; null when that cannot be computed. */
    public @Nullable Money oemSupport() {
        if (support == null) {
            return Money.ZERO;
        }
        return support.isKnown() ? support.amount() : null;
    }

    /** Returns what the store pays itself; null when the support cannot be computed. */
    public @Nullable Money ownFunds() {
        Money added = oemSupport();
        return added == null ? null : proposed().minus(added);
    }
}
