package io.github.budget4s.analysis.budget;

import io.github.budget4s.analysis.budget.BudgetProposal.Pattern;
import io.github.budget4s.domain.money.Money;
import java.time.YearMonth;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Holds the money of one channel.
 *
 * @param spent what was spent this year in the months that are over
 * @param months this year's months, those to come as forecast
 * @param toCome the sum of the months to come
 * @param pattern how the months to come were found
 * @param planned what the plan gives it; null when it says nothing
 * @param proposed what is proposed for the planning year
 */
record ChannelMoney(
        Money spent,
        SortedMap<YearMonth, Money> months,
        Money toCome,
        Pattern pattern,
        @Nullable Money planned,
        Money proposed) {

    /** Returns what this year costs. */
    Money thisYear() {
        return spent.plus(toCome);
    }

    /** Proposes another amount. */
    ChannelMoney withProposed(Money amount) {
        return new ChannelMoney(spent, months, toCome, pattern, planned, amount);
    }
}
