package io.github.budget4s.analysis.coverage;

import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.spend.Spend;
import io.github.budget4s.domain.spend.SpendEntry;
import java.math.BigDecimal;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Holds a year's money against what was spent in another, so that a total or a file that lacks its 万, or has one too
 * many, is seen. No dealer's budget becomes ten times what it was, or a tenth.
 */
public final class SpendBefore {

    private static final BigDecimal FAR = BigDecimal.TEN;
    /** Of less of a year its spend says little. */
    private static final int LEAST_MONTHS = 6;

    private SpendBefore() {}

    /**
     * Returns what was spent where the year's money is not to be believed beside it.
     *
     * @param money what the year is to have
     * @param before the twelve months to compare with
     * @return null where it is to be believed, or too little of those months is known
     */
    public static @Nullable Money implausible(Money money, Spend spend, MonthRange before) {
        Money spent = spend.sum(entry -> before.contains(entry.month()));
        long months = spend.entries().stream()
                .filter(entry -> entry.lines() > 0)
                .map(SpendEntry::month)
                .filter(before::contains)
                .distinct()
                .count();
        boolean isKnown = months >= LEAST_MONTHS && spent.compareTo(Money.ZERO) > 0 && money.compareTo(Money.ZERO) > 0;
        return isKnown && (isFar(money, spent) || isFar(spent, money)) ? spent : null;
    }

    /** Returns the twelve months before a year. */
    public static MonthRange before(MonthRange year) {
        YearMonth first = year.first().minusYears(1);
        return new MonthRange(first, year.last().minusYears(1));
    }

    private static boolean isFar(Money more, Money less) {
        return more.toYuan().compareTo(less.toYuan().multiply(FAR)) >= 0;
    }
}
