package io.github.budget4s.analysis.allocation;

import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Finds what each store has in the year: the total that the plan gives it, and of all that is left then what its share
 * among the other stores is. 1,000,000 with 500,000 for one store leave 500,000 for the others.
 *
 * @param names the stores
 * @param shares their shares, 1 in sum
 * @param planned the totals that the plan gives
 * @param own what belongs to each store alone
 */
record StoreTotals(List<String> names, List<Ratio> shares, Map<String, Money> planned, List<Money> own) {

    /**
     * Finds the totals.
     *
     * @param shared what belongs to no store
     * @throws RefusedException when a store's own items cost more than its total, or the totals of all stores are more
     *     or less than that of the plan
     */
    List<StoreTotal> of(Money shared, AllocationRequest request) {
        Money left = shared;
        Money given = Money.ZERO;
        Money all = Money.ZERO;
        List<Ratio> others = new ArrayList<>();
        for (int store = 0; store < names.size(); store++) {
            Money total = planned.get(names.get(store));
            if (total == null) {
                others.add(shares.get(store));
                given = given.plus(own.get(store));
                continue;
            }
            if (total.compareTo(own.get(store)) < 0) {
                throw new RefusedException(
                        Reason.DATA,
                        "allocation.store-total-below-items",
                        names.get(store),
                        total,
                        own.get(store),
                        own.get(store).minus(total));
            }
            left = left.minus(total.minus(own.get(store)));
            given = given.plus(total);
            all = all.plus(total);
        }
        refuseUnequal(request.total(), all, given, left, others.isEmpty());
        return totals(left, others, request.unit());
    }

    private static void refuseUnequal(Money total, Money all, Money given, Money left, boolean areAll) {
        if (left.isNegative()) {
            throw new RefusedException(
                    Reason.DATA,
                    given.equals(all) ? "allocation.store-totals-over" : "allocation.store-totals-over-with-items",
                    all,
                    total,
                    left.negated(),
                    given.minus(all));
        }
        if (areAll && !left.isZero()) {
            throw new RefusedException(Reason.DATA, "allocation.store-totals-under", all, total, left);
        }
    }

    private List<StoreTotal> totals(Money left, List<Ratio> others, Money unit) {
        Ratio whole = others.stream().reduce(Ratio.ZERO, Ratio::plus);
        List<Ratio> among = others.stream()
                .map(share -> whole.equals(Ratio.ZERO) ? Ratio.of(1, others.size()) : share.dividedBy(whole))
                .toList();
        List<LargestRemainder.Part> parts = others.isEmpty() ? List.of() : LargestRemainder.spread(left, among, unit);
        List<StoreTotal> totals = new ArrayList<>();
        int other = 0;
        for (int store = 0; store < names.size(); store++) {
            Money total = planned.get(names.get(store));
            totals.add(
                    total != null
                            ? new StoreTotal(own.get(store), total, Ratio.ZERO, Money.ZERO, null)
                            : new StoreTotal(own.get(store), null, among.get(other), left, parts.get(other++)));
        }
        return totals;
    }
}
