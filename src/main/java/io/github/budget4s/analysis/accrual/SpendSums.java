package io.github.budget4s.analysis.accrual;

import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.spend.Spend;
import io.github.budget4s.domain.spend.SpendEntry;
import io.github.budget4s.domain.spend.SpendKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Adds spend up by its keys. */
final class SpendSums {

    private final Map<SpendKey, SpendEntry> sums = new LinkedHashMap<>();
    private final AccruedSpend.Kept told;

    /**
     * Begins with nothing.
     *
     * @param told what is told apart
     */
    SpendSums(AccruedSpend.Kept told) {
        this.told = told;
    }

    void add(SpendKey key, Money amount, long lines) {
        SpendKey kept = (told.stores() || key.store().isEmpty())
                        && (told.activities() || key.activity().isEmpty())
                ? key
                : key.of(told.activities() ? key.activity() : "", told.stores() ? key.store() : "");
        sums.merge(
                kept,
                new SpendEntry(kept, amount, lines),
                (one, other) -> new SpendEntry(kept, one.amount().plus(other.amount()), one.lines() + other.lines()));
    }

    /** Returns all sums; those that nothing is left of, and no line stands behind, are left out. */
    Spend spend(String source) {
        List<SpendEntry> entries = new ArrayList<>();
        for (SpendEntry each : sums.values()) {
            if (each.lines() > 0 || !each.amount().isZero()) {
                entries.add(each);
            }
        }
        return new Spend(entries, source);
    }
}
