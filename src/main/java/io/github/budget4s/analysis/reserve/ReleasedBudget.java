package io.github.budget4s.analysis.reserve;

import io.github.budget4s.domain.budget.Budget;
import io.github.budget4s.domain.budget.BudgetEntry;
import io.github.budget4s.domain.plan.Channel;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Raises a budget by what the reserve has released. */
public final class ReleasedBudget {

    private ReleasedBudget() {}

    /**
     * Raises a budget: 100,000 of a channel in May and 30,000 released for it are 130,000, as two entries.
     *
     * @param store the store that the reserve is of; null when it has no name. Where the budget tells stores apart and
     *     has that one, the money is its
     */
    public static Budget raised(Budget budget, ReleasedMoney released, @Nullable String store) {
        boolean known = store != null
                && budget.entries().stream().anyMatch(entry -> entry.store().equals(store));
        List<BudgetEntry> entries = new ArrayList<>(budget.entries());
        released.cells()
                .forEach((month, channels) -> channels.forEach((channel, amount) -> entries.add(new BudgetEntry(
                        month,
                        channel.equals(Channel.UNATTRIBUTED) ? "" : channel,
                        "",
                        known && store != null ? store : "",
                        amount))));
        return new Budget(entries, budget.source());
    }
}
