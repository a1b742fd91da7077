package io.github.budget4s.analysis.outlook;

import io.github.budget4s.domain.money.Money;
import java.time.YearMonth;
import java.util.List;
import java.util.SortedMap;

/** Says what months to come will probably cost. */
public interface SpendOutlook {

    /**
     * Returns an amount for each month to come, never less than nothing.
     *
     * @param spent what was spent in each month so far; a month without an entry had no spend
     * @param toCome the months to come, in order
     * @return an amount for each of {@code toCome}
     */
    SortedMap<YearMonth, Money> rest(SortedMap<YearMonth, Money> spent, List<YearMonth> toCome);
}
