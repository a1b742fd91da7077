package io.github.budget4s.analysis.allocation;

import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.domain.plan.RegularItem;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * Spreads the money of stores over the months so that each store adds up to its part of the group's budget, and each
 * month to what the group's budget by month has in it, to the cent.
 *
 * <p>Both margins of every table are fixed: the stores' parts and the group's months. Regular items run alike in all
 * stores that are open, so a cell is the store's part × the month ÷ the whole; the flexible money has the stores' own
 * shares, fitted to the margins ({@link ProportionalFit}). Both are then rounded by {@link ControlledRounding}.
 */
final class StoreMonths {

    /** Cells of a table have no order in which they were rounded. */
    private static final int NO_RANK = 0;

    private final RoundedTable flexible;
    private final List<RoundedTable> regular;
    private final List<Allocation> allocations = new ArrayList<>();

    private StoreMonths(RoundedTable flexible, List<RoundedTable> regular) {
        this.flexible = flexible;
        this.regular = regular;
    }

    /**
     * Spreads the stores.
     *
     * @param group the group's budget by month
     * @param stores what each store has of the group's pool and of each of its items
     * @param shares the shares of each store's months
     * @param closed the months in which stores are not open yet
     */
    static StoreMonths of(
            Allocation group, List<AllocationRequest> stores, List<MonthShares> shares, ClosedMonths closed) {
        AllocationRequest request = group.request();
        List<List<Ratio>> ordered = new ArrayList<>();
        for (MonthShares each : shares) {
            ordered.add(Allocator.inOrder(request.months().months(), each.shares()));
        }
        RoundedTable flexible = ControlledRounding.ofShares(
                stores.stream().map(AllocationRequest::pool).toList(),
                group.months().stream().map(MonthlyBudget::flexible).toList(),
                request.unit(),
                ordered);
        List<RoundedTable> regular = new ArrayList<>();
        for (int item = 0; item < request.regular().size(); item++) {
            int place = item;
            List<Money> parts = stores.stream()
                    .map(store -> store.regular().get(place).yearly())
                    .toList();
            RegularItem whole = request.regular().get(place);
            List<Money> ofGroup = group.fixed().regular().get(place).months();
            regular.add(
                    closed.isNone(whole.months())
                            ? ControlledRounding.ofMargins(parts, ofGroup, request.unit())
                            : ControlledRounding.ofShares(
                                    parts, ofGroup, request.unit(), closed.shares(ofGroup, whole.store())));
        }
        StoreMonths months = new StoreMonths(flexible, regular);
        for (int store = 0; store < stores.size(); store++) {
            months.allocations.add(months.allocation(store, stores.get(store), shares.get(store)));
        }
        return months;
    }

    /** Returns the stores' budgets by month, in the order of the stores. */
    List<Allocation> allocations() {
        return allocations;
    }

    /** Returns whether amounts are rounded to the cent because a margin is no multiple of the unit asked for. */
    boolean isRoundedToCent() {
        return flexible.isRoundedToCent() || regular.stream().anyMatch(RoundedTable::isRoundedToCent);
    }

    private Allocation allocation(int store, AllocationRequest request, MonthShares shares) {
        List<FixedMoney.RegularMonths> items = new ArrayList<>();
        for (int item = 0; item < regular.size(); item++) {
            List<Money> months = new ArrayList<>();
            for (int month = 0; month < MonthRange.MONTHS_OF_A_YEAR; month++) {
                months.add(regular.get(item).amount(store, month));
            }
            items.add(new FixedMoney.RegularMonths(request.regular().get(item), months));
        }
        List<ActivityPart> activities = request.activities().stream()
                .filter(activity -> !activity.amount().isZero())
                .toList();
        FixedMoney fixed = new FixedMoney(items, activities);
        List<MonthlyBudget> months = new ArrayList<>();
        List<YearMonth> names = request.months().months();
        for (int month = 0; month < names.size(); month++) {
            int monthOfYear = names.get(month).getMonthValue();
            Ratio share = shares.shares().get(monthOfYear - 1);
            months.add(new MonthlyBudget(
                    names.get(month),
                    share,
                    fixed.regular(monthOfYear),
                    fixed.activities(monthOfYear),
                    Bounds.NONE,
                    new BoundedSpread.Part(share, Bounds.NONE, BoundedSpread.Held.FREE, part(store, month))));
        }
        return new Allocation(request, shares, fixed, request.pool(), months);
    }

    private LargestRemainder.Part part(int store, int month) {
        return new LargestRemainder.Part(
                flexible.exactCents(store, month),
                flexible.wholeUnits(store, month),
                flexible.added(store, month),
                NO_RANK);
    }
}
