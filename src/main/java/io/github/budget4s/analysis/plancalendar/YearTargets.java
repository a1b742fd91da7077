package io.github.budget4s.analysis.plancalendar;

import io.github.budget4s.analysis.allocation.LargestRemainder;
import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.measure.Measure;
import io.github.budget4s.domain.measure.Measures;
import io.github.budget4s.domain.measure.Unit;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.domain.plan.Activity;
import io.github.budget4s.domain.plan.Plan;
import io.github.budget4s.domain.plan.Target;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Divides the year's targets among its months. */
final class YearTargets {

    private static final Money ONE = new Money(1);

    private YearTargets() {}

    /**
     * Lists for each month of the year the parts of the year's targets that fall to it.
     *
     * <p>A target that counts something along the way to a sale (leads, orders, ...) falls to the months by their
     * shares of the sales, in whole numbers by largest remainder. Months with a target of their own for the same
     * measure keep that, and the others have the rest: of 12,000 leads with 3,500 in January 8,500 are left for
     * February to December. Rates, costs and returns hold in every month alike and are not repeated.
     *
     * @param shares the shares of the months, in the order of the year
     */
    static List<List<Target>> of(Plan plan, MonthRange year, List<Ratio> shares) {
        List<List<Target>> months = new ArrayList<>();
        for (int i = 0; i < MonthRange.MONTHS_OF_A_YEAR; i++) {
            months.add(new ArrayList<>());
        }
        for (Target target : plan.goals().targets()) {
            if (isCounted(target)) {
                divide(target, plan, year, shares, months);
            }
        }
        return months;
    }

    private static boolean isCounted(Target target) {
        Measure measure = Measures.find(target.measure()).orElse(null);
        return measure != null
                && measure.unit() == Unit.COUNT
                && Measures.FUNNEL.contains(measure)
                && target.value().stripTrailingZeros().scale() <= 0
                && target.value().signum() >= 0;
    }

    private static void divide(
            Target target, Plan plan, MonthRange year, List<Ratio> shares, List<List<Target>> months) {
        Measure measure = Measures.find(target.measure()).orElseThrow();
        boolean[] own = new boolean[MonthRange.MONTHS_OF_A_YEAR];
        long left = target.value().longValueExact();
        for (Activity activity : plan.activities()) {
            for (Target its : activity.targets()) {
                if (Measures.find(its.measure()).filter(measure::equals).isPresent()) {
                    activity.time().months().forEach(month -> own[year.place(month)] = true);
                    left -= its.value().longValue();
                }
            }
        }
        Ratio whole = Ratio.ZERO;
        for (int i = 0; i < own.length; i++) {
            whole = own[i] ? whole : whole.plus(shares.get(i));
        }
        if (left <= 0 || whole.equals(Ratio.ZERO)) {
            return;
        }
        List<Ratio> open = new ArrayList<>(Collections.nCopies(own.length, Ratio.ZERO));
        for (int i = 0; i < own.length; i++) {
            open.set(i, own[i] ? Ratio.ZERO : shares.get(i).dividedBy(whole));
        }
        // The same rule as for money, one of whatever is counted in place of a cent.
        List<LargestRemainder.Part> parts = LargestRemainder.spread(new Money(left), open, ONE);
        for (int i = 0; i < own.length; i++) {
            long part = parts.get(i).amount().cents();
            if (!own[i] && part > 0) {
                months.get(i).add(new Target(measure.name(), target.direction(), BigDecimal.valueOf(part), false));
            }
        }
    }
}
