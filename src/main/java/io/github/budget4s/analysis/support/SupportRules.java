package io.github.budget4s.analysis.support;

import io.github.budget4s.analysis.support.Support.Condition;
import io.github.budget4s.analysis.support.Support.Missing;
import io.github.budget4s.analysis.support.Support.Quarter;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.domain.plan.Activity;
import io.github.budget4s.domain.policy.Basis;
import io.github.budget4s.domain.policy.SupportItem;
import io.github.budget4s.domain.sales.Units;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Computes what an item of the OEM's policy comes to.
 *
 * <p>Each calendar quarter comes to what its basis says, rounded half up to the cent; it is cut to the quarterly cap,
 * the sum of the quarters to the cap of the year. A fixed amount is the year's, a quarter of it in each quarter. A
 * quarter in which refunds outweigh the spend takes its part of the support back. Of events those are paid that come
 * first, up to the maximum. Spend of 90,000 and 120,000 in two quarters at 30 % with a quarterly cap of 30,000 comes to
 * 27,000 + 30,000.
 */
public final class SupportRules {

    private static final int QUARTERS = 4;

    private SupportRules() {}

    /** One quarter of one year, the earlier first. */
    private record Key(int year, int quarter) implements Comparable<Key> {

        static Key of(YearMonth month) {
            return new Key(month.getYear(), month.get(IsoFields.QUARTER_OF_YEAR));
        }

        @Override
        public int compareTo(Key other) {
            return year == other.year ? Integer.compare(quarter, other.quarter) : Integer.compare(year, other.year);
        }
    }

    /**
     * Computes an item.
     *
     * @param year the year whose quarters a fixed amount falls in
     * @param facts what it is computed from
     */
    public static Support compute(SupportItem item, int year, SupportFacts facts) {
        Missing missing = missing(item.basis(), facts);
        SortedMap<Key, Ratio> exact =
                missing == null ? exactCents(item.basis(), year, facts) : Collections.emptySortedMap();
        List<Quarter> quarters = new ArrayList<>();
        Ratio uncapped = Ratio.ZERO;
        Ratio withinQuarters = Ratio.ZERO;
        for (Map.Entry<Key, Ratio> quarter : exact.entrySet()) {
            Ratio paid = least(quarter.getValue(), item.quarterlyCap());
            uncapped = uncapped.plus(quarter.getValue());
            withinQuarters = withinQuarters.plus(paid);
            quarters.add(new Quarter(
                    quarter.getKey().year(), quarter.getKey().quarter(), rounded(quarter.getValue()), rounded(paid)));
        }
        Money capped = rounded(least(withinQuarters, item.cap()));
        return new Support(
                item,
                quarters,
                rounded(uncapped),
                rounded(withinQuarters),
                capped.isNegative() ? Money.ZERO : capped,
                condition(item, facts),
                missing);
    }

    /** Returns what the first quarters of a fixed amount come to after all caps. */
    static Money fixed(SupportItem item, Basis.Fixed basis, int quarters) {
        Ratio each = least(cents(basis.amount()).times(Ratio.of(1, QUARTERS)), item.quarterlyCap());
        return rounded(least(each.times(Ratio.of(quarters, 1)), item.cap()));
    }

    /** Counts the plan's activities on some channels by the months in which they end. */
    public static SortedMap<YearMonth, Integer> events(
            int year, Collection<Activity> activities, Collection<String> channels) {
        TreeMap<YearMonth, Integer> events = new TreeMap<>();
        activities.stream()
                .filter(activity -> activity.isOnAny(channels))
                .forEach(activity ->
                        events.merge(YearMonth.of(year, activity.time().lastMonth()), 1, Integer::sum));
        return events;
    }

    private static @Nullable Missing missing(Basis basis, SupportFacts facts) {
        if (basis instanceof Basis.PerVehicle && facts.units() == null) {
            return Missing.UNITS;
        }
        return basis instanceof Basis.ShareOfRevenue && facts.revenue() == null ? Missing.REVENUE : null;
    }

    private static Condition condition(SupportItem item, SupportFacts facts) {
        Units minimum = item.minimumUnits();
        if (minimum == null) {
            return Condition.NONE;
        }
        Units units = facts.allUnits();
        if (units == null) {
            return Condition.UNKNOWN;
        }
        return units.compareTo(minimum) < 0 ? Condition.FAILED : Condition.MET;
    }

    private static SortedMap<Key, Ratio> exactCents(Basis basis, int year, SupportFacts facts) {
        TreeMap<Key, Ratio> cents = new TreeMap<>();
        if (basis instanceof Basis.ShareOfSpend share) {
            facts.spend()
                    .forEach((month, amount) -> add(cents, month, cents(amount).times(share.rate())));
        } else if (basis instanceof Basis.PerVehicle vehicle && facts.units() != null) {
            facts.units()
                    .forEach((month, units) ->
                            add(cents, month, cents(vehicle.amount()).times(units.shareOf(Units.of(1)))));
        } else if (basis instanceof Basis.ShareOfRevenue share && facts.revenue() != null) {
            facts.revenue()
                    .forEach((month, amount) -> add(cents, month, cents(amount).times(share.rate())));
        } else if (basis instanceof Basis.Fixed fixed) {
            for (int quarter = 1; quarter <= QUARTERS; quarter++) {
                cents.put(new Key(year, quarter), cents(fixed.amount()).times(Ratio.of(1, QUARTERS)));
            }
        } else if (basis instanceof Basis.PerEvent event) {
            addEvents(cents, event, facts.events());
        }
        return cents;
    }

    private static void addEvents(Map<Key, Ratio> cents, Basis.PerEvent event, SortedMap<YearMonth, Integer> events) {
        int left = event.maximumEvents() == null ? Integer.MAX_VALUE : event.maximumEvents();
        for (Map.Entry<YearMonth, Integer> month : events.entrySet()) {
            int paid = Math.min(left, month.getValue());
            left -= paid;
            add(cents, month.getKey(), cents(event.amount()).times(Ratio.of(paid, 1)));
        }
    }

    private static void add(Map<Key, Ratio> cents, YearMonth month, Ratio amount) {
        cents.merge(Key.of(month), amount, Ratio::plus);
    }

    private static Ratio cents(Money amount) {
        return new Ratio(amount.toBigCents(), BigInteger.ONE);
    }

    private static Money rounded(Ratio cents) {
        return new Money(cents.toDecimal(0, RoundingMode.HALF_UP).longValueExact());
    }

    private static Ratio least(Ratio amount, @Nullable Money cap) {
        return cap != null && amount.compareTo(cents(cap)) > 0 ? cents(cap) : amount;
    }
}
