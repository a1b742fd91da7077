package io.github.budget4s.domain.funnel;

import java.time.YearMonth;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Holds what the spend brought. All sums of its entries can be counted.
 *
 * @param entries in the order of month, day, channel, activity, store
 * @param stated the measures that some file has a column for
 * @param source the files that it is from, as messages name them; empty when it is from none
 */
public record Funnel(List<FunnelEntry> entries, Set<FunnelMeasure> stated, String source) {

    private static final Comparator<FunnelEntry> ORDER = Comparator.comparing(FunnelEntry::month)
            .thenComparingInt(FunnelEntry::day)
            .thenComparing(FunnelEntry::channel)
            .thenComparing(FunnelEntry::activity)
            .thenComparing(FunnelEntry::store);

    /** Nothing at all. */
    public static final Funnel NONE = new Funnel(List.of(), Set.of(), "");

    /** Copies the entries in their order. */
    public Funnel {
        entries = entries.stream().sorted(ORDER).toList();
        EnumSet<FunnelMeasure> copy = EnumSet.noneOf(FunnelMeasure.class);
        copy.addAll(stated);
        stated = Collections.unmodifiableSet(copy);
    }

    /** Returns whether there is nothing at all. */
    public boolean isEmpty() {
        return entries.isEmpty();
    }

    /** Returns whether no sum of any of its entries is more than can be counted. */
    public boolean isCountable() {
        long[] magnitudes = new long[FunnelMeasure.COUNT];
        try {
            for (FunnelEntry entry : entries) {
                for (FunnelMeasure measure : FunnelMeasure.values()) {
                    magnitudes[measure.position()] = Math.addExact(
                            magnitudes[measure.position()],
                            Math.absExact(entry.figures().of(measure)));
                }
            }
            return true;
        } catch (ArithmeticException e) {
            return false;
        }
    }

    /** Adds up the entries that are wanted. */
    public FunnelFigures sum(Predicate<FunnelEntry> wanted) {
        FunnelFigures sum = FunnelFigures.ZERO;
        for (FunnelEntry entry : entries) {
            if (wanted.test(entry)) {
                sum = sum.plus(entry.figures());
            }
        }
        return sum;
    }

    /** Finds the last month that has a line. */
    public Optional<YearMonth> lastMonth() {
        return entries.isEmpty()
                ? Optional.empty()
                : Optional.of(entries.get(entries.size() - 1).month());
    }
}
