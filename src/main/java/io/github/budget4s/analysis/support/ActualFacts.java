package io.github.budget4s.analysis.support;

import io.github.budget4s.domain.calendar.DayRange;
import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.funnel.Funnel;
import io.github.budget4s.domain.funnel.FunnelEntry;
import io.github.budget4s.domain.measure.Measures;
import io.github.budget4s.domain.measure.Quantity;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.plan.Activity;
import io.github.budget4s.domain.plan.Plan;
import io.github.budget4s.domain.policy.SupportItem;
import io.github.budget4s.domain.sales.MonthlySales;
import io.github.budget4s.domain.sales.SalesHistory;
import io.github.budget4s.domain.sales.Units;
import io.github.budget4s.domain.spend.Spend;
import io.github.budget4s.domain.spend.SpendEntry;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Finds what support is computed from in what happened: spend, vehicles, revenue and events of a year up to a month.
 *
 * <p>Vehicles and revenue are those of the sales; where these say nothing of the year, the funnel's deliveries and
 * revenue. Events are the activities that spend names on the item's channels, each in the month of its first line;
 * where spend names no activities at all, those of the plan.
 *
 * @param year the policy's year
 * @param plan the plan with its activities
 * @param spend what was spent
 * @param sales the sales; empty when not known
 * @param stores the same by store; an item that covers some stores counts theirs
 * @param funnel the funnel; empty when not known
 */
public record ActualFacts(
        int year, Plan plan, Spend spend, SalesHistory sales, SortedMap<String, SalesHistory> stores, Funnel funnel) {

    public ActualFacts withSpend(Spend other) {
        return new ActualFacts(year, plan, other, sales, stores, funnel);
    }

    /** Returns the facts of an item up to and with a month. */
    public SupportFacts of(SupportItem item, YearMonth last) {
        MonthRange months = MonthRange.ofYear(year);
        TreeMap<YearMonth, Money> spent = new TreeMap<>();
        for (SpendEntry entry : spend.entries()) {
            if (counts(entry.month(), months, last) && item.covers(entry.channel(), entry.store())) {
                spent.merge(entry.month(), entry.amount(), Money::plus);
            }
        }
        ActualFacts sold = soldBy(item);
        return new SupportFacts(
                spent, sold.units(months, last), sold.revenue(months, last), events(item, months, last));
    }

    /** Leaves out the sales and the funnel of stores that an item does not cover. */
    private ActualFacts soldBy(SupportItem item) {
        if (!item.coverage().tellsStoresApart()) {
            return this;
        }
        TreeMap<YearMonth, MonthlySales> sum = new TreeMap<>();
        stores.forEach((store, history) -> {
            if (item.isOfStore(store)) {
                history.months().forEach((month, sold) -> sum.merge(month, sold, MonthlySales::plus));
            }
        });
        return new ActualFacts(
                year,
                plan,
                spend,
                new SalesHistory(sum, sales.source()),
                stores,
                new Funnel(
                        funnel.entries().stream()
                                .filter(entry -> item.isOfStore(entry.store()))
                                .toList(),
                        funnel.recorded(),
                        funnel.source()));
    }

    /** Returns the vehicles of a month by store, in millionths; none where stores are not told apart. */
    Map<String, Long> unitsByStore(SupportItem item, YearMonth month) {
        return byStore(item, month, sold -> sold.units().millionths(), Measures.DELIVERIES);
    }

    /** Returns the revenue of a month by store, in cents; none where stores are not told apart. */
    Map<String, Long> revenueByStore(SupportItem item, YearMonth month) {
        return byStore(
                item, month, sold -> sold.revenue() == null ? 0 : sold.revenue().cents(), Measures.REVENUE);
    }

    private Map<String, Long> byStore(
            SupportItem item, YearMonth month, ToLongFunction<MonthlySales> figure, Quantity measure) {
        TreeMap<String, Long> sums = new TreeMap<>();
        stores.forEach((store, history) -> {
            MonthlySales sold = history.months().get(month);
            if (sold != null && item.isOfStore(store)) {
                sums.merge(store, figure.applyAsLong(sold), Long::sum);
            }
        });
        if (sums.isEmpty() || sums.values().stream().allMatch(each -> each == 0)) {
            funnel.entries().stream()
                    .filter(entry -> entry.month().equals(month) && item.isOfStore(entry.store()))
                    .forEach(entry -> sums.merge(entry.store(), entry.figures().sum(measure), Long::sum));
        }
        return sums;
    }

    private static boolean counts(YearMonth month, MonthRange months, YearMonth last) {
        return months.contains(month) && !month.isAfter(last);
    }

    private @Nullable SortedMap<YearMonth, Units> units(MonthRange months, YearMonth last) {
        TreeMap<YearMonth, Units> units = new TreeMap<>();
        sales.months().forEach((month, sold) -> {
            if (counts(month, months, last)) {
                units.put(month, sold.units());
            }
        });
        if (!units.isEmpty()) {
            return units;
        }
        return ofFunnel(
                months,
                last,
                Measures.DELIVERIES,
                entry -> Units.of(entry.figures().sum(Measures.DELIVERIES)),
                Units::plus);
    }

    private @Nullable SortedMap<YearMonth, Money> revenue(MonthRange months, YearMonth last) {
        TreeMap<YearMonth, Money> revenue = new TreeMap<>();
        boolean known = true;
        for (Map.Entry<YearMonth, MonthlySales> month : sales.months().entrySet()) {
            if (counts(month.getKey(), months, last)) {
                MonthlySales sold = month.getValue();
                Money amount = sold.revenue();
                known &= amount != null;
                revenue.put(month.getKey(), amount == null ? Money.ZERO : amount);
            }
        }
        if (known && !revenue.isEmpty()) {
            return revenue;
        }
        return ofFunnel(months, last, Measures.REVENUE, entry -> entry.figures().money(Measures.REVENUE), Money::plus);
    }

    private <T> @Nullable SortedMap<YearMonth, T> ofFunnel(
            MonthRange months,
            YearMonth last,
            Quantity measure,
            Function<FunnelEntry, T> figure,
            BinaryOperator<T> plus) {
        if (!funnel.recorded().contains(measure)) {
            return null;
        }
        TreeMap<YearMonth, T> figures = new TreeMap<>();
        funnel.entries().stream()
                .filter(entry -> counts(entry.month(), months, last))
                .forEach(entry -> figures.merge(entry.month(), figure.apply(entry), plus));
        return figures;
    }

    private SortedMap<YearMonth, Integer> events(SupportItem item, MonthRange months, YearMonth last) {
        TreeMap<YearMonth, Integer> events = new TreeMap<>();
        events(item).stream()
                .filter(event -> counts(event.month(), months, last))
                .forEach(event -> events.merge(event.month(), 1, Integer::sum));
        return events;
    }

    /**
     * One event that is supported.
     *
     * @param day its day, the last where it has several; the last of the month where only the month is known
     * @param month its month, the last where it has several
     * @param activity what it is called
     * @param store the store of its first line; empty where none is named
     */
    public record Event(LocalDate day, YearMonth month, String activity, String store) {}

    /** Lists the events of an item, in whatever months. */
    public List<Event> events(SupportItem item) {
        List<Event> events = new ArrayList<>();
        boolean named =
                spend.entries().stream().anyMatch(entry -> !entry.activity().isEmpty());
        if (!named) {
            for (Activity activity : plan.activities()) {
                if (activity.isOnAny(item.channels())) {
                    YearMonth month = YearMonth.of(year, activity.time().lastMonth());
                    DayRange days = activity.time().days();
                    LocalDate last = days == null ? month.atEndOfMonth() : days.last();
                    events.add(new Event(last, month, activity.name(), ""));
                }
            }
            return events;
        }
        Set<String> seen = new HashSet<>();
        MonthRange months = MonthRange.ofYear(year);
        for (SpendEntry entry : spend.entries()) {
            if (months.contains(entry.month())
                    && item.covers(entry.channel(), entry.store())
                    && !entry.activity().isEmpty()
                    && seen.add(entry.activity())) {
                events.add(new Event(day(entry), entry.month(), entry.activity(), entry.store()));
            }
        }
        return events;
    }

    /** Returns the day of a payment; one of which the month only is known is of the month's last. */
    public static LocalDate day(SpendEntry entry) {
        return entry.day() == 0 ? entry.month().atEndOfMonth() : entry.month().atDay(entry.day());
    }
}
