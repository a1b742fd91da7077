package io.github.budget4s.analysis.variance;

import io.github.budget4s.analysis.allocation.ActivityPart;
import io.github.budget4s.analysis.allocation.LargestRemainder;
import io.github.budget4s.domain.budget.Budget;
import io.github.budget4s.domain.budget.BudgetEntry;
import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.domain.plan.Plan;
import io.github.budget4s.domain.plan.RegularItem;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Tells apart what of a budget is an activity's, where the budget does not, by the money that the plan gives each; and
 * says what the plan still has to pay.
 *
 * @param budget the same amounts, those of activities apart
 * @param activities the money of each activity; more than its budget where its month has less than the plan gives it
 * @param regular what regular items cost, by month and channel
 */
public record PlannedMoney(Budget budget, List<BudgetEntry> activities, List<BudgetEntry> regular) {

    private static final Money CENT = new Money(1);

    public PlannedMoney {
        activities = List.copyOf(activities);
        regular = List.copyOf(regular);
    }

    /**
     * Takes the money of each activity of the plan out of its months: of its channel where the budget has that; of an
     * activity without a channel out of what has none, else out of the channels whose month stands above their usual
     * one. A budget that names activities itself is left as it is, and says what each has.
     *
     * @param year the budget's year
     */
    public static PlannedMoney of(Budget budget, Plan plan, MonthRange year) {
        List<BudgetEntry> named = budget.entries().stream()
                .filter(entry -> !entry.activity().isEmpty() && year.contains(entry.month()))
                .toList();
        if (!named.isEmpty()) {
            return new PlannedMoney(budget, named, regular(plan, year));
        }
        List<BudgetEntry> entries = new ArrayList<>(budget.entries());
        List<BudgetEntry> activities = new ArrayList<>();
        for (ActivityPart activity : ActivityPart.of(plan.activities())) {
            activities.addAll(takeOut(entries, activity, year));
        }
        return new PlannedMoney(new Budget(entries, budget.source()), activities, regular(plan, year));
    }

    private static List<BudgetEntry> takeOut(List<BudgetEntry> entries, ActivityPart activity, MonthRange year) {
        YearMonth month = year.month(activity.month());
        List<Integer> places = ofStore(
                entries,
                places(entries, month, activity.channel() == null ? "" : activity.channel()),
                activity.store());
        Money own = activity.amount();
        List<Money> amounts =
                places.stream().map(place -> entries.get(place).amount()).toList();
        List<Money> above = places.stream()
                .map(place -> above(entries, entries.get(place), year))
                .toList();
        Money all = sum(amounts);
        Money taken = own.compareTo(all) > 0 ? all : own;
        List<Money> parts = parts(taken, taken.compareTo(sum(above)) <= 0 ? above : amounts);
        List<BudgetEntry> planned = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            BudgetEntry entry = entries.get(places.get(i));
            if (!parts.get(i).isZero()) {
                Money rest = entry.amount().minus(parts.get(i));
                BudgetEntry part =
                        new BudgetEntry(month, entry.channel(), activity.name(), entry.store(), parts.get(i));
                entries.set(places.get(i), new BudgetEntry(month, entry.channel(), "", entry.store(), rest));
                entries.add(part);
                planned.add(part);
            }
        }
        if (taken.compareTo(own) < 0) {
            BudgetEntry largest = planned.stream()
                    .reduce((one, other) -> other.amount().compareTo(one.amount()) > 0 ? other : one)
                    .orElseGet(() -> new BudgetEntry(
                            month, activity.channel() == null ? "" : activity.channel(), "", "", Money.ZERO));
            planned.add(new BudgetEntry(month, largest.channel(), activity.name(), largest.store(), own.minus(taken)));
        }
        return planned;
    }

    /** Finds the entries of a month that an activity's money may be in. */
    private static List<Integer> places(List<BudgetEntry> entries, YearMonth month, String channel) {
        List<Integer> all = IntStream.range(0, entries.size())
                .filter(i -> entries.get(i).month().equals(month)
                        && entries.get(i).activity().isEmpty()
                        && entries.get(i).amount().compareTo(Money.ZERO) > 0)
                .boxed()
                .toList();
        List<Integer> own = all.stream()
                .filter(i -> entries.get(i).channel().equals(channel))
                .toList();
        boolean byChannel = entries.stream().anyMatch(entry -> !entry.channel().isEmpty());
        return own.isEmpty() && (channel.isEmpty() || !byChannel) ? all : own;
    }

    /** What belongs to a store is in that store's money where the budget tells stores apart. */
    private static List<Integer> ofStore(List<BudgetEntry> entries, List<Integer> places, @Nullable String store) {
        List<Integer> own = places.stream()
                .filter(i -> entries.get(i).store().equals(store))
                .toList();
        return own.isEmpty() ? places : own;
    }

    /** Returns by how much an entry is above the median of the same one in the months of the year. */
    private static Money above(List<BudgetEntry> entries, BudgetEntry entry, MonthRange year) {
        List<Money> months = year.months().stream()
                .map(month -> sum(entries.stream()
                        .filter(each -> each.month().equals(month)
                                && each.activity().isEmpty()
                                && each.channel().equals(entry.channel())
                                && each.store().equals(entry.store()))
                        .map(BudgetEntry::amount)
                        .toList()))
                .sorted()
                .toList();
        Money above = entry.amount().minus(months.get((months.size() - 1) / 2));
        return above.isNegative() ? Money.ZERO : above;
    }

    private static List<Money> parts(Money amount, List<Money> weights) {
        Money whole = sum(weights);
        if (whole.isZero()) {
            return weights.stream().map(weight -> Money.ZERO).toList();
        }
        List<Ratio> shares = weights.stream()
                .map(weight -> Ratio.of(weight.cents(), whole.cents()))
                .toList();
        return LargestRemainder.spread(amount, shares, CENT).stream()
                .map(LargestRemainder.Part::amount)
                .toList();
    }

    private static Money sum(List<Money> amounts) {
        return amounts.stream().reduce(Money.ZERO, Money::plus);
    }

    private static List<BudgetEntry> regular(Plan plan, MonthRange year) {
        List<BudgetEntry> regular = new ArrayList<>();
        for (RegularItem item : plan.regular()) {
            List<YearMonth> months = year.months().stream()
                    .filter(month -> item.months().contains(month.getMonthValue()))
                    .toList();
            List<Money> amounts = item.monthly()
                    ? months.stream().map(month -> item.amount()).toList()
                    : LargestRemainder.spreadEvenly(item.amount(), months.size(), CENT);
            for (int i = 0; i < months.size(); i++) {
                regular.add(new BudgetEntry(
                        months.get(i), item.channel() == null ? "" : item.channel(), "", "", amounts.get(i)));
            }
        }
        return regular;
    }
}
