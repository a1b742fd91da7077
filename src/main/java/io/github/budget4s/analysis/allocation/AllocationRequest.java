package io.github.budget4s.analysis.allocation;

import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.plan.RegularItem;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Says what is to be spread, and how.
 *
 * @param months the twelve months of the planning year, of which the first need not be a January
 * @param total the year's budget
 * @param reserve what is kept back of it
 * @param regular what runs in some or all months (常态营销费用)
 * @param activities the money that activities have of their own, by month and channel
 * @param unit what every month's amount is a multiple of: 0.01, 1, 100, 1000 yuan
 * @param history what of the past is used, and how
 * @param monthBounds the least and the most that January to December may get of regular, activities and flexible
 *     together
 */
public record AllocationRequest(
        MonthRange months,
        Money total,
        Money reserve,
        List<RegularItem> regular,
        List<ActivityPart> activities,
        Money unit,
        HistoryUse history,
        List<Bounds> monthBounds) {

    /**
     * Says what of the past is used, and how.
     *
     * @param method how shares are found from several years
     * @param until the last month of history that may be used; null for the last whole one
     * @param missingIsZero whether a month without a line counts as one in which nothing was sold
     * @param excluded months that tell nothing and are left out
     */
    public record HistoryUse(
            ShareMethod method, @Nullable YearMonth until, boolean missingIsZero, SortedSet<YearMonth> excluded) {

        public HistoryUse {
            excluded = Collections.unmodifiableSortedSet(new TreeSet<>(excluded));
        }
    }

    /** No bounds for any month. */
    public static final List<Bounds> NO_BOUNDS = Collections.nCopies(MonthRange.MONTHS_OF_A_YEAR, Bounds.NONE);

    /** Copies the lists; refuses months that are no year, and bounds that are not one for each month. */
    public AllocationRequest {
        regular = List.copyOf(regular);
        activities = List.copyOf(activities);
        monthBounds = List.copyOf(monthBounds);
        if (months.length() != MonthRange.MONTHS_OF_A_YEAR) {
            throw new IllegalArgumentException(months + " is no year");
        }
        if (monthBounds.size() != MonthRange.MONTHS_OF_A_YEAR) {
            throw new IllegalArgumentException(monthBounds.size() + " bounds for twelve months");
        }
    }

    /**
     * Makes one regular item of an amount for the whole year, none of nothing.
     *
     * @throws RefusedException when the amount is negative
     */
    public static List<RegularItem> allYear(Money regular) {
        if (regular.isNegative()) {
            throw new RefusedException(Reason.USAGE, "allocation.negative-amount", "--regular", regular);
        }
        return regular.isZero() ? List.of() : List.of(RegularItem.unnamed(regular));
    }

    /** Returns the calendar year in which the planning year begins, by which it is called. */
    public int year() {
        return months.first().getYear();
    }

    /** Adds up what the regular items cost in the year. */
    public Money regularMoney() {
        Money sum = Money.ZERO;
        for (RegularItem item : regular) {
            sum = sum.plus(item.yearly());
        }
        return sum;
    }

    /** Adds up what the activities have of their own. */
    public Money activityMoney() {
        Money sum = Money.ZERO;
        for (ActivityPart activity : activities) {
            sum = sum.plus(activity.amount());
        }
        return sum;
    }

    /** Returns what is left to be spread by share, less than nothing when the parts exceed the total. */
    public Money pool() {
        return total.minus(reserve).minus(regularMoney()).minus(activityMoney());
    }
}
