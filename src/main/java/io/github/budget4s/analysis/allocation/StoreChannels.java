package io.github.budget4s.analysis.allocation;

import io.github.budget4s.domain.money.Money;
import java.util.ArrayList;
import java.util.List;

/**
 * Divides the months of stores among channels so that all stores together have, in each month and channel, what the
 * group's budget by month and channel has there, and each store its months.
 *
 * <p>A month is a table of its own, of stores by channels, whose margins are the stores' flexible money and the group's
 * cells: a store's cell is its month × the group's cell ÷ the group's month, rounded by {@link ControlledRounding}. A
 * store with 30,000 of the 100,000 of a month, of which a channel has 20,000, has 6,000 in that channel. What a channel
 * has in a store in the year is the sum of its months.
 */
final class StoreChannels {

    private static final Money CENT = new Money(1);

    private final ChannelAllocation group;
    private final List<Allocation> stores;
    private final Money unit;
    /** One for each month, in the order of the year. */
    private final List<RoundedTable> months;

    StoreChannels(ChannelAllocation group, List<Allocation> stores, Money unit) {
        this.group = group;
        this.stores = stores;
        this.unit = unit;
        List<RoundedTable> rounded = tables(unit);
        // All months are in one unit.
        this.months = rounded.stream().anyMatch(RoundedTable::isRoundedToCent) ? tables(CENT) : rounded;
    }

    private List<RoundedTable> tables(Money used) {
        List<RoundedTable> tables = new ArrayList<>();
        for (int month = 0; month < group.flexible().rows().size(); month++) {
            int row = month;
            List<Money> cells = new ArrayList<>();
            for (int channel = 0; channel < group.channels().size(); channel++) {
                cells.add(group.flexible().amount(row, channel));
            }
            tables.add(ControlledRounding.ofMargins(
                    stores.stream()
                            .map(store -> store.months().get(row).flexible())
                            .toList(),
                    cells,
                    used));
        }
        return tables;
    }

    /**
     * Divides one store.
     *
     * @param store its place, from 0
     */
    ChannelAllocation of(int store) {
        Allocation allocation = stores.get(store);
        int width = group.channels().size();
        long[] units = new long[months.size() * width];
        boolean[] raised = new boolean[units.length];
        List<ChannelBudget> budgets = new ArrayList<>();
        Money used = months.get(0).unit();
        for (int channel = 0; channel < width; channel++) {
            Money spread = Money.ZERO;
            for (int month = 0; month < months.size(); month++) {
                RoundedTable table = months.get(month);
                int cell = month * width + channel;
                units[cell] = table.wholeUnits(store, channel).cents() / used.cents();
                raised[cell] = !table.added(store, channel).isZero();
                spread = spread.plus(table.amount(store, channel));
            }
            ChannelBudget whole = group.channels().get(channel);
            Money fixed = allocation.fixed().channel(whole.name());
            budgets.add(new ChannelBudget(
                    whole.name(), whole.planned() == null ? null : fixed.plus(spread), fixed, spread, null));
        }
        return new ChannelAllocation(
                allocation,
                budgets,
                new RoundedTable(
                        allocation.months().stream()
                                .map(MonthlyBudget::flexible)
                                .toList(),
                        budgets.stream().map(ChannelBudget::flexible).toList(),
                        unit,
                        used,
                        units,
                        raised,
                        cell -> months.get(cell / width).exactCents(store, cell % width)));
    }
}
