package io.github.budget4s.analysis.support;

import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.policy.Basis;
import io.github.budget4s.domain.policy.Deadline;
import io.github.budget4s.domain.policy.SupportItem;
import io.github.budget4s.domain.spend.Spend;
import io.github.budget4s.domain.spend.SpendEntry;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Holds what an item pays of what was paid up to a day, split by the days on which it is due. The policy refunds what
 * was paid, not what is ordered; what is paid too late to be claimed is not refunded.
 *
 * @param support what it comes to, and how
 * @param facts what that is computed from
 * @param spentByStore what was paid on the channels that it covers and may be claimed, or might have been; under an
 *     empty name where no store is named
 * @param slices its parts, in the order of the days on which they are due, those that are never due last
 */
public record Entitlement(
        Support support, SupportFacts facts, SortedMap<String, Money> spentByStore, List<Slice> slices) {

    public Entitlement {
        spentByStore = Collections.unmodifiableSortedMap(new TreeMap<>(spentByStore));
        slices = List.copyOf(slices);
    }

    /** Returns what was paid in all. */
    public Money spent() {
        return spentByStore.values().stream().reduce(Money.ZERO, Money::plus);
    }

    /** Finds what an item pays on a day. */
    public static Entitlement of(SupportItem item, ActualFacts known, LocalDate asOf) {
        Deadline deadline = item.deadline();
        LocalDate end = deadline == null ? null : deadline.last();
        LocalDate last = end != null && end.isBefore(asOf) ? end : asOf;
        Spend paid = new Spend(
                known.spend().entries().stream()
                        .filter(entry -> !entry.committed()
                                && !ActualFacts.day(entry).isAfter(asOf)
                                && (deadline == null || deadline.of(ActualFacts.day(entry)) != null))
                        .toList(),
                known.spend().source());
        ActualFacts seen = known.withSpend(paid);
        SupportFacts facts = seen.of(item, YearMonth.from(last));
        Support support = SupportRules.compute(item, known.year(), facts);
        TreeMap<String, Money> spent = new TreeMap<>();
        of(item, seen).forEach(entry -> spent.merge(entry.store(), entry.amount(), Money::plus));
        return new Entitlement(support, facts, spent, slices(support, facts, seen));
    }

    private static List<Slice> slices(Support support, SupportFacts facts, ActualFacts seen) {
        SupportItem item = support.item();
        MonthRange months = MonthRange.ofYear(seen.year());
        SliceSteps steps = new SliceSteps(support, seen.year());
        if (item.basis() instanceof Basis.PerEvent) {
            seen.events(item).stream()
                    .filter(event -> facts.events().containsKey(event.month()))
                    .forEach(event -> steps.addEvent(
                            due(item, event.day()),
                            event.month(),
                            new SliceSteps.Cell(event.activity(), event.store())));
        } else if (item.basis() instanceof Basis.PerVehicle && facts.units() != null) {
            facts.units()
                    .forEach((month, units) -> steps.addUnits(
                            due(item, month.atEndOfMonth()), month, units, seen.unitsByStore(item, month)));
        } else if (item.basis() instanceof Basis.ShareOfRevenue && facts.revenue() != null) {
            facts.revenue()
                    .forEach((month, revenue) -> steps.addRevenue(
                            due(item, month.atEndOfMonth()), month, revenue, seen.revenueByStore(item, month)));
        } else if (item.basis() instanceof Basis.Fixed) {
            for (YearMonth month : months.months()) {
                if (month.getMonthValue() % SliceSteps.MONTHS_OF_A_QUARTER == 0) {
                    steps.addQuarter(
                            due(item, month.atEndOfMonth()),
                            month,
                            item.coverage().stores());
                }
            }
        }
        if (!(item.basis() instanceof Basis.ShareOfSpend || item.basis() instanceof Basis.PerEvent)) {
            return steps.slices();
        }
        for (SpendEntry entry : of(item, seen)) {
            steps.addSpend(
                    due(item, ActualFacts.day(entry)),
                    entry.month(),
                    new SliceSteps.Cell(entry.activity(), entry.store()),
                    entry.amount());
        }
        return steps.slices();
    }

    private static List<SpendEntry> of(SupportItem item, ActualFacts seen) {
        MonthRange months = MonthRange.ofYear(seen.year());
        return seen.spend().entries().stream()
                .filter(entry -> months.contains(entry.month()) && item.covers(entry.channel(), entry.store()))
                .toList();
    }

    /**
     * Returns the last day on which may be claimed what was earned on a day; null where there is none. What is of the
     * month of the last day as a whole may still be claimed on that.
     */
    public static @Nullable LocalDate due(SupportItem item, LocalDate day) {
        Deadline deadline = item.deadline();
        LocalDate due = deadline == null ? null : deadline.of(day);
        return due == null && deadline != null ? deadline.last() : due;
    }
}
