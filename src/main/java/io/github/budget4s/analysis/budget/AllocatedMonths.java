package io.github.budget4s.analysis.budget;

import io.github.budget4s.analysis.allocation.LargestRemainder;
import io.github.budget4s.domain.budget.Budget;
import io.github.budget4s.domain.budget.BudgetEntry;
import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Holds how the months of the planning year were allocated before, by which quarters have their part of a proposal.
 *
 * @param entries what each month has, by channel where the budget tells channels apart; none when nothing was allocated
 * @param year the planning year
 */
public record AllocatedMonths(List<BudgetEntry> entries, int year) {

    /** Nothing was allocated yet. */
    public static final AllocatedMonths NONE = new AllocatedMonths(List.of(), 0);

    private static final Money CENT = new Money(1);

    public AllocatedMonths {
        entries = List.copyOf(entries);
    }

    /**
     * Takes the months of a year.
     *
     * @throws RefusedException when the budget has none of them
     */
    public static AllocatedMonths of(Budget budget, int year) {
        List<BudgetEntry> entries = budget.entries().stream()
                .filter(entry -> entry.month().getYear() == year)
                .toList();
        if (entries.isEmpty()) {
            throw new RefusedException(
                    Reason.DATA, List.of(budget.problem("budget.other-year", String.valueOf(year))), 1);
        }
        return new AllocatedMonths(entries, year);
    }

    /**
     * Returns what a channel has in January to December; of a budget that tells no channels apart what all have.
     * Nothing where the channel has nothing.
     */
    List<BigInteger> weights(String channel) {
        boolean byChannel = entries.stream().anyMatch(entry -> !entry.channel().isEmpty());
        List<BigInteger> months = new ArrayList<>(Collections.nCopies(MonthRange.MONTHS_OF_A_YEAR, BigInteger.ZERO));
        for (BudgetEntry entry : entries) {
            if (!byChannel || entry.channel().equals(channel)) {
                List<Money> parts = LargestRemainder.spreadEvenly(entry.amount(), entry.months(), CENT);
                for (int i = 0; i < parts.size(); i++) {
                    int month = Math.min(entry.month().getMonthValue() - 1 + i, MonthRange.MONTHS_OF_A_YEAR - 1);
                    months.set(month, months.get(month).add(parts.get(i).toBigCents()));
                }
            }
        }
        return months.stream().allMatch(month -> month.signum() == 0) ? List.of() : months;
    }
}
