package io.github.budget4s.analysis.allocation;

import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.money.Ratio;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keeps shared money out of the months in which a store is not open yet.
 *
 * @param stores the stores
 * @param closed for each the months of the year, 1 to 12, before it opens; no list where all are open all year
 */
record ClosedMonths(List<String> stores, List<Set<Integer>> closed) {

    /** Returns whether every store is open whenever an item of these months runs. */
    boolean isNone(Collection<Integer> months) {
        return closed.stream().noneMatch(each -> each.stream().anyMatch(months::contains));
    }

    /** Returns whether a store is open in none of some months. */
    boolean isAll(int store, Collection<Integer> months) {
        return !closed.isEmpty() && closed.get(store).containsAll(months);
    }

    /**
     * Returns for each store how the months of an item share: as its months do, without those before the store opens.
     * What belongs to the store itself stays in its months, as does what has no other.
     *
     * @param months what the item has in January to December
     * @param owner the store that it belongs to; null where all share it
     */
    List<List<Ratio>> shares(List<Money> months, @Nullable String owner) {
        List<List<Ratio>> shares = new ArrayList<>();
        for (int store = 0; store < stores.size(); store++) {
            Money whole = Money.ZERO;
            for (int month = 1; month <= months.size(); month++) {
                whole = isClosed(store, month, owner) ? whole : whole.plus(months.get(month - 1));
            }
            List<Ratio> own = new ArrayList<>();
            for (int month = 1; month <= months.size(); month++) {
                own.add(
                        whole.isZero() || isClosed(store, month, owner)
                                ? Ratio.ZERO
                                : Ratio.of(months.get(month - 1).cents(), whole.cents()));
            }
            shares.add(own);
        }
        return shares;
    }

    private boolean isClosed(int store, int month, @Nullable String owner) {
        return closed.get(store).contains(month) && !stores.get(store).equals(owner);
    }
}
