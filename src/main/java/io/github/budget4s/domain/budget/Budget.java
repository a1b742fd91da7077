package io.github.budget4s.domain.budget;

import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.problem.Location;
import io.github.budget4s.domain.problem.Problem;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Holds a budget. All sums of its entries fit into {@code Money}.
 *
 * @param entries in the order of month, channel, activity, store
 * @param source the files that it is from, as messages name them
 */
public record Budget(List<BudgetEntry> entries, String source) {

    private static final Comparator<BudgetEntry> ORDER = Comparator.comparing(BudgetEntry::month)
            .thenComparing(BudgetEntry::channel)
            .thenComparing(BudgetEntry::activity)
            .thenComparing(BudgetEntry::store);

    /** Copies the entries in their order. */
    public Budget {
        entries = entries.stream().sorted(ORDER).toList();
    }

    /** Makes a problem of this budget as a whole. */
    public Problem problem(String key, Object... arguments) {
        return new Problem(source.isEmpty() ? null : Location.of(source), Message.of(key, arguments));
    }

    /** Lists the months that it has a line for, in order. */
    public SortedSet<YearMonth> months() {
        return entries.stream().map(BudgetEntry::month).collect(Collectors.toCollection(TreeSet::new));
    }
}
