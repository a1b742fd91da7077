package io.github.budget4s.analysis.variance;

import io.github.budget4s.analysis.allocation.LargestRemainder;
import io.github.budget4s.domain.budget.Budget;
import io.github.budget4s.domain.budget.BudgetEntry;
import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.domain.plan.Plan;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import io.github.budget4s.domain.sales.Units;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A budget of which what is given for a quarter, a half or a year is spread over its months: by the plan's sales of
 * these months where the plan has them, else evenly; exact to the cent by largest remainders.
 *
 * @param budget the budget by months
 * @param notes how it was spread; none where all of it is given by months
 */
public record SpreadBudget(Budget budget, List<Note> notes) {

    private static final Money CENT = new Money(1);

    /** What an amount is for. */
    private record Key(YearMonth month, String channel, String activity, String store) {}

    /**
     * Spreads a budget, and tells the stores apart that have a total in the plan, where the budget does not.
     *
     * @param byStore whether stores are wanted apart
     * @throws RefusedException as {@link #of(Budget, List, int)}, and when the totals of stores are more than the
     *     plan's
     */
    public static SpreadBudget of(Budget budget, Plan plan, int starts, boolean byStore) {
        SpreadBudget spread = of(budget, plan.goals().salesPlan(), starts);
        return byStore ? StoreBudgets.divided(spread, plan) : spread;
    }

    /**
     * Spreads a budget.
     *
     * @param salesPlan the planned units of January to December; empty where the plan has none
     * @param starts the month with which the budget's year begins, 1 to 12
     * @throws RefusedException when months have a budget of their own beside that of their quarter or year, or a
     *     quarter is of a year that does not begin in January
     */
    public static SpreadBudget of(Budget budget, List<Units> salesPlan, int starts) {
        long spread =
                budget.entries().stream().filter(entry -> entry.months() > 1).count();
        if (spread == 0) {
            return new SpreadBudget(budget, List.of());
        }
        List<BudgetEntry> entries = new ArrayList<>();
        Set<Key> known = new HashSet<>();
        for (BudgetEntry entry : budget.entries()) {
            List<BudgetEntry> parts =
                    entry.months() == 1 ? List.of(entry) : parts(entry, months(entry, budget, starts), salesPlan);
            for (BudgetEntry part : parts) {
                if (!known.add(new Key(part.month(), part.channel(), part.activity(), part.store()))) {
                    throw new RefusedException(Reason.DATA, budget.problem("budget.twice", part.month()));
                }
                entries.add(part);
            }
        }
        return new SpreadBudget(
                new Budget(entries, budget.source()),
                List.of(
                        salesPlan.isEmpty()
                                ? Note.warning("budget.spread-evenly", budget.source(), spread)
                                : Note.information("budget.spread-by-plan", budget.source(), spread)));
    }

    private static List<YearMonth> months(BudgetEntry entry, Budget budget, int starts) {
        if (starts == 1) {
            return new MonthRange(entry.month(), entry.month().plusMonths(entry.months() - 1L)).months();
        }
        if (entry.months() < MonthRange.MONTHS_OF_A_YEAR) {
            throw new RefusedException(Reason.DATA, budget.problem("budget.quarter", entry.month(), starts));
        }
        return MonthRange.ofYear(entry.month().getYear(), starts).months();
    }

    private static List<BudgetEntry> parts(BudgetEntry entry, List<YearMonth> months, List<Units> salesPlan) {
        Units whole = Units.ZERO;
        for (YearMonth month : months) {
            whole = whole.plus(salesPlan.isEmpty() ? Units.ZERO : salesPlan.get(month.getMonthValue() - 1));
        }
        List<Ratio> shares = new ArrayList<>();
        for (YearMonth month : months) {
            shares.add(
                    whole.isZero()
                            ? Ratio.of(1, months.size())
                            : salesPlan.get(month.getMonthValue() - 1).shareOf(whole));
        }
        List<LargestRemainder.Part> amounts = LargestRemainder.spread(entry.amount(), shares, CENT);
        List<BudgetEntry> parts = new ArrayList<>();
        for (int i = 0; i < months.size(); i++) {
            parts.add(new BudgetEntry(
                    months.get(i),
                    entry.channel(),
                    entry.activity(),
                    entry.store(),
                    amounts.get(i).amount()));
        }
        return parts;
    }
}
