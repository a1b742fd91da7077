package io.github.budget4s.analysis.variance;

import io.github.budget4s.analysis.allocation.ControlledRounding;
import io.github.budget4s.analysis.allocation.LargestRemainder;
import io.github.budget4s.analysis.allocation.RoundedTable;
import io.github.budget4s.domain.budget.Budget;
import io.github.budget4s.domain.budget.BudgetEntry;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.domain.plan.Plan;
import io.github.budget4s.domain.plan.StorePlan;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Divides a budget that tells no stores apart among those that have a total in the plan. */
final class StoreBudgets {

    private static final Money CENT = new Money(1);

    private StoreBudgets() {}

    /**
     * Divides every amount by the stores' totals, so that the amounts and the stores both add up to the cent. A budget
     * stays as it is where the totals do not say what each store of the plan has.
     *
     * @throws RefusedException when the totals of stores are more than that of the plan
     */
    static SpreadBudget divided(SpreadBudget spread, Plan plan) {
        Budget budget = spread.budget();
        Map<String, Money> totals = totals(plan);
        Money whole = totals.values().stream().reduce(Money.ZERO, Money::plus);
        boolean hasStores =
                budget.entries().stream().anyMatch(entry -> !entry.store().isEmpty());
        if (whole.isZero() || hasStores) {
            return spread;
        }
        List<Ratio> shares = totals.values().stream()
                .map(total -> Ratio.of(total.cents(), whole.cents()))
                .toList();
        List<Money> amounts = budget.entries().stream().map(BudgetEntry::amount).toList();
        List<Money> stores =
                LargestRemainder.spread(amounts.stream().reduce(Money.ZERO, Money::plus), shares, CENT).stream()
                        .map(LargestRemainder.Part::amount)
                        .toList();
        RoundedTable cells = ControlledRounding.ofMargins(stores, amounts, CENT);
        List<String> names = List.copyOf(totals.keySet());
        List<BudgetEntry> entries = new ArrayList<>();
        List<Message> told = new ArrayList<>();
        for (int store = 0; store < names.size(); store++) {
            for (int cell = 0; cell < amounts.size(); cell++) {
                BudgetEntry entry = budget.entries().get(cell);
                entries.add(new BudgetEntry(
                        entry.month(), entry.channel(), entry.activity(), names.get(store), cells.amount(store, cell)));
            }
            told.add(Message.of("variance.note.store-share", names.get(store), shares.get(store)));
        }
        List<Note> notes = new ArrayList<>(spread.notes());
        notes.add(Note.information("variance.note.store-totals", told));
        return new SpreadBudget(new Budget(entries, budget.source()), notes);
    }

    /** The one store that has no total has what the others leave; of several nobody knows what each has. */
    private static Map<String, Money> totals(Plan plan) {
        Map<String, Money> totals = new LinkedHashMap<>();
        List<String> others = new ArrayList<>();
        for (StorePlan store : plan.goals().stores()) {
            if (store.total() == null) {
                others.add(store.store());
            } else {
                totals.put(store.store(), store.total());
            }
        }
        Money stores = Objects.requireNonNullElse(plan.goals().storeTotals(), Money.ZERO);
        Money left = plan.total() == null ? Money.ZERO : plan.total().minus(stores);
        if (left.isNegative()) {
            throw new RefusedException(
                    Reason.DATA, "allocation.store-totals-over", stores, stores.plus(left), left.negated());
        }
        if (others.size() == 1) {
            totals.put(others.get(0), left);
        }
        return left.isZero() || others.size() == 1 ? totals : Map.of();
    }
}
