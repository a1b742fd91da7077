package io.github.budget4s.analysis.allocation;

import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.domain.problem.RefusedException;
import java.time.YearMonth;
import java.util.List;

/**
 * Holds a year's budget by month and channel: the cells of a month sum exactly to the month, those of a channel exactly
 * to its budget.
 *
 * @param allocation the budget by month
 * @param channels the budgets of the channels
 * @param flexible the flexible money, the months in the order of the year by the channels in theirs
 */
public record ChannelAllocation(Allocation allocation, List<ChannelBudget> channels, RoundedTable flexible) {

    public ChannelAllocation {
        channels = List.copyOf(channels);
    }

    /**
     * Holds the budget of one channel in one month.
     *
     * @param month the month
     * @param channel the channel
     * @param regular what regular items that name the channel cost in the month
     * @param activities what activities of the month that name the channel have of their own
     * @param exactCents the exact flexible money: the month's flexible money × the channel's ÷ the pool
     * @param wholeUnits the whole units in it
     * @param added the unit that controlled rounding put on top, or nothing
     */
    public record Cell(
            YearMonth month,
            String channel,
            Money regular,
            Money activities,
            Ratio exactCents,
            Money wholeUnits,
            Money added) {

        /** Returns the flexible money of the cell. */
        public Money flexible() {
            return wholeUnits.plus(added);
        }

        public Money amount() {
            return regular.plus(activities).plus(flexible());
        }
    }

    /**
     * Divides a budget by month among channels.
     *
     * <p>Regular items and activities that name a channel stay in their cell. The rest has both margins: for a month
     * its flexible money, for a channel what its budget leaves after those. A month of 60,000 and a channel of 100,000
     * out of a pool of 600,000 meet in a cell of 10,000.00.
     *
     * @throws RefusedException when a channel is named twice or holds more than its budget, the budgets do not sum to
     *     what is to be spread and are not to be scaled, or bounds cannot hold
     */
    public static ChannelAllocation of(Allocation allocation, ChannelRequest request) {
        return of(allocation, ChannelBudgets.of(allocation, request));
    }

    static ChannelAllocation of(Allocation allocation, List<ChannelBudget> channels) {
        return new ChannelAllocation(
                allocation,
                channels,
                ControlledRounding.ofMargins(
                        allocation.months().stream()
                                .map(MonthlyBudget::flexible)
                                .toList(),
                        channels.stream().map(ChannelBudget::flexible).toList(),
                        allocation.request().unit()));
    }

    /**
     * Finds the budget of a channel in a month.
     *
     * @param monthOfYear the month, 1 to 12
     * @param channel the place of the channel in {@link #channels}, from 0
     */
    public Cell cell(int monthOfYear, int channel) {
        String name = channels.get(channel).name();
        int row = row(monthOfYear);
        return new Cell(
                allocation.month(monthOfYear).month(),
                name,
                allocation.fixed().regular(monthOfYear, name),
                allocation.fixed().activities(monthOfYear, name),
                flexible.exactCents(row, channel),
                flexible.wholeUnits(row, channel),
                flexible.added(row, channel));
    }

    private int row(int monthOfYear) {
        return allocation.request().months().place(monthOfYear);
    }

    /**
     * Returns the amount of a cell without what led to it.
     *
     * @param monthOfYear the month, 1 to 12
     * @param channel the place of the channel in {@link #channels}, from 0
     */
    public Money amount(int monthOfYear, int channel) {
        String name = channels.get(channel).name();
        return allocation
                .fixed()
                .regular(monthOfYear, name)
                .plus(allocation.fixed().activities(monthOfYear, name))
                .plus(flexible.amount(row(monthOfYear), channel));
    }
}
