package io.github.budget4s.analysis.allocation;

import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.message.SpellingSuggestion;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.domain.plan.RegularItem;
import io.github.budget4s.domain.problem.Problem;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Divides a group's total and every part of it among the stores: what belongs to one store stays there, all else goes
 * by the stores' shares.
 */
final class StoreParts {

    private final List<String> names;
    private final AllocationRequest request;
    private final List<Money> columns = new ArrayList<>();
    /** The store that a column belongs to; null where all share it. */
    private final List<@Nullable String> owners = new ArrayList<>();
    /** The months in which a column runs. */
    private final List<List<Integer>> running = new ArrayList<>();

    private final RoundedTable shared;
    private final List<StoreTotal> totals;

    /**
     * Divides a budget.
     *
     * @param names the stores
     * @param shares their shares of what belongs to none
     * @param planned the totals of stores that the plan gives
     * @param closed for each store the months before it opens; no list where all are open all year
     * @throws RefusedException when an item belongs to a store that is none of these, or the planned totals do not fit
     *     into the total
     */
    StoreParts(
            List<String> names,
            List<Ratio> shares,
            Map<String, Money> planned,
            AllocationRequest request,
            List<Set<Integer>> closed) {
        this.names = names;
        this.request = request;
        add(request.pool(), null, RegularItem.ALL_MONTHS);
        add(request.reserve(), null, RegularItem.ALL_MONTHS);
        for (RegularItem item : request.regular()) {
            refuseUnknown(item.name(), item.store());
            add(item.yearly(), item.store(), item.months());
        }
        for (ActivityPart activity : request.activities()) {
            refuseUnknown(activity.name(), activity.store());
            add(activity.amount(), activity.store(), Set.of(activity.month()));
        }
        List<Money> sharedColumns = new ArrayList<>();
        for (int column = 0; column < columns.size(); column++) {
            sharedColumns.add(owners.get(column) == null ? columns.get(column) : Money.ZERO);
        }
        Money whole = sharedColumns.stream().reduce(Money.ZERO, Money::plus);
        List<Money> own = names.stream().map(this::own).toList();
        totals = new StoreTotals(names, shares, planned, own).of(whole, request);
        List<Money> rows = totals.stream().map(StoreTotal::shared).toList();
        ClosedMonths months = new ClosedMonths(names, closed);
        shared = closed.isEmpty()
                ? ControlledRounding.ofMargins(rows, sharedColumns, request.unit())
                : ControlledRounding.ofShares(rows, sharedColumns, request.unit(), open(sharedColumns, months));
    }

    private void add(Money amount, @Nullable String store, Collection<Integer> months) {
        columns.add(amount);
        owners.add(store);
        running.add(List.copyOf(months));
    }

    /** Returns for each store how the columns share: as they do, without what is over before it opens. */
    private List<List<Ratio>> open(List<Money> amounts, ClosedMonths months) {
        List<List<Ratio>> open = new ArrayList<>();
        for (int store = 0; store < names.size(); store++) {
            Money whole = Money.ZERO;
            for (int column = 0; column < amounts.size(); column++) {
                whole = months.isAll(store, running.get(column)) ? whole : whole.plus(amounts.get(column));
            }
            List<Ratio> own = new ArrayList<>();
            for (int column = 0; column < amounts.size(); column++) {
                own.add(
                        whole.isZero() || months.isAll(store, running.get(column))
                                ? Ratio.ZERO
                                : Ratio.of(amounts.get(column).cents(), whole.cents()));
            }
            open.add(own);
        }
        return open;
    }

    private void refuseUnknown(String item, @Nullable String store) {
        if (store != null && !names.contains(store)) {
            Message problem = SpellingSuggestion.of(store, names)
                    .map(near -> Message.of("allocation.item-of-unknown-store-nearest", item, store, near))
                    .orElseGet(() -> Message.of("allocation.item-of-unknown-store", item, store, names));
            throw new RefusedException(Reason.DATA, new Problem(null, problem));
        }
    }

    /** Returns what the stores share: a row for each, the columns as {@link StoreAllocation#parts} has them. */
    RoundedTable shared() {
        return shared;
    }

    /** Returns what each store has in the year. */
    List<StoreTotal> totals() {
        return totals;
    }

    private Money own(String store) {
        Money own = Money.ZERO;
        for (int column = 0; column < columns.size(); column++) {
            own = store.equals(owners.get(column)) ? own.plus(columns.get(column)) : own;
        }
        return own;
    }

    private Money amount(int store, int column) {
        return names.get(store).equals(owners.get(column)) ? columns.get(column) : shared.amount(store, column);
    }

    /** Returns what a store has of the group's request. */
    AllocationRequest requestOf(int store) {
        Money total = Money.ZERO;
        for (int column = 0; column < columns.size(); column++) {
            total = total.plus(amount(store, column));
        }
        int column = StoreAllocation.FIRST_ITEM;
        List<RegularItem> regular = new ArrayList<>();
        for (RegularItem item : request.regular()) {
            // A store's part of a monthly amount need not be the same whole cents in every month.
            regular.add(new RegularItem(item.name(), amount(store, column++), false, item.months(), item.channel()));
        }
        List<ActivityPart> activities = new ArrayList<>();
        for (ActivityPart activity : request.activities()) {
            activities.add(activity.with(amount(store, column++)));
        }
        return new AllocationRequest(
                request.months(),
                total,
                amount(store, StoreAllocation.RESERVE),
                regular,
                activities,
                request.unit(),
                request.history(),
                AllocationRequest.NO_BOUNDS);
    }
}
