package io.github.budget4s.analysis.variance;

import io.github.budget4s.domain.budget.BudgetEntry;
import io.github.budget4s.domain.plan.ChannelGroups;
import io.github.budget4s.domain.spend.SpendEntry;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** What budget and spend can be told apart by besides months. */
@SuppressWarnings("ImmutableEnumChecker") // The functions are record accessors.
public enum Dimension {
    /** The channel (渠道). */
    CHANNEL(BudgetEntry::channel, SpendEntry::channel),
    /** The activity (活动). */
    ACTIVITY(BudgetEntry::activity, SpendEntry::activity),
    /** The store (门店). */
    STORE(BudgetEntry::store, SpendEntry::store),
    /** The group of channels (线上, 线下). */
    GROUP(BudgetEntry::channel, SpendEntry::channel);

    /** Those that budgets, spend and kept months name themselves; groups are the plan's. */
    public static final List<Dimension> OF_FILES = List.of(CHANNEL, ACTIVITY, STORE);

    private final Function<BudgetEntry, String> ofBudget;
    private final Function<SpendEntry, String> ofSpend;

    Dimension(Function<BudgetEntry, String> ofBudget, Function<SpendEntry, String> ofSpend) {
        this.ofBudget = ofBudget;
        this.ofSpend = ofSpend;
    }

    /** Returns the value in a budget, empty where it names none. */
    public String of(BudgetEntry entry, ChannelGroups groups) {
        String value = ofBudget.apply(entry);
        return this == GROUP ? groups.of(value) : value;
    }

    /** Returns the value in spend, empty where it names none. */
    public String of(SpendEntry entry, ChannelGroups groups) {
        String value = ofSpend.apply(entry);
        return this == GROUP ? groups.of(value) : value;
    }

    public String columnName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
