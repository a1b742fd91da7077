package io.github.budget4s.analysis.variance;

import io.github.budget4s.analysis.coverage.KnownDays;
import io.github.budget4s.domain.budget.Budget;
import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.calendar.Today;
import io.github.budget4s.domain.flag.Flag;
import io.github.budget4s.domain.funnel.Funnel;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.domain.project.Thresholds;
import io.github.budget4s.domain.project.Tolerances;
import io.github.budget4s.domain.spend.Spend;
import io.github.budget4s.domain.spend.SpendEntry;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says what is to be held against what.
 *
 * @param budget the budget
 * @param spend what was paid and ordered
 * @param funnel what it brought, by which cuts are judged; {@link Funnel#NONE} when not known
 * @param checked the month that is checked, in the year of the budget
 * @param rows what the rows are told apart by besides the whole
 * @param bothWays whether spending less than the budget counts as a deviation too
 * @param tolerances the thresholds
 * @param ahead what else is known of the months to come
 */
public record VarianceRequest(
        Budget budget,
        Spend spend,
        Funnel funnel,
        CheckedMonth checked,
        RowKeys rows,
        boolean bothWays,
        Tolerances tolerances,
        Ahead ahead) {

    /** Returns what the rows are told apart by, in the order of the columns. */
    public List<Dimension> by() {
        return rows.by();
    }

    /** Asks the same of other rows. */
    VarianceRequest by(List<Dimension> others) {
        return new VarianceRequest(budget, spend, funnel, checked, rows.by(others), bothWays, tolerances, ahead);
    }

    /** Returns the month that is checked. */
    public YearMonth month() {
        return checked.month();
    }

    /** Returns the twelve months of the budget's year. */
    public MonthRange year() {
        return checked.year();
    }

    /** Returns the day on which it is looked at. */
    public Today today() {
        return checked.today();
    }

    /** Returns the month of the year that has begun and is not over; null when there is none. */
    public @Nullable YearMonth running() {
        YearMonth running = today().running();
        return running != null && year().contains(running) ? running : null;
    }

    /** Lists the months of the year that are not over, the running one first. */
    public List<YearMonth> toCome() {
        return year().months().stream().filter(each -> !today().isOver(each)).toList();
    }

    /** Returns whether spend was known on the day: what was ordered is, whatever day it is for. */
    public boolean isKnown(SpendEntry entry) {
        return KnownDays.isKnown(entry, today());
    }

    /**
     * Raises the flag of spend beside a budget.
     *
     * @param channel the channel that both are of; null for all
     */
    public Flag flag(@Nullable String channel, VarianceRow.Amounts amounts) {
        Money variance = amounts.variance();
        Ratio ratio = amounts.ratio();
        if (ratio == null) {
            Money deviation = bothWays && variance.isNegative() ? variance.negated() : variance;
            // Money that nobody granted.
            return deviation.compareTo(Money.ZERO) > 0 ? Flag.RED : Flag.OK;
        }
        boolean under = ratio.isNegative() && bothWays;
        return thresholds(channel).flag(under ? Ratio.ZERO.minus(ratio) : ratio);
    }

    /**
     * Returns the thresholds of a channel.
     *
     * @param channel the channel; null for those of all
     */
    Thresholds thresholds(@Nullable String channel) {
        return channel == null ? tolerances.overall() : tolerances.ofChannel(channel);
    }
}
