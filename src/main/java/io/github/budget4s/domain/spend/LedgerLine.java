package io.github.budget4s.domain.spend;

import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.problem.Location;
import java.time.YearMonth;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Holds one line of a ledger of spend, as it stands there.
 *
 * @param line what it says; its order is the number in its column of references
 * @param months what it is by the months that it belongs to
 * @param location where it stands
 */
public record LedgerLine(SpendLine line, SortedMap<YearMonth, Money> months, Location location) {

    public LedgerLine {
        months = Collections.unmodifiableSortedMap(new TreeMap<>(months));
    }
}
