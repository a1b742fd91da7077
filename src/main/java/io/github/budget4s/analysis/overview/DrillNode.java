package io.github.budget4s.analysis.overview;

import io.github.budget4s.domain.flag.Flag;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.money.Ratio;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Holds a year, one of its months, a channel in it or an activity of that, with what it is made of. What is below it
 * and what is left out there add up to it.
 *
 * @param level what it is
 * @param name the year, the month, or what the files call it; empty where they name none
 * @param sum its figures
 * @param isOver whether its months are over, so that what of the budget is not spent is saved
 * @param flag how bad it is; null where there is neither a budget nor spend
 * @param below what it is made of
 * @param lines the lines of the ledger where there is no level between
 * @param leftOut what is not shown of what it is made of
 */
public record DrillNode(
        Level level,
        String name,
        Sum sum,
        boolean isOver,
        @Nullable Flag flag,
        List<DrillNode> below,
        List<Line> lines,
        LeftOut leftOut) {

    /**
     * Returns by which part of the budget it is over; null without a budget, and where more may still be spent of it.
     */
    public @Nullable Ratio ratio() {
        Ratio ratio = sum.ratio();
        return ratio == null || (!isOver && sum.spent().compareTo(sum.budget()) <= 0) ? null : ratio;
    }

    /** What a node is. */
    public enum Level {
        YEAR,
        MONTH,
        CHANNEL,
        ACTIVITY
    }

    /**
     * Holds the figures of a node.
     *
     * @param budget nothing where there is none
     * @param spent what is paid, and what is ordered
     */
    public record Sum(Money budget, Money spent, long leads, long orders) {

        static final Sum NONE = new Sum(Money.ZERO, Money.ZERO, 0, 0);

        Sum plus(Sum other) {
            return new Sum(
                    budget.plus(other.budget),
                    spent.plus(other.spent),
                    Math.addExact(leads, other.leads),
                    Math.addExact(orders, other.orders));
        }

        /** Returns by which part of the budget it is over; null when there is no budget. */
        @Nullable
        Ratio ratio() {
            return budget.compareTo(Money.ZERO) <= 0
                    ? null
                    : new Ratio(spent.minus(budget).toBigCents(), budget.toBigCents());
        }
    }

    /**
     * Holds a line of the ledger, as it stands there.
     *
     * @param day the day of the month; 0 where the line knows the month only
     * @param amount what of it belongs to the month
     * @param reference the number of its order; empty where it has none
     * @param committed whether it is ordered and not paid
     * @param place file and line
     */
    public record Line(YearMonth month, int day, Money amount, String reference, boolean committed, String place) {}

    /**
     * Says what is not shown.
     *
     * @param count how many
     * @param sum their figures; of lines what they spend alone
     */
    public record LeftOut(int count, Sum sum) {

        static final LeftOut NOTHING = new LeftOut(0, Sum.NONE);
    }

    public DrillNode {
        below = List.copyOf(below);
        lines = List.copyOf(lines);
    }
}
