package io.github.budget4s.analysis.variance;

import io.github.budget4s.domain.calendar.MonthRange;
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
 * @param amounts spend beside the budget
 * @param flag how bad it is
 * @param outlook what is still to come; null but in the full year and the running month
 */
public record VarianceRow(
        Map<Dimension, String> values,
        Series series,
        Scope scope,
        String key,
        Amounts amounts,
        Flag flag,
        @Nullable Outlook outlook) {

    /**
     * Holds spend beside the budget.
     *
     * @param budget what may be spent
     * @param actual what was paid, and what the months to come will probably cost beyond what is ordered for them
     * @param committed what is ordered and not paid
     */
    public record Amounts(Money budget, Money actual, Money committed) {

        /** Returns by how much it is over the budget; less than nothing when it is not. */
        public Money variance() {
            return actual.plus(committed).minus(budget);
        }

        /** Returns the deviation as a part of the budget, exactly; null when there is no budget. */
        public @Nullable Ratio ratio() {
            return budget.compareTo(Money.ZERO) <= 0
                    ? null
                    : new Ratio(variance().toBigCents(), budget.toBigCents());
        }
    }

    /**
     * Holds what is still to come of the year, or of the running month.
     *
     * @param activities what of it activities have of their own
     * @param rest the rest, which is forecast
     * @param support what the OEM refunds of both; nothing where that is not taken off
     * @param origin what the rest is told from
     * @param deviation by how much the rest is off, as the scale of its logarithm
     * @param ending with what probability the year or month ends yellow and red; null when there is no budget
     * @param budget the budget of the whole year or month
     */
    public record Outlook(
            Money activities,
            Money rest,
            Money support,
            Origin origin,
            double deviation,
            @Nullable Ending ending,
            Money budget) {

        /** Returns all that is to come. */
        public Money all() {
            return activities.plus(rest).minus(support);
        }
    }

    /**
     * Says what a rest is told from.
     *
     * @param history the months of spend that were continued, from the first of any channel to the last; null where no
     *     channel has two years of them
     * @param channels how many channels were looked at each by itself
     * @param weight the weight of what the spend says where there is one channel, 0 to 1; the budget has the rest
     */
    public record Origin(@Nullable MonthRange history, int channels, double weight) {}

    /**
     * Holds how the year will probably end.
     *
     * @param yellow the probability of ending yellow and not red
     * @param red the probability of ending red
     */
    public record Ending(Ratio yellow, Ratio red) {}

    public VarianceRow {
        values = Map.copyOf(values);
    }

    /** Returns what may be spent. */
    public Money budget() {
        return amounts.budget();
    }

    /** Returns what was paid, and the forecast. */
    public Money actual() {
        return amounts.actual();
    }

    /** Returns what is ordered and not paid. */
    public Money committed() {
        return amounts.committed();
    }

    /** Returns by how much it is over the budget; less than nothing when it is not. */
    public Money variance() {
        return amounts.variance();
    }

    /** Returns the deviation as a part of the budget, exactly; null when there is no budget. */
    public @Nullable Ratio ratio() {
        return amounts.ratio();
    }

    /**
     * Returns what the months to come will probably cost beyond what is ordered for them; nothing but in the full year.
     */
    public Money forecast() {
        return outlook == null ? Money.ZERO : outlook.all();
    }

    /** Returns how the year will probably end; null but in the full year of a budget. */
    public @Nullable Ending ending() {
        return outlook == null ? null : outlook.ending();
    }

    /** Returns what the year, or the running month, will probably come to. */
    public Money projection() {
        Money known = actual().plus(committed());
        return scope == Scope.RUNNING ? known.plus(forecast()) : known;
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
