package io.github.budget4s.analysis.allocation;

import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.domain.plan.RegularItem;
import io.github.budget4s.domain.problem.Problem;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** Spreads a year's budget over its months by their shares of sales. */
public final class Allocator {

    private Allocator() {}

    /**
     * Spreads a budget.
     *
     * <p>Total less reserve less regular items less activities with money of their own is the flexible pool; it goes to
     * the months by their shares, by largest remainder in units of {@code request.unit()}, within the bounds of the
     * months. Regular money of a year is spread evenly over the item's months by the same rule. 1,000,000 with 400,000
     * of regular money all year leave a pool of 600,000; a month with a share of 1/12 gets 33,333.33 regular (33,333.34
     * in January to April) and 50,000.00 flexible.
     *
     * @throws RefusedException when an amount is negative, the pool is below nothing, or bounds cannot hold
     */
    public static Allocation allocate(MonthShares shares, AllocationRequest request) {
        refuseWrong(request);
        FixedMoney fixed = FixedMoney.of(request);
        Money pool = request.pool();
        List<YearMonth> names = request.months().months();
        List<Money> held = new ArrayList<>();
        for (YearMonth month : names) {
            held.add(fixed.month(month.getMonthValue()));
        }
        // In the order of the year: ties go to its earlier month, which need not be the earlier one of the calendar.
        List<Bounds> asked = inOrder(names, request.monthBounds());
        List<Ratio> ordered = inOrder(names, shares.shares());
        List<Bounds> bounds = TotalBounds.flexible(names, asked, held, pool);
        List<BoundedSpread.Part> parts = BoundedSpread.spread(pool, ordered, bounds, request.unit());
        List<MonthlyBudget> months = new ArrayList<>();
        for (int i = 0; i < MonthRange.MONTHS_OF_A_YEAR; i++) {
            int monthOfYear = names.get(i).getMonthValue();
            months.add(new MonthlyBudget(
                    names.get(i),
                    ordered.get(i),
                    fixed.regular(monthOfYear),
                    fixed.activities(monthOfYear),
                    asked.get(i),
                    parts.get(i)));
        }
        return new Allocation(request, shares, fixed, pool, months);
    }

    /** Puts what stands from January to December in the order of the planning year. */
    static <T> List<T> inOrder(List<YearMonth> months, List<T> januaryToDecember) {
        List<T> ordered = new ArrayList<>();
        for (YearMonth month : months) {
            ordered.add(januaryToDecember.get(month.getMonthValue() - 1));
        }
        return ordered;
    }

    /** Refuses what no shares could make right. */
    static void refuseWrong(AllocationRequest request) {
        refuseNegative("--total", request.total());
        refuseNegative("--reserve", request.reserve());
        if (request.unit().cents() <= 0) {
            throw new RefusedException(Reason.USAGE, "allocation.unit", request.unit());
        }
        List<Problem> negative = new ArrayList<>();
        for (RegularItem item : request.regular()) {
            addNegative(item.name(), item.amount(), negative);
        }
        for (ActivityPart activity : request.activities()) {
            addNegative(activity.name(), activity.amount(), negative);
        }
        if (!negative.isEmpty()) {
            throw new RefusedException(Reason.DATA, negative, negative.size());
        }
        Money pool = pool(request);
        if (pool.isNegative()) {
            Money activities = request.activityMoney();
            throw activities.isZero()
                    ? new RefusedException(
                            Reason.DATA,
                            "allocation.pool-negative",
                            request.total(),
                            request.reserve(),
                            request.regularMoney(),
                            pool.negated())
                    : new RefusedException(
                            Reason.DATA,
                            "allocation.pool-negative-activities",
                            request.total(),
                            request.reserve(),
                            request.regularMoney(),
                            activities,
                            pool.negated());
        }
    }

    private static Money pool(AllocationRequest request) {
        try {
            return request.pool();
        } catch (ArithmeticException e) {
            throw new RefusedException(Reason.USAGE, "allocation.too-large", request.reserve(), request.total());
        }
    }

    private static void addNegative(String name, Money amount, List<Problem> problems) {
        if (amount.isNegative()) {
            problems.add(new Problem(null, Message.of("allocation.negative-amount", name, amount)));
        }
    }

    private static void refuseNegative(String option, Money amount) {
        if (amount.isNegative()) {
            throw new RefusedException(Reason.USAGE, "allocation.negative-amount", option, amount);
        }
    }
}
