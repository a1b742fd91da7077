package io.github.budget4s.analysis.plancheck;

import io.github.budget4s.analysis.allocation.ActivityPart;
import io.github.budget4s.analysis.allocation.LargestRemainder;
import io.github.budget4s.analysis.support.SupportFacts;
import io.github.budget4s.analysis.support.SupportRules;
import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.measure.Measures;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.plan.Channel;
import io.github.budget4s.domain.plan.Plan;
import io.github.budget4s.domain.plan.PlanDocument;
import io.github.budget4s.domain.plan.RegularItem;
import io.github.budget4s.domain.plan.Target;
import io.github.budget4s.domain.policy.SupportItem;
import io.github.budget4s.domain.sales.Units;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Holds what the support of a year is computed from as a plan has it: money without months of its own evenly over them,
 * so much of the month of a deadline as has gone by then, vehicles in the months of the sales plan, else evenly.
 *
 * @param spend the money of the channels by month
 * @param units the vehicles by month; null when the plan says nothing of them
 * @param revenue the revenue by month; null when the plan says nothing of it
 */
record PolicyFacts(
        Plan plan,
        MonthRange year,
        Map<String, TreeMap<YearMonth, Money>> spend,
        @Nullable TreeMap<YearMonth, Units> units,
        @Nullable TreeMap<YearMonth, Money> revenue) {

    private static final Money CENT = new Money(1);

    static PolicyFacts of(PlanDocument document, MonthRange year) {
        Plan plan = document.plan();
        Map<String, TreeMap<YearMonth, Money>> spend = new TreeMap<>();
        for (Channel channel : plan.channels()) {
            if (channel.months().isEmpty()) {
                Money own = channel.yearly().minus(PlanMoney.inside(plan, channel));
                add(spend, channel.name(), own.isNegative() ? Money.ZERO : own, RegularItem.ALL_MONTHS, year);
            } else {
                channel.months().forEach(item -> add(spend, channel.name(), item, year));
            }
        }
        for (RegularItem item : plan.regular()) {
            add(spend, item.channel() == null ? item.name() : item.channel(), item, year);
        }
        for (ActivityPart part : ActivityPart.of(plan.activities())) {
            if (part.channel() != null) {
                add(spend, part.channel(), part.amount(), List.of(part.month()), year);
            }
        }
        return new PolicyFacts(plan, year, spend, units(document, year), revenue(plan, year));
    }

    private static void add(
            Map<String, TreeMap<YearMonth, Money>> spend, String channel, RegularItem item, MonthRange year) {
        add(spend, channel, item.yearly(), item.months(), year);
    }

    private static void add(
            Map<String, TreeMap<YearMonth, Money>> spend,
            String channel,
            Money amount,
            Iterable<Integer> months,
            MonthRange year) {
        List<Integer> all = new ArrayList<>();
        months.forEach(all::add);
        List<Money> parts = LargestRemainder.spreadEvenly(amount, all.size(), CENT);
        TreeMap<YearMonth, Money> own = spend.computeIfAbsent(channel, each -> new TreeMap<>());
        for (int i = 0; i < all.size(); i++) {
            own.merge(year.month(all.get(i)), parts.get(i), Money::plus);
        }
    }

    private static @Nullable TreeMap<YearMonth, Units> units(PlanDocument document, MonthRange year) {
        TreeMap<YearMonth, Units> units = new TreeMap<>();
        List<Units> plan = document.plan().goals().salesPlan();
        PlannedSales sales = PlannedSales.of(document).orElse(null);
        if (sales == null) {
            return null;
        }
        List<Money> even =
                LargestRemainder.spreadEvenly(new Money(sales.units().millionths()), MonthRange.MONTHS_OF_A_YEAR, CENT);
        for (int i = 0; i < MonthRange.MONTHS_OF_A_YEAR; i++) {
            units.put(year.month(i + 1), plan.isEmpty() ? new Units(even.get(i).cents()) : plan.get(i));
        }
        return units;
    }

    private static @Nullable TreeMap<YearMonth, Money> revenue(Plan plan, MonthRange year) {
        Target target = plan.goals().target(Measures.REVENUE).orElse(null);
        if (target == null) {
            return null;
        }
        TreeMap<YearMonth, Money> revenue = new TreeMap<>();
        List<Money> even =
                LargestRemainder.spreadEvenly(Money.ofYuan(target.value()), MonthRange.MONTHS_OF_A_YEAR, CENT);
        for (int i = 0; i < MonthRange.MONTHS_OF_A_YEAR; i++) {
            revenue.put(year.month(i + 1), even.get(i));
        }
        return revenue;
    }

    /**
     * Returns what an item is computed from.
     *
     * @param until up to and with which day; null for the whole year
     */
    SupportFacts of(SupportItem item, @Nullable LocalDate until) {
        TreeMap<YearMonth, Money> spent = new TreeMap<>();
        for (String channel : item.channels()) {
            SortedMap<YearMonth, Money> months = spend.getOrDefault(channel, new TreeMap<>());
            months.forEach((month, amount) -> spent.merge(month, upTo(month, amount, until), Money::plus));
        }
        SortedMap<YearMonth, Integer> events =
                SupportRules.events(year.first().getYear(), plan.activities(), item.channels());
        return new SupportFacts(
                spent,
                upTo(units, until),
                upTo(revenue, until),
                until == null ? events : events.headMap(YearMonth.from(until).plusMonths(1)));
    }

    private static <T> @Nullable SortedMap<YearMonth, T> upTo(
            @Nullable TreeMap<YearMonth, T> months, @Nullable LocalDate until) {
        return months == null || until == null ? months : months.headMap(YearMonth.from(until), true);
    }

    private static Money upTo(YearMonth month, Money amount, @Nullable LocalDate until) {
        if (until == null || !month.atEndOfMonth().isAfter(until)) {
            return amount;
        }
        if (month.atDay(1).isAfter(until)) {
            return Money.ZERO;
        }
        return new Money(Math.multiplyExact(amount.cents(), until.getDayOfMonth()) / month.lengthOfMonth());
    }
}
