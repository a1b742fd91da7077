package io.github.budget4s.report.workbook;

import io.github.budget4s.analysis.allocation.Allocation;
import io.github.budget4s.analysis.allocation.ChannelAllocation;
import io.github.budget4s.analysis.allocation.MonthlyBudget;
import io.github.budget4s.analysis.allocation.StoreAllocation;
import io.github.budget4s.analysis.allocation.StoreBudget;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.plan.Channel;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * Holds a year's budget by month, and by channel, store or both.
 *
 * @param months the months of the year
 * @param kind what the lines are told apart by
 * @param lines the lines, those of a store together
 */
public record YearGrid(List<YearMonth> months, Kind kind, List<Line> lines) {

    /** What the lines are told apart by. */
    public enum Kind {
        CHANNELS,
        STORES,
        /** The channels of each store. */
        BOTH
    }

    /**
     * A line.
     *
     * @param store the store whose channel it is; empty where stores are no more than lines, or none is told apart
     * @param name the channel or store; empty for money that names none
     * @param months its amounts
     */
    public record Line(String store, String name, List<Money> months) {}

    /** Takes a budget by channel. */
    public static YearGrid of(ChannelAllocation channels) {
        List<Line> lines = new ArrayList<>();
        add("", channels, lines);
        return new YearGrid(months(channels.allocation()), Kind.CHANNELS, lines);
    }

    /** Takes the budgets of a group's stores, by channel where they are. */
    public static YearGrid of(StoreAllocation stores) {
        List<Line> lines = new ArrayList<>();
        for (StoreBudget store : stores.stores()) {
            ChannelAllocation channels = store.channels();
            if (channels == null) {
                lines.add(new Line(
                        "",
                        store.store(),
                        store.allocation().months().stream()
                                .map(MonthlyBudget::total)
                                .toList()));
            } else {
                add(store.store(), channels, lines);
            }
        }
        Kind kind = stores.channels().isEmpty() ? Kind.STORES : Kind.BOTH;
        return new YearGrid(months(stores.group()), kind, lines);
    }

    private static List<YearMonth> months(Allocation allocation) {
        return allocation.months().stream().map(MonthlyBudget::month).toList();
    }

    private static void add(String store, ChannelAllocation channels, List<Line> lines) {
        for (int channel = 0; channel < channels.channels().size(); channel++) {
            String name = channels.channels().get(channel).name();
            List<Money> amounts = new ArrayList<>();
            for (MonthlyBudget month : channels.allocation().months()) {
                amounts.add(channels.amount(month.month().getMonthValue(), channel));
            }
            lines.add(new Line(store, name.equals(Channel.UNATTRIBUTED) ? "" : name, amounts));
        }
    }
}
