package io.github.budget4s.domain.funnel;

import io.github.budget4s.domain.measure.Figures;
import io.github.budget4s.domain.measure.Quantity;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Holds what the spend brought. All sums of its entries can be counted.
 *
 * @param entries in the order of month, day, channel, activity, store
 * @param recorded the quantities that some file has a column for
 * @param source the files that it is from, as messages name them; empty when it is from none
 */
public record Funnel(List<FunnelEntry> entries, Set<Quantity> recorded, String source) {

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
        recorded = Set.copyOf(recorded);
    }

    /** Returns whether there is nothing at all. */
    public boolean isEmpty() {
        return entries.isEmpty();
    }

    /** Returns whether no sum of any of its entries is more than can be counted. */
    public boolean isCountable() {
        Map<Quantity, Long> magnitudes = new HashMap<>();
        try {
            for (FunnelEntry entry : entries) {
                for (Map.Entry<Quantity, Long> each : entry.figures().sums().entrySet()) {
                    magnitudes.merge(each.getKey(), Math.absExact(each.getValue()), Math::addExact);
                }
            }
            return true;
        } catch (ArithmeticException e) {
            return false;
        }
    }

    /** Returns whether some lines say when the leads came in that led to what they count. */
    public boolean knowsLeadDays() {
        return entries.stream().anyMatch(entry -> entry.lead() != null);
    }

    /** Counts everything in the month, and on the day, of the lead that led to it, as far as lines say that. */
    public Funnel byLead() {
        return new Funnel(entries.stream().map(FunnelEntry::byLead).toList(), recorded, source);
    }

    /** Adds up the entries that are wanted. */
    public Figures sum(Predicate<FunnelEntry> wanted) {
        Figures.Sum sum = new Figures.Sum();
        for (FunnelEntry entry : entries) {
            if (wanted.test(entry)) {
                sum.add(entry.figures());
            }
        }
        return sum.figures(recorded);
    }

    /** Finds the last month that has a line. */
    public Optional<YearMonth> lastMonth() {
        return entries.isEmpty()
                ? Optional.empty()
                : Optional.of(entries.get(entries.size() - 1).month());
    }
}
