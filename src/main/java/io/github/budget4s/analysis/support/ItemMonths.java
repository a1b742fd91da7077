package io.github.budget4s.analysis.support;

import io.github.budget4s.analysis.allocation.LargestRemainder;
import io.github.budget4s.domain.budget.BudgetEntry;
import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.domain.policy.Basis;
import io.github.budget4s.domain.policy.Deadline;
import io.github.budget4s.domain.policy.SupportItem;
import io.github.budget4s.domain.sales.Units;
import io.github.budget4s.domain.spend.Spend;
import io.github.budget4s.domain.spend.SpendEntry;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Says what an item pays in each month of its year: for the money that is known, for the months to come, and by the
 * plan.
 *
 * <p>What the plan does not say, such as revenue, is held to be as it comes, so that it makes no deviation. An item
 * whose condition is not met yet pays nothing, and is not planned to.
 */
final class ItemMonths {

    private final SupportItem item;
    private final NetRequest request;
    private final ActualFacts facts;
    private final List<YearMonth> months;
    private final Support support;
    private final boolean isPaid;
    private final SortedMap<YearMonth, Money> lapsed;
    private final SortedMap<YearMonth, Money> known;
    private final SortedMap<YearMonth, Money> all;
    private final @Nullable SortedMap<YearMonth, Money> byPlan;

    ItemMonths(SupportItem item, NetRequest request, List<BudgetEntry> budget, List<BudgetEntry> ahead) {
        this.item = item;
        this.request = request;
        this.months = MonthRange.ofYear(request.facts().year()).months();
        this.facts = request.facts().withSpend(claimable(request.facts().spend()));
        support = SupportRules.compute(item, facts.year(), facts.of(item, request.last()));
        isPaid = support.isKnown()
                && (support.condition() == Support.Condition.NONE || support.condition() == Support.Condition.MET);
        lapsed = request.lapsed().getOrDefault(item.label(), Collections.emptySortedMap());
        SupportFacts knownFacts = known();
        known = byMonth(knownFacts);
        all = byMonth(withAhead(knownFacts, ahead));
        SupportFacts planned = planned(budget);
        byPlan = planned == null ? null : byMonth(planned);
    }

    /** Returns what the item pays up to the last month. */
    Support support() {
        return support;
    }

    /** Returns what of that has lapsed unclaimed. */
    Money lapsed() {
        return lapsed.values().stream().reduce(Money.ZERO, Money::plus);
    }

    /** Returns what is paid for the money that is known, by month, less what has lapsed. */
    SortedMap<YearMonth, Money> counted() {
        if (item.basis() instanceof Basis.Fixed) {
            return evenly(all.values().stream().reduce(Money.ZERO, Money::plus).minus(lapsed()));
        }
        TreeMap<YearMonth, Money> counted = new TreeMap<>(known);
        lapsed.forEach((month, amount) -> counted.merge(month, amount.negated(), Money::plus));
        return counted;
    }

    /** Returns what the months to come add to that. */
    SortedMap<YearMonth, Money> toCome() {
        TreeMap<YearMonth, Money> toCome = new TreeMap<>();
        all.forEach((month, amount) -> {
            Money more = amount.minus(known.getOrDefault(month, Money.ZERO));
            if (!more.isZero()) {
                toCome.put(month, more);
            }
        });
        return toCome;
    }

    /** Returns what is planned to be paid. */
    SortedMap<YearMonth, Money> planned() {
        return byPlan == null ? all : byPlan;
    }

    /** Returns whether the plan does not say what the item would pay. */
    boolean comesAsItWill() {
        return byPlan == null && !(item.basis() instanceof Basis.Fixed);
    }

    /**
     * What is paid too late to be claimed is not refunded; of a month's money some is in time where its first day is.
     */
    private boolean isInTime(YearMonth month) {
        Deadline deadline = item.deadline();
        return deadline == null || deadline.of(month.atDay(1)) != null;
    }

    private Spend claimable(Spend spend) {
        Deadline deadline = item.deadline();
        return deadline == null
                ? spend
                : new Spend(
                        spend.entries().stream()
                                .filter(entry -> entry.day() == 0
                                        ? isInTime(entry.month())
                                        : deadline.of(ActualFacts.day(entry)) != null)
                                .toList(),
                        spend.source());
    }

    /** Sales and the like count up to the last month; orders of months to come do. */
    private SupportFacts known() {
        SupportFacts soFar = facts.of(item, request.last());
        TreeMap<YearMonth, Money> spend = new TreeMap<>();
        for (SpendEntry entry : facts.spend().entries()) {
            if (months.contains(entry.month()) && item.covers(entry.channel(), entry.store())) {
                spend.merge(entry.month(), entry.amount(), Money::plus);
            }
        }
        return new SupportFacts(spend, soFar.units(), soFar.revenue(), soFar.events());
    }

    private SupportFacts withAhead(SupportFacts soFar, List<BudgetEntry> ahead) {
        TreeMap<YearMonth, Money> spend = new TreeMap<>(soFar.spend());
        for (BudgetEntry entry : ahead) {
            if (months.contains(entry.month())
                    && isInTime(entry.month())
                    && item.covers(entry.channel(), entry.store())) {
                spend.merge(entry.month(), entry.amount(), Money::plus);
            }
        }
        return new SupportFacts(spend, unitsAhead(soFar.units()), revenueAhead(soFar.revenue()), eventsAhead(soFar));
    }

    private List<YearMonth> toComeInTime() {
        return months.stream()
                .filter(month -> month.isAfter(request.last()) && isInTime(month))
                .toList();
    }

    private @Nullable SortedMap<YearMonth, Units> unitsAhead(@Nullable SortedMap<YearMonth, Units> soFar) {
        if (soFar == null || soFar.isEmpty()) {
            return soFar;
        }
        Units sum = soFar.values().stream().reduce(Units.ZERO, Units::plus);
        Units usual = Units.of(sum.toDecimal().divide(BigDecimal.valueOf(soFar.size()), 6, RoundingMode.HALF_UP));
        TreeMap<YearMonth, Units> units = new TreeMap<>(soFar);
        List<Units> plan = request.salesPlan();
        for (YearMonth month : toComeInTime()) {
            units.put(month, plan.isEmpty() ? usual : plan.get(month.getMonthValue() - 1));
        }
        return units;
    }

    private @Nullable SortedMap<YearMonth, Money> revenueAhead(@Nullable SortedMap<YearMonth, Money> soFar) {
        if (soFar == null || soFar.isEmpty()) {
            return soFar;
        }
        Money sum = soFar.values().stream().reduce(Money.ZERO, Money::plus);
        Money usual = new Money(new Ratio(sum.toBigCents(), BigInteger.valueOf(soFar.size()))
                .toDecimal(0, RoundingMode.HALF_UP)
                .longValueExact());
        TreeMap<YearMonth, Money> revenue = new TreeMap<>(soFar);
        toComeInTime().forEach(month -> revenue.put(month, usual));
        return revenue;
    }

    private SortedMap<YearMonth, Integer> eventsAhead(SupportFacts soFar) {
        TreeMap<YearMonth, Integer> events = new TreeMap<>(soFar.events());
        SortedMap<YearMonth, Integer> plan = plannedEvents();
        toComeInTime().forEach(month -> events.merge(month, plan.getOrDefault(month, 0), Math::max));
        return events;
    }

    private SortedMap<YearMonth, Integer> plannedEvents() {
        return SupportRules.events(facts.year(), facts.plan().activities(), item.channels());
    }

    /** Returns what the plan has of what the item is computed from; null where it does not say. */
    private @Nullable SupportFacts planned(List<BudgetEntry> budget) {
        TreeMap<YearMonth, Money> spend = new TreeMap<>();
        TreeMap<YearMonth, Units> units = new TreeMap<>();
        TreeMap<YearMonth, Integer> events = new TreeMap<>(plannedEvents());
        if (item.basis() instanceof Basis.ShareOfSpend) {
            if (item.coverage().tellsStoresApart()
                    && budget.stream().allMatch(entry -> entry.store().isEmpty())) {
                return null;
            }
            budget.stream()
                    .filter(entry -> months.contains(entry.month())
                            && isInTime(entry.month())
                            && item.covers(entry.channel(), entry.store()))
                    .forEach(entry -> spend.merge(entry.month(), entry.amount(), Money::plus));
            return new SupportFacts(spend, null, null, events);
        }
        List<Units> plan = request.salesPlan();
        if (item.basis() instanceof Basis.PerVehicle && !plan.isEmpty()) {
            months.stream()
                    .filter(this::isInTime)
                    .forEach(month -> units.put(month, plan.get(month.getMonthValue() - 1)));
            return new SupportFacts(spend, units, null, events);
        }
        if (item.basis() instanceof Basis.PerEvent && !events.isEmpty()) {
            events.keySet().removeIf(month -> !isInTime(month));
            return new SupportFacts(spend, null, null, events);
        }
        return null;
    }

    /** Whether a condition is met is said of what is known, whatever the month. */
    private SortedMap<YearMonth, Money> byMonth(SupportFacts of) {
        if (!isPaid) {
            return Collections.emptySortedMap();
        }
        if (item.basis() instanceof Basis.Fixed) {
            return evenly(support.conditional());
        }
        TreeMap<YearMonth, Money> amounts = new TreeMap<>();
        Money before = Money.ZERO;
        for (YearMonth month : months) {
            YearMonth next = month.plusMonths(1);
            Money soFar = SupportRules.compute(
                            item,
                            facts.year(),
                            new SupportFacts(
                                    of.spend().headMap(next),
                                    of.units() == null ? null : of.units().headMap(next),
                                    of.revenue() == null ? null : of.revenue().headMap(next),
                                    of.events().headMap(next)))
                    .conditional();
            if (!soFar.equals(before)) {
                amounts.put(month, soFar.minus(before));
            }
            before = soFar;
        }
        return amounts;
    }

    private SortedMap<YearMonth, Money> evenly(Money amount) {
        TreeMap<YearMonth, Money> evenly = new TreeMap<>();
        List<LargestRemainder.Part> parts = LargestRemainder.spread(
                amount, Collections.nCopies(months.size(), Ratio.of(1, months.size())), new Money(1));
        for (int i = 0; i < months.size(); i++) {
            evenly.put(months.get(i), parts.get(i).amount());
        }
        return evenly;
    }
}
