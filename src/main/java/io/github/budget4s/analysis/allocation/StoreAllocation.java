package io.github.budget4s.analysis.allocation;

import io.github.budget4s.domain.money.Money;
import java.util.List;

/**
 * Holds a group's budget spread over its stores, and in each over its months.
 *
 * @param request what was asked for
 * @param window the months by whose sales the stores share
 * @param shares the shares of the whole group's months
 * @param parts what each store got of each part of the total: a row for each store; a column for the pool, one for the
 *     reserve, then one for each regular item and each activity with money of its own, as the request has them
 * @param stores the stores in the order of their names
 * @param channels the group's budgets of the channels; empty when they were not asked for
 */
public record StoreAllocation(
        AllocationRequest request,
        HistoryWindow window,
        MonthShares shares,
        RoundedTable parts,
        List<StoreBudget> stores,
        List<ChannelBudget> channels) {

    /** Copies the lists. */
    public StoreAllocation {
        stores = List.copyOf(stores);
        channels = List.copyOf(channels);
    }

    /** Names the stores whose months have the shares of the whole group for a reason. */
    public List<String> withGroupShares(StoreBudget.GroupShares reason) {
        return stores.stream()
                .filter(store -> store.groupShares() == reason)
                .map(StoreBudget::store)
                .toList();
    }

    /** Adds up what was spread: the total without the reserve. */
    public Money spread() {
        return stores.stream().map(store -> store.allocation().spread()).reduce(Money.ZERO, Money::plus);
    }
}
