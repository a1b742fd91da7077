package io.github.budget4s.analysis.variance;

import io.github.budget4s.analysis.forecast.SpendForecast;
import io.github.budget4s.domain.flag.Flag;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.money.Ratio;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Holds spend against the budget in one scope.
 *
 * @param values what the row is of; empty for the whole
 * @param series the months that it is made of
 * @param scope which of them count
 * @param key the month, or the year by the number of the calendar year in which it begins
 * @param budget what may be spent
 * @param forecast what the months to come will probably cost beyond what is ordered for them; nothing but in the full
 *     year
 * @param actual what was paid, and the forecast
 * @param committed what is ordered and not paid
 * @param ratio the deviation as a part of the budget; null when there is no budget
 * @param flag how bad it is
 * @param rest what the months to come will cost; null but in the full year
 * @param ending with what probability the year ends yellow and red; null but in the full year of a budget
 */
public record VarianceRow(
        Map<Dimension, String> values,
        Series series,
        Scope scope,
        String key,
        Money budget,
        Money forecast,
        Money actual,
        Money committed,
        @Nullable Ratio ratio,
        Flag flag,
        @Nullable SpendForecast rest,
        @Nullable Ending ending) {

    /**
     * Holds how the year will probably end.
     *
     * @param yellow the probability of ending yellow and not red
     * @param red the probability of ending red
     */
    public record Ending(Ratio yellow, Ratio red) {}

    /** Copies the values. */
    public VarianceRow {
        values = Map.copyOf(values);
    }

    /** Returns by how much it is over the budget; less than nothing when it is not. */
    public Money variance() {
        return actual.plus(committed).minus(budget);
    }

    /** Returns what may still be ordered. */
    public Money available() {
        return variance().negated();
    }

    /** Returns whether this is of the whole budget. */
    public boolean isWhole() {
        return values.isEmpty();
    }
}
