package io.github.budget4s.analysis.claims;

import io.github.budget4s.domain.claims.Claim;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.policy.Deadline;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Holds what one store may claim for one item.
 *
 * @param store the store; empty for what is no store's
 * @param item the item, as far as it is that store's: its caps are those of all
 */
public record StoreClaims(String store, ItemClaims item) {

    /**
     * Splits items by the stores that earned what they pay. What a claim without a store was used up by is taken off
     * the stores that it was used up by; all rows add up to the items.
     *
     * @return store by store, the items of each in the policy's order, with what is no store's last
     */
    public static List<StoreClaims> of(ClaimsCheck check) {
        TreeSet<String> stores = new TreeSet<>();
        for (ItemClaims item : check.items()) {
            stores.addAll(item.entitlement().spentByStore().keySet());
            item.settled().forEach(each -> stores.add(each.slice().store()));
            item.claimed().claims().forEach(claim -> stores.add(claim.key().store()));
        }
        stores.remove("");
        List<StoreClaims> all = new ArrayList<>();
        for (String store : Stream.concat(stores.stream(), Stream.of("")).toList()) {
            for (ItemClaims item : check.items()) {
                ItemClaims own = of(item, store, check.request());
                if (own != null) {
                    all.add(new StoreClaims(store, own));
                }
            }
        }
        return all;
    }

    private static @Nullable ItemClaims of(ItemClaims item, String store, ClaimsRequest request) {
        List<SettledSlice> settled = item.settled().stream()
                .filter(each -> each.slice().store().equals(store))
                .toList();
        List<Claim> claims = item.claimed().claims().stream()
                .filter(claim -> claim.key().store().equals(store))
                .toList();
        Money spent = item.entitlement().spentByStore().getOrDefault(store, Money.ZERO);
        Money used = used(settled);
        if (store.isEmpty()) {
            // What was claimed beyond all that was earned was used up by nobody.
            used = used.plus(item.claimed().counted().minus(used(item.settled())));
        }
        boolean isNothing = spent.isZero()
                && used.isZero()
                && claims.isEmpty()
                && settled.stream().allMatch(each -> each.open().isZero());
        if (isNothing) {
            return null;
        }
        Deadline deadline = item.support().item().deadline();
        return new ItemClaims(
                item.entitlement(),
                spent,
                settled,
                ClaimedMoney.of(claims, request.asOf()).counting(used),
                null,
                DueParts.all(settled, deadline, request),
                DueParts.of(settled, deadline, request));
    }

    private static Money used(List<SettledSlice> settled) {
        return settled.stream().map(SettledSlice::claimed).reduce(Money.ZERO, Money::plus);
    }
}
