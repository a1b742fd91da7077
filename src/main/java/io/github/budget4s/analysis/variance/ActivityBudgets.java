package io.github.budget4s.analysis.variance;

import io.github.budget4s.domain.budget.Budget;
import io.github.budget4s.domain.budget.BudgetEntry;
import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.plan.Activity;
import io.github.budget4s.domain.plan.Plan;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** Tells apart what of a budget is an activity's, where the budget does not, by the money that the plan gives each. */
public final class ActivityBudgets {

    private ActivityBudgets() {}

    /**
     * Takes the money of each activity of the plan out of its month, and there out of its channel where the budget
     * names that; of a month that has less it takes what there is. A budget that names activities itself, or stores, is
     * left as it is.
     *
     * @param year the budget's year
     */
    public static Budget of(Budget budget, Plan plan, MonthRange year) {
        boolean toldApart = budget.entries().stream()
                .anyMatch(entry -> !entry.activity().isEmpty() || !entry.store().isEmpty());
        if (toldApart) {
            return budget;
        }
        List<BudgetEntry> entries = new ArrayList<>(budget.entries());
        for (Activity activity : plan.activities()) {
            YearMonth month = year.months().stream()
                    .filter(each -> each.getMonthValue() == activity.month())
                    .findFirst()
                    .orElseThrow();
            takeOut(entries, activity, month);
        }
        return new Budget(entries, budget.source());
    }

    private static void takeOut(List<BudgetEntry> entries, Activity activity, YearMonth month) {
        String channel = activity.channel() == null ? "" : activity.channel();
        boolean byChannel = entries.stream().anyMatch(entry -> !entry.channel().isEmpty());
        for (int i = 0; i < entries.size(); i++) {
            BudgetEntry entry = entries.get(i);
            if (entry.month().equals(month)
                    && entry.activity().isEmpty()
                    && entry.channel().equals(byChannel ? channel : "")) {
                Money own = activity.ownMoney().compareTo(entry.amount()) > 0 ? entry.amount() : activity.ownMoney();
                if (own.compareTo(Money.ZERO) > 0) {
                    entries.set(
                            i,
                            new BudgetEntry(
                                    month,
                                    entry.channel(),
                                    "",
                                    "",
                                    entry.amount().minus(own)));
                    entries.add(new BudgetEntry(month, entry.channel(), activity.name(), "", own));
                }
                return;
            }
        }
    }
}
