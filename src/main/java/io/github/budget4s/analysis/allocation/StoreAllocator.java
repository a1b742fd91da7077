package io.github.budget4s.analysis.allocation;

import io.github.budget4s.analysis.allocation.StoreBudget.GroupShares;
import io.github.budget4s.analysis.coverage.Coverage;
import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.domain.plan.Activity;
import io.github.budget4s.domain.plan.RegularItem;
import io.github.budget4s.domain.problem.Problem;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import io.github.budget4s.domain.sales.MonthlySales;
import io.github.budget4s.domain.sales.SalesHistory;
import io.github.budget4s.domain.sales.Units;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Spreads a group's budget over its stores by their sales, and in each over its months.
 *
 * <p>First each store gets its part of the total by its units in the group's window, by largest remainder; then the
 * table of stores by pool, reserve, regular items and activities is rounded with both margins exact, so that every
 * store's parts sum to its total and every item's to its amount. Then each store is spread over its months like a store
 * of its own. 1,000,000 over stores that sold 300 and 100 are 750,000.00 and 250,000.00; of a reserve of 100,000 the
 * first keeps 75,000.00.
 */
public final class StoreAllocator {

    private static final Money CENT = new Money(1);

    private final SortedMap<String, SalesHistory> histories;
    private final AllocationRequest request;
    private final HistoryWindow window;
    private final MonthShares groupShares;
    private final List<String> names;
    private final List<Units> units = new ArrayList<>();
    private List<Ratio> shares = List.of();

    private StoreAllocator(
            SortedMap<String, SalesHistory> histories,
            AllocationRequest request,
            HistoryWindow window,
            MonthShares groupShares) {
        this.histories = histories;
        this.request = request;
        this.window = window;
        this.groupShares = groupShares;
        this.names = List.copyOf(histories.keySet());
    }

    /**
     * Spreads a budget over stores and their months, and over channels where they are asked for.
     *
     * <p>A store's months have shares of its own when it has twelve months or more up to the end of the group's window:
     * of its last 36, 24 or 12, no more than the group's. A month without a line counts as nothing sold in a store
     * whose lines are days; in one whose lines are months it is an error unless the request lets it count as nothing.
     * All other stores take the shares of the group, as do those whose own cannot be taken.
     *
     * <p>Bounds of months are divided among the stores like money, to the cent; bounds that leave the group no room at
     * all may miss in one store by the cents of that rounding, and are then refused with the store's name. Each
     * channel's budget is divided among the stores with both margins exact: the store's flexible money, the channel's.
     *
     * @param stores the histories by store, at least one
     * @param channels how each store is divided among channels; null when it is not
     * @throws RefusedException as {@link Allocator#allocate(SalesHistory, AllocationRequest)} and
     *     {@link ChannelAllocation#of(Allocation, ChannelRequest)} do, and when a store lacks months or its
     *     cancellations outweigh its sales in the window
     */
    public static StoreAllocation allocate(
            SortedMap<String, SalesHistory> stores, AllocationRequest request, @Nullable ChannelRequest channels) {
        Allocator.refuseWrong(request);
        MonthShares.OfHistory shares = MonthShares.ofHistory(sum(stores), request);
        return new StoreAllocator(stores, request, shares.window(), shares).allocate(channels);
    }

    /**
     * Spreads a budget over stores by their sales, and in each over the months by the shares of the group's sales plan.
     *
     * @param stores the histories by store, at least one
     * @param channels how each store is divided among channels; null when it is not
     * @throws RefusedException as {@link #allocate(SortedMap, AllocationRequest, ChannelRequest)} does
     */
    public static StoreAllocation allocateByPlan(
            SortedMap<String, SalesHistory> stores,
            MonthShares.OfPlan plan,
            AllocationRequest request,
            @Nullable ChannelRequest channels) {
        Allocator.refuseWrong(request);
        HistoryWindow window = HistoryWindow.choose(
                sum(stores), request.months(), request.history().until());
        return new StoreAllocator(stores, request, window, plan).allocate(channels);
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
        addUnits();
        // Bounds that cannot hold are the group's matter before they are a store's.
        Allocation group = Allocator.allocate(groupShares, request);
        List<StoreShares> own = forEachStore(this::shares);
        refuse(own.stream().map(StoreShares::problem).filter(Objects::nonNull).toList());
        RoundedTable parts = parts();
        List<List<Bounds>> bounds = bounds();
        List<Allocation> allocations = allocations(own, parts, bounds);
        List<ChannelBudget> groupChannels = List.of();
        List<ChannelAllocation> channels = List.of();
        if (channelRequest != null) {
            groupChannels = ChannelBudgets.of(group, channelRequest);
            channels = channels(allocations, groupChannels);
        }
        List<StoreBudget> budgets = new ArrayList<>();
        for (int store = 0; store < names.size(); store++) {
            budgets.add(new StoreBudget(
                    names.get(store),
                    units.get(store),
                    shares.get(store),
                    allocations.get(store),
                    own.get(store).reason(),
                    channels.isEmpty() ? null : channels.get(store)));
        }
        return new StoreAllocation(request, window, groupShares, parts, budgets, groupChannels);
    }

    /** One store has nothing to do with another, and a group of a thousand has work for every core. */
    private <T> List<T> forEachStore(IntFunction<T> work) {
        return IntStream.range(0, names.size()).parallel().mapToObj(work).toList();
    }

    private List<Allocation> allocations(List<StoreShares> own, RoundedTable parts, List<List<Bounds>> bounds) {
        List<Object> results = forEachStore(store -> {
            try {
                return allocate(store, own.get(store).months(), requestOf(store, parts, bounds.get(store)));
            } catch (RefusedException e) {
                return e;
            }
        });
        List<Allocation> allocations = new ArrayList<>();
        for (Object result : results) {
            if (result instanceof RefusedException refused) {
                // That of the first store, whichever was found first.
                throw refused;
            }
            allocations.add((Allocation) result);
        }
        return allocations;
    }

    /**
     * Holds by which shares a store is spread over its months.
     *
     * @param reason why they are the group's; null when they are its own
     * @param problem why there are none; null when there are
     */
    private record StoreShares(
            @Nullable GroupShares reason,
            MonthShares months,
            @Nullable Problem problem) {}

    private void addUnits() {
        List<Problem> problems = new ArrayList<>();
        List<YearMonth> months = window.months().months();
        histories.forEach((name, history) -> {
            Units sold = months.stream().map(history::units).reduce(Units.ZERO, Units::plus);
            if (sold.isNegative()) {
                problems.add(history.problem("allocation.store-negative", name, window.months(), sold));
            }
            units.add(sold);
        });
        refuse(problems);
        Units whole = units.stream().reduce(Units.ZERO, Units::plus);
        if (whole.isZero()) {
            throw new RefusedException(Reason.DATA, sum(histories).problem("allocation.nothing-sold", window.months()));
        }
        shares = units.stream().map(each -> each.shareOf(whole)).toList();
    }

    /** Divides the total and every part of it among the stores. */
    private RoundedTable parts() {
        List<Money> totals = LargestRemainder.spread(request.total(), shares, request.unit()).stream()
                .map(LargestRemainder.Part::amount)
                .toList();
        List<Money> columns = new ArrayList<>(List.of(request.pool(), request.reserve()));
        request.regular().forEach(item -> columns.add(item.yearly()));
        request.activities().stream()
                .map(Activity::ownMoney)
                .filter(money -> !money.isZero())
                .forEach(columns::add);
        return ControlledRounding.ofMargins(totals, columns, request.unit());
    }

    private AllocationRequest requestOf(int store, RoundedTable parts, List<Bounds> bounds) {
        int column = StoreAllocation.FIRST_ITEM;
        List<RegularItem> regular = new ArrayList<>();
        for (RegularItem item : request.regular()) {
            // A store's part of a monthly amount need not be the same whole cents in every month.
            regular.add(
                    new RegularItem(item.name(), parts.amount(store, column++), false, item.months(), item.channel()));
        }
        List<Activity> activities = new ArrayList<>();
        for (Activity activity : request.activities()) {
            activities.add(
                    activity.ownMoney().isZero()
                            ? activity
                            : new Activity(
                                    activity.month(),
                                    activity.name(),
                                    activity.channel(),
                                    parts.amount(store, column++),
                                    activity.targets()));
        }
        return new AllocationRequest(
                request.months(),
                parts.rows().get(store),
                parts.amount(store, StoreAllocation.RESERVE),
                regular,
                activities,
                request.unit(),
                request.history(),
                bounds);
    }

    private List<List<Bounds>> bounds() {
        List<List<@Nullable Money>> minimums = new ArrayList<>();
        List<List<@Nullable Money>> maximums = new ArrayList<>();
        for (Bounds month : request.monthBounds()) {
            minimums.add(divided(month.minimum()));
            maximums.add(divided(month.maximum()));
        }
        List<List<Bounds>> bounds = new ArrayList<>();
        for (int store = 0; store < names.size(); store++) {
            List<Bounds> months = new ArrayList<>();
            for (int month = 0; month < MonthRange.MONTHS_OF_A_YEAR; month++) {
                months.add(new Bounds(
                        minimums.get(month).get(store), maximums.get(month).get(store)));
            }
            bounds.add(months);
        }
        return bounds;
    }

    private List<@Nullable Money> divided(@Nullable Money bound) {
        List<@Nullable Money> parts = new ArrayList<>();
        if (bound == null) {
            names.forEach(name -> parts.add(null));
        } else {
            LargestRemainder.spread(bound, shares, CENT).forEach(part -> parts.add(part.amount()));
        }
        return parts;
    }

    /** Says why a store cannot have shares of its own; null when it can. */
    private @Nullable GroupShares reason(int store) {
        if (groupShares instanceof MonthShares.OfPlan) {
            return GroupShares.BY_PLAN;
        }
        SalesHistory history = history(store);
        HistoryWindow own = window.within(history);
        if (own == null
                || (request.history().method() instanceof ShareMethod.WeightedYears weighted && !weighted.fits(own))) {
            return GroupShares.TOO_FEW_MONTHS;
        }
        List<YearMonth> months = own.months().months();
        if (months.stream().anyMatch(month -> history.units(month).isNegative())) {
            return GroupShares.NEGATIVE_MONTH;
        }
        List<MonthRange> counted = new ArrayList<>();
        if (request.history().method() instanceof ShareMethod.WeightedYears years) {
            List<Integer> weights = years.of(own);
            for (int i = 0; i < weights.size(); i++) {
                if (weights.get(i) > 0) {
                    counted.add(own.yearRanges().get(i));
                }
            }
        } else {
            counted.add(own.months());
        }
        return counted.stream().allMatch(range -> range.months().stream()
                        .anyMatch(month -> !history.units(month).isZero()))
                ? null
                : GroupShares.NOTHING_SOLD;
    }

    private SalesHistory history(int store) {
        SalesHistory history = histories.get(names.get(store));
        if (history == null) {
            throw new IllegalStateException("a store without a history: " + names.get(store));
        }
        return history;
    }

    private StoreShares shares(int store) {
        GroupShares reason = reason(store);
        if (reason != null) {
            return new StoreShares(reason, groupShares, null);
        }
        SalesHistory history = history(store);
        HistoryWindow own = window.within(history);
        if (own == null) {
            throw new IllegalStateException("a store without a window: " + names.get(store));
        }
        List<YearMonth> missing = Coverage.missing(history, own.months());
        boolean monthly = history.months().values().stream().allMatch(sales -> sales.lastDay() == 0);
        Problem problem = missing.isEmpty() || !monthly || request.history().missingIsZero()
                ? null
                : history.problem(
                        "allocation.store-months-missing", names.get(store), own.months(), MonthRange.runs(missing));
        MonthShares months = new MonthShares.OfHistory(
                SalesShares.of(history, own, request.history().method()),
                request.history().method(),
                history,
                own,
                missing);
        return new StoreShares(null, months, problem);
    }

    private Allocation allocate(int store, MonthShares months, AllocationRequest storeRequest) {
        try {
            return Allocator.allocate(months, storeRequest);
        } catch (RefusedException e) {
            List<Problem> problems = e.problems().stream()
                    .map(problem -> new Problem(
                            problem.location(), Message.of("allocation.in-store", names.get(store), problem.message())))
                    .toList();
            throw new RefusedException(e.reason(), problems, e.count());
        }
    }

    private List<ChannelAllocation> channels(List<Allocation> allocations, List<ChannelBudget> group) {
        RoundedTable flexible = ControlledRounding.ofMargins(
                allocations.stream().map(Allocation::pool).toList(),
                group.stream().map(ChannelBudget::flexible).toList(),
                request.unit());
        return forEachStore(store -> channels(store, allocations.get(store), group, flexible));
    }

    private static ChannelAllocation channels(
            int store, Allocation allocation, List<ChannelBudget> group, RoundedTable flexible) {
        List<ChannelBudget> budgets = new ArrayList<>();
        for (int channel = 0; channel < group.size(); channel++) {
            ChannelBudget whole = group.get(channel);
            Money fixed = allocation.fixed().channel(whole.name());
            Money spread = flexible.amount(store, channel);
            budgets.add(new ChannelBudget(
                    whole.name(), whole.planned() == null ? null : fixed.plus(spread), fixed, spread, null));
        }
        return ChannelAllocation.of(allocation, budgets);
    }

    private static void refuse(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new RefusedException(Reason.DATA, problems, problems.size());
        }
    }
}
