package io.github.budget4s.domain.spend;

import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.problem.Location;
import io.github.budget4s.domain.problem.Problem;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Holds what was spent and ordered. All sums of its entries fit into {@link Money}.
 *
 * @param entries in the order of month, day, channel, activity, store, category, paid before committed, what is known
 *     first before what is known later
 * @param source the files that it is from, as messages name them; empty when it is from none
 */
public record Spend(List<SpendEntry> entries, String source) {

    private static final Comparator<SpendKey> KEY_ORDER = Comparator.comparing(SpendKey::month)
            .thenComparingInt(SpendKey::day)
            .thenComparing(SpendKey::channel)
            .thenComparing(SpendKey::activity)
            .thenComparing(SpendKey::store)
            .thenComparing(SpendKey::category)
            .thenComparing(SpendKey::committed)
            .thenComparing(SpendKey::known, Comparator.nullsFirst(Comparator.naturalOrder()));

    private static final Comparator<SpendEntry> ORDER = Comparator.comparing(SpendEntry::key, KEY_ORDER);

    /** No spend at all. */
    public static final Spend NONE = new Spend(List.of(), "");

    /** Copies the entries in their order. */
    public Spend {
        entries = entries.stream().sorted(ORDER).toList();
    }

    /** Makes a problem of this spend as a whole. */
    public Problem problem(String key, Object... arguments) {
        return new Problem(source.isEmpty() ? null : Location.of(source), Message.of(key, arguments));
    }

    /** Adds up the entries that are wanted. */
    public Money sum(Predicate<SpendEntry> wanted) {
        Money sum = Money.ZERO;
        for (SpendEntry entry : entries) {
            if (wanted.test(entry)) {
                sum = sum.plus(entry.amount());
            }
        }
        return sum;
    }

    /**
     * Leaves out what comes to nothing. A line of 0.00 says that there is no money to tell of, as no line at all does:
     * what is reckoned from spend is the same with it and without.
     */
    public Spend withoutZeros() {
        return entries.stream().noneMatch(entry -> entry.amount().isZero())
                ? this
                : new Spend(
                        entries.stream()
                                .filter(entry -> !entry.amount().isZero())
                                .toList(),
                        source);
    }

    /** Finds the last month in which anything was booked or is ordered; what is paid ahead is of later ones. */
    public Optional<YearMonth> lastMonth() {
        return entries.stream().map(SpendEntry::knownMonth).max(YearMonth::compareTo);
    }

    /** Leaves out what is paid ahead for months behind the last that is paid in: nothing else is known of those. */
    public Spend soFar() {
        return entries.stream()
                .filter(entry -> !entry.committed())
                .map(SpendEntry::knownMonth)
                .max(YearMonth::compareTo)
                .map(last -> new Spend(
                        entries.stream()
                                .filter(entry ->
                                        entry.committed() || !entry.month().isAfter(last))
                                .toList(),
                        source))
                .orElse(this);
    }
}
