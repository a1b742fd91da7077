package io.github.budget4s.analysis.transfer;

import io.github.budget4s.domain.budget.Budget;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.transfer.Transfer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Holds a budget after money was moved in it; its sum is that of the budget before.
 *
 * @param budget the budget after the transfers
 * @param moved the transfers that count, in the order of their dates, each with the stores that its money is of
 * @param later those that were decided after the day on which the budget is looked at, and do not count
 */
public record MovedBudget(Budget budget, List<Transfer> moved, List<Transfer> later) {

    private static final Comparator<Transfer> BY_DATE =
            Comparator.comparing(Transfer::date, Comparator.nullsFirst(Comparator.naturalOrder()));

    public MovedBudget {
        moved = List.copyOf(moved);
        later = List.copyOf(later);
    }

    /**
     * Moves money of no activity from cell to cell, day by day: of 50,000 of a channel in July, 20,000 moved to its
     * August leave 30,000. What is decided on one day counts together, whatever the order of its lines; transfers
     * without a date come first.
     *
     * @param budget a budget by months
     * @param transfers in the order of the files
     * @param channels the channels that there are besides those of the budget
     * @param knownBy the last day whose decisions count; null for all
     * @throws RefusedException with every transfer that moves more than its cell has then, or names a month, a channel
     *     or a store that there is not
     */
    public static MovedBudget of(
            Budget budget, List<Transfer> transfers, Set<String> channels, @Nullable LocalDate knownBy) {
        if (transfers.isEmpty()) {
            return new MovedBudget(budget, List.of(), List.of());
        }
        List<Transfer> known = new ArrayList<>();
        List<Transfer> later = new ArrayList<>();
        for (Transfer transfer : transfers) {
            boolean isLater = knownBy != null
                    && transfer.date() != null
                    && transfer.date().isAfter(knownBy);
            (isLater ? later : known).add(transfer);
        }
        known.sort(BY_DATE);
        BudgetCells cells = new BudgetCells(budget, channels);
        List<Transfer> moved = cells.move(known);
        return new MovedBudget(cells.budget(), moved, later);
    }

    /** Adds up what was moved. */
    public Money amount() {
        return sum(moved);
    }

    /** Adds up what does not count yet. */
    public Money laterAmount() {
        return sum(later);
    }

    private static Money sum(List<Transfer> transfers) {
        return transfers.stream().map(Transfer::amount).reduce(Money.ZERO, Money::plus);
    }

    /** Lists the stores that it tells apart; none where it does not. */
    static Set<String> stores(Budget budget) {
        return budget.entries().stream()
                .map(entry -> entry.store())
                .filter(store -> !store.isEmpty())
                .collect(Collectors.toSet());
    }
}
