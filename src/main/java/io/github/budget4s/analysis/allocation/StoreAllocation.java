package io.github.budget4s.analysis.allocation;

import io.github.budget4s.domain.sales.Units;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Holds a group's budget spread over its stores, and in each over its months.
 *
 * @param group the budget of the whole group by month, to which the stores add up
 * @param window the months by whose sales the stores share
 * @param parts what each store got of each part of the total that belongs to no store: a row for each store; a column
 *     for the pool, one for the reserve, then one for each regular item and each activity with money of its own, as the
 *     request has them
 * @param toTheCent whether amounts are rounded to the cent because they cannot all be multiples of the unit asked for
 * @param stores the stores in the order of their names
 * @param groupChannels the budget of the whole group by month and channel, to which the stores add up; null when
 *     channels were not asked for
 */
public record StoreAllocation(
        Allocation group,
        HistoryWindow window,
        RoundedTable parts,
        boolean toTheCent,
        List<StoreBudget> stores,
        @Nullable ChannelAllocation groupChannels) {

    public StoreAllocation {
        stores = List.copyOf(stores);
    }

    /** Where {@link #parts} have the reserve; before it stands the pool, which is what the others leave. */
    public static final int RESERVE = 1;

    /** Where {@link #parts} have the first regular item or activity. */
    public static final int FIRST_ITEM = 2;

    /** Lists the group's budgets of the channels; none when they were not asked for. */
    public List<ChannelBudget> channels() {
        return groupChannels == null ? List.of() : groupChannels.channels();
    }

    /** Returns what was asked for. */
    public AllocationRequest request() {
        return group.request();
    }

    /** Adds up the units that the stores count for whose totals are not planned. */
    public Units weight() {
        return stores.stream()
                .filter(store -> store.total().planned() == null)
                .map(store -> store.weight().weight())
                .reduce(Units.ZERO, Units::plus);
    }

    /** Names the stores whose months have other shares than those of their own sales for a reason. */
    public List<String> withoutOwnShares(StoreBudget.Borrowed reason) {
        return stores.stream()
                .filter(store -> store.borrowed() == reason)
                .map(StoreBudget::store)
                .toList();
    }
}
