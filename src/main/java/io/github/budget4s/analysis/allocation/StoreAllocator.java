package io.github.budget4s.analysis.allocation;

import io.github.budget4s.analysis.allocation.StoreBudget.Borrowed;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.message.SpellingSuggestion;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.domain.plan.StorePlan;
import io.github.budget4s.domain.problem.Problem;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import io.github.budget4s.domain.sales.MonthlySales;
import io.github.budget4s.domain.sales.SalesHistory;
import io.github.budget4s.domain.sales.Units;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Spreads a group's budget over its stores by their sales, and over the months of each.
 *
 * <p>Regular items and activities that belong to a store stay there, and a store that has a total in the plan gets
 * that. Of all else each store gets its part by its units in the group's window, a store that opened in the course of
 * it by its pace since ({@link StoreWeight}), by largest remainder; then the table of stores by pool, reserve, regular
 * items and activities is rounded with both margins exact, so that every store's parts sum to its total and every
 * item's to its amount. Then the table of stores by months is: the stores add up to the months of the group's budget
 * without stores ({@link StoreMonths}). 1,000,000 over stores that sold 300 and 100 are 750,000.00 and 250,000.00; of a
 * reserve of 100,000 the first keeps 75,000.00.
 */
public final class StoreAllocator {

    private final SortedMap<String, SalesHistory> histories;
    private final AllocationRequest request;
    private final HistoryWindow window;
    private final MonthShares groupShares;
    private final List<String> names;
    private final SortedMap<String, StorePlan> plans = new TreeMap<>();
    private final List<StoreWeight> weights;
    private final List<Ratio> shares;
    /** What the plan gives stores. */
    private final Map<String, Money> totals;
    /** The months in which each store is not open yet; no list where all are open all year. */
    private final List<Set<Integer>> closed;

    private StoreAllocator(Group stores, AllocationRequest request, HistoryWindow window, MonthShares groupShares) {
        this.histories = new TreeMap<>();
        stores.plans().forEach(plan -> histories.put(plan.store(), new SalesHistory(new TreeMap<>())));
        StoreOpenings openings = StoreOpenings.of(stores, request.months());
        stores.histories().forEach((name, history) -> histories.put(name, window.fill(openings.since(name, history))));
        this.request = request;
        this.window = window;
        this.groupShares = groupShares;
        this.names = List.copyOf(histories.keySet());
        this.closed = openings.closed(names, request.months());
        stores.plans().stream()
                .filter(StorePlan::isOfSales)
                .filter(this::holds)
                .forEach(plan -> plans.put(plan.store(), plan));
        refuseUnlike();
        this.weights = StoreWeights.of(histories, window, plans);
        Units whole = weights.stream().map(StoreWeight::weight).reduce(Units.ZERO, Units::plus);
        this.totals = totals(stores.plans());
        this.shares = weights.stream().map(each -> each.weight().shareOf(whole)).toList();
    }

    /**
     * Holds the stores of a group.
     *
     * @param histories what they sold, by store, at least one
     * @param plans what the plan says of single ones; those that it names besides are new
     */
    public record Group(SortedMap<String, SalesHistory> histories, List<StorePlan> plans) {

        public Group {
            plans = List.copyOf(plans);
        }
    }

    private static Map<String, Money> totals(List<StorePlan> plans) {
        Map<String, Money> totals = new HashMap<>();
        plans.forEach(plan -> {
            if (plan.total() != null) {
                totals.put(plan.store(), plan.total());
            }
        });
        return totals;
    }

    /** A plan holds for a store with few months or none; its sales plan for any where months share by plan. */
    private boolean holds(StorePlan plan) {
        return (!plan.salesPlan().isEmpty() && groupShares instanceof MonthShares.OfPlan) || isYoung(plan.store());
    }

    private boolean isYoung(String store) {
        return window.within(history(store)) == null;
    }

    private void refuseUnlike() {
        for (StorePlan plan : plans.values()) {
            String like = plan.like();
            if (like == null) {
                continue;
            }
            if (!histories.containsKey(like)) {
                Message problem = SpellingSuggestion.of(like, names)
                        .map(near -> Message.of("allocation.like-unknown-nearest", plan.store(), like, near))
                        .orElseGet(() -> Message.of("allocation.like-unknown", plan.store(), like, names));
                throw new RefusedException(Reason.DATA, new Problem(null, problem));
            }
            if (isYoung(like)) {
                throw new RefusedException(Reason.DATA, "allocation.like-young", plan.store(), like);
            }
        }
    }

    /**
     * Spreads a budget over stores and their months, and over channels where they are asked for.
     *
     * <p>A store's months have shares of its own when it has twelve months or more up to the end of the group's window:
     * of its last 36, 24 or 12, no more than the group's. A month without a line counts as nothing sold in a store
     * whose lines are days; in one whose lines are months it is an error unless the request lets it count as nothing.
     * All other stores take the shares of the group, as do those whose own cannot be taken.
     *
     * <p>A store of fewer than twelve months for which there is a sales plan of its own has the shares and the weight
     * of that; one that is like another has the shares of that one, and its weight as long as it has sold nothing.
     *
     * <p>A store that opens in the course of the year has nothing in the months before of what belongs to no store.
     *
     * <p>Bounds of months hold for the stores together. All stores together have, in each month and channel, what the
     * group has there ({@link StoreChannels}).
     *
     * <p>Where the group's months share by its sales plan, so do the stores' months, but for a store that has a sales
     * plan of its own.
     *
     * @param shares the shares of the group's months, to which the stores' months add up
     * @param channels how each store is divided among channels; null when it is not
     * @throws RefusedException as {@link Allocator#allocate(MonthShares, AllocationRequest)} and
     *     {@link ChannelAllocation#of(Allocation, ChannelRequest)} do, when totals of stores do not fit into the total,
     *     and when a store lacks months or its cancellations outweigh its sales in the window, or is to be like one
     *     that is not there or is young itself, or sold before the month in which it opened by the plan
     */
    public static StoreAllocation allocate(
            Group stores, MonthShares shares, AllocationRequest request, @Nullable ChannelRequest channels) {
        Allocator.refuseWrong(request);
        HistoryWindow window = shares instanceof MonthShares.OfHistory ofHistory
                ? ofHistory.window()
                : HistoryWindow.choose(sum(stores.histories()), request.months(), request.history());
        return new StoreAllocator(stores, request, window, shares).allocate(channels);
    }

    /** Adds up the histories of stores to the group's. */
    public static SalesHistory sum(SortedMap<String, SalesHistory> stores) {
        TreeMap<YearMonth, MonthlySales> months = new TreeMap<>();
        stores.values().forEach(store -> store.months()
                .forEach((month, sales) -> months.merge(month, sales, MonthlySales::plus)));
        String source =
                stores.values().stream().map(SalesHistory::source).distinct().collect(Collectors.joining(", "));
        return new SalesHistory(months, source);
    }

    private StoreAllocation allocate(@Nullable ChannelRequest channelRequest) {
        Allocation group = Allocator.allocate(groupShares, request);
        List<StoreShares> own = forEachStore(store -> sharesOf(names.get(store)));
        List<Problem> problems =
                own.stream().map(StoreShares::problem).filter(Objects::nonNull).toList();
        if (!problems.isEmpty()) {
            throw new RefusedException(Reason.DATA, problems, problems.size());
        }
        StoreParts parts = new StoreParts(names, shares, totals, request, closed);
        StoreMonths months = StoreMonths.of(
                group,
                forEachStore(parts::requestOf),
                own.stream().map(StoreShares::months).toList(),
                new ClosedMonths(names, closed));
        List<Allocation> allocations = months.allocations();
        ChannelAllocation groupChannels = null;
        List<ChannelAllocation> channels = List.of();
        if (channelRequest != null) {
            groupChannels = ChannelAllocation.of(group, channelRequest);
            StoreChannels ofStores = new StoreChannels(groupChannels, allocations, request.unit());
            channels = forEachStore(ofStores::of);
        }
        List<StoreBudget> budgets = new ArrayList<>();
        for (int store = 0; store < names.size(); store++) {
            budgets.add(new StoreBudget(
                    names.get(store),
                    weights.get(store),
                    parts.totals().get(store),
                    allocations.get(store),
                    own.get(store).reason(),
                    channels.isEmpty() ? null : channels.get(store)));
        }
        boolean toTheCent = parts.shared().isRoundedToCent() || months.isRoundedToCent();
        return new StoreAllocation(group, window, parts.shared(), toTheCent, budgets, groupChannels);
    }

    private StoreShares sharesOf(String store) {
        StorePlan plan = plans.get(store);
        if (plan != null && !plan.salesPlan().isEmpty()) {
            return new StoreShares(Borrowed.OWN_PLAN, MonthShares.ofPlan(plan.salesPlan()), null);
        }
        if (plan != null && plan.like() != null) {
            StoreShares other = sharesOf(plan.like());
            return other.months() == groupShares ? other : new StoreShares(Borrowed.LIKE, other.months(), null);
        }
        return StoreShares.of(store, history(store), window, request, groupShares);
    }

    /** One store has nothing to do with another, and a group of a thousand has work for every core. */
    private <T> List<T> forEachStore(IntFunction<T> work) {
        return IntStream.range(0, names.size()).parallel().mapToObj(work).toList();
    }

    private SalesHistory history(String store) {
        return Objects.requireNonNull(histories.get(store));
    }
}
