package io.github.budget4s.analysis.allocation;

import io.github.budget4s.domain.sales.Units;
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

    public StoreAllocation {
        stores = List.copyOf(stores);
        channels = List.copyOf(channels);
    }

    /** Where {@link #parts} have the reserve; before it stands the pool, which is what the others leave. */
    public static final int RESERVE = 1;

    /** Where {@link #parts} have the first regular item or activity. */
    public static final int FIRST_ITEM = 2;

    /** Returns the vehicles of all stores in the window. */
    public Units units() {
        return stores.stream().map(StoreBudget::units).reduce(Units.ZERO, Units::plus);
    }

    /**
     * Returns how the total of a store was rounded.
     *
     * @param store the place of the store, from 0
     */
    public LargestRemainder.Part total(int store) {
        return LargestRemainder.spread(
                        request.total(), stores.stream().map(StoreBudget::share).toList(), request.unit())
                .get(store);
    }

    /** Names the stores whose months have the shares of the whole group for a reason. */
    public List<String> withGroupShares(StoreBudget.GroupShares reason) {
        return stores.stream()
                .filter(store -> store.groupShares() == reason)
                .map(StoreBudget::store)
                .toList();
    }
}
