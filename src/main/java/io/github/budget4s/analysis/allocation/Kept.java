package io.github.budget4s.analysis.allocation;

import io.github.budget4s.domain.budget.Budget;
import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.plan.Activity;
import io.github.budget4s.domain.plan.Channel;
import io.github.budget4s.domain.plan.RegularItem;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import io.github.budget4s.domain.spend.Spend;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Holds the months of a year that stay as they are while the rest is spread again.
 *
 * @param source where their amounts are from, as messages name it
 * @param from the first month that is spread again
 * @param cells what each month before it has, by channel; money of no channel is {@link Channel#UNATTRIBUTED}'s
 */
public record Kept(String source, YearMonth from, SortedMap<YearMonth, SortedMap<String, Money>> cells) {

    public Kept {
        cells = Collections.unmodifiableSortedMap(new TreeMap<>(cells));
    }

    /**
     * Takes the months of a budget.
     *
     * @param budget by months
     * @param year the planning year
     * @param missingIsZero whether a month without a line is one of no budget
     * @throws RefusedException when a month before {@code from} has no line, or the year has no such month
     */
    public static Kept of(Budget budget, MonthRange year, YearMonth from, boolean missingIsZero) {
        Kept kept = none(budget.source(), year, from);
        List<YearMonth> missing = kept.cells.keySet().stream()
                .filter(month -> !budget.months().contains(month))
                .toList();
        if (!missing.isEmpty() && !missingIsZero) {
            throw new RefusedException(
                    Reason.DATA, budget.problem("allocation.keep.missing", MonthRange.runs(missing)));
        }
        budget.entries().forEach(entry -> kept.add(entry.month(), entry.channel(), entry.amount()));
        return kept;
    }

    /**
     * Takes what months have spent, paid and ordered together.
     *
     * @throws RefusedException when a channel got more back in a month than it spent, or the year has no such month
     */
    public static Kept ofSpend(Spend spend, MonthRange year, YearMonth from) {
        Kept kept = none(spend.source(), year, from);
        spend.entries().forEach(entry -> kept.add(entry.month(), entry.channel(), entry.amount()));
        kept.cells.forEach((month, channels) -> channels.forEach((channel, amount) -> {
            if (amount.isNegative()) {
                throw new RefusedException(
                        Reason.DATA, spend.problem("allocation.keep.negative", channel, month, amount));
            }
        }));
        return kept;
    }

    private static Kept none(String source, MonthRange year, YearMonth from) {
        if (!year.contains(from) || from.equals(year.first())) {
            throw new RefusedException(Reason.USAGE, "allocation.keep.from", from, year);
        }
        SortedMap<YearMonth, SortedMap<String, Money>> cells = new TreeMap<>();
        new MonthRange(year.first(), from.minusMonths(1)).months().forEach(month -> cells.put(month, new TreeMap<>()));
        return new Kept(source, from, cells);
    }

    private void add(YearMonth month, String channel, Money amount) {
        SortedMap<String, Money> channels = cells.get(month);
        if (channels != null) {
            channels.merge(channel.isEmpty() ? Channel.UNATTRIBUTED : channel, amount, Money::plus);
        }
    }

    /** Adds up what a month has. */
    public Money of(YearMonth month) {
        return sum(cells.getOrDefault(month, Collections.emptySortedMap()));
    }

    /** Adds up all that stays. */
    public Money total() {
        return cells.keySet().stream().map(this::of).reduce(Money.ZERO, Money::plus);
    }

    /** Returns what a total less the reserve has beyond what stays. */
    public Money left(AllocationRequest request) {
        return request.total().minus(request.reserve()).minus(total());
    }

    private static Money sum(SortedMap<String, Money> channels) {
        return channels.values().stream().reduce(Money.ZERO, Money::plus);
    }

    /** Returns whether it tells channels apart. */
    public boolean isByChannel() {
        return cells.values().stream()
                .flatMap(channels -> channels.keySet().stream())
                .anyMatch(channel -> !channel.equals(Channel.UNATTRIBUTED));
    }

    /**
     * Returns the request that spreads what is left: the months that stay have exactly what they have, and regular
     * items and activities keep their money in the others.
     *
     * @param byChannel whether each of their cells stays, rather than the month as a whole, which then still shows its
     *     regular items and activities where they fit into it
     * @throws RefusedException when less than nothing is left for the other months, or a bound is for one that stays
     */
    public AllocationRequest in(AllocationRequest request, boolean byChannel) {
        FixedMoney planned = FixedMoney.of(request);
        SortedSet<Integer> replaced = new TreeSet<>();
        List<Bounds> bounds = new ArrayList<>(request.monthBounds());
        Money fixed = Money.ZERO;
        for (YearMonth month : request.months().months()) {
            int number = month.getMonthValue();
            if (!cells.containsKey(month)) {
                fixed = fixed.plus(planned.month(number));
                continue;
            }
            if (!bounds.get(number - 1).isNone()) {
                throw new RefusedException(Reason.USAGE, "allocation.keep.bound", month);
            }
            bounds.set(number - 1, new Bounds(of(month), of(month)));
            if (byChannel || planned.month(number).compareTo(of(month)) > 0) {
                replaced.add(number);
            }
        }
        Money left = left(request).minus(fixed);
        if (left.isNegative()) {
            throw new RefusedException(
                    Reason.DATA,
                    "allocation.keep.too-little",
                    request.total(),
                    request.reserve(),
                    total(),
                    from,
                    fixed,
                    left.negated());
        }
        return new AllocationRequest(
                request.months(),
                request.total(),
                request.reserve(),
                regular(planned, replaced),
                activities(request, replaced, byChannel),
                request.unit(),
                request.history(),
                bounds);
    }

    private static List<RegularItem> regular(FixedMoney planned, SortedSet<Integer> replaced) {
        List<RegularItem> regular = new ArrayList<>();
        for (FixedMoney.RegularMonths each : planned.regular()) {
            RegularItem item = each.item();
            SortedSet<Integer> months = new TreeSet<>(item.months());
            months.removeAll(replaced);
            Money left =
                    months.stream().map(month -> each.months().get(month - 1)).reduce(Money.ZERO, Money::plus);
            if (!months.isEmpty()) {
                regular.add(new RegularItem(
                        item.name(),
                        item.monthly() ? item.amount() : left,
                        item.monthly(),
                        months,
                        item.channel(),
                        item.paid(),
                        item.store()));
            }
        }
        return regular;
    }

    private List<ActivityPart> activities(AllocationRequest request, SortedSet<Integer> replaced, boolean byChannel) {
        List<ActivityPart> activities = new ArrayList<>();
        request.activities().stream()
                .filter(activity -> !replaced.contains(activity.month()))
                .forEach(activities::add);
        cells.forEach((month, channels) -> {
            if (!replaced.contains(month.getMonthValue())) {
                return;
            }
            if (byChannel) {
                channels.forEach((channel, amount) ->
                        activities.add(kept(month, channel.equals(Channel.UNATTRIBUTED) ? null : channel, amount)));
            } else {
                activities.add(kept(month, null, of(month)));
            }
        });
        activities.removeIf(activity -> activity.amount().isZero());
        return activities;
    }

    private ActivityPart kept(YearMonth month, @Nullable String channel, Money amount) {
        Activity activity = new Activity(month.getMonthValue(), source, channel, amount, List.of());
        return new ActivityPart(activity, month.getMonthValue(), channel, amount);
    }
}
