package io.github.budget4s.analysis.variance;

import io.github.budget4s.domain.budget.BudgetEntry;
import io.github.budget4s.domain.spend.SpendEntry;
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
    STORE(BudgetEntry::store, SpendEntry::store);

    private final Function<BudgetEntry, String> ofBudget;
    private final Function<SpendEntry, String> ofSpend;

    Dimension(Function<BudgetEntry, String> ofBudget, Function<SpendEntry, String> ofSpend) {
        this.ofBudget = ofBudget;
        this.ofSpend = ofSpend;
    }

    /** Returns the value in a budget, empty where it names none. */
    public String of(BudgetEntry entry) {
        return ofBudget.apply(entry);
    }

    /** Returns the value in spend, empty where it names none. */
    public String of(SpendEntry entry) {
        return ofSpend.apply(entry);
    }

    public String columnName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
