package io.github.budget4s.analysis.claims;

import io.github.budget4s.analysis.support.Entitlement;
import io.github.budget4s.analysis.support.Support;
import io.github.budget4s.domain.claims.Claim;
import io.github.budget4s.domain.claims.ClaimKey;
import io.github.budget4s.domain.claims.ClaimLine;
import io.github.budget4s.domain.flag.Flag;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.message.SpellingSuggestion;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.policy.Basis;
import io.github.budget4s.domain.policy.SupportItem;
import io.github.budget4s.domain.problem.Problem;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds what may be claimed from the OEM on a day.
 *
 * <p>Claims count from the first day of the policy's year to the day that is looked at, each once, by its last state.
 *
 * @param request what was asked
 * @param items the items in the policy's order
 */
public record ClaimsCheck(ClaimsRequest request, List<ItemClaims> items) {

    public ClaimsCheck {
        items = List.copyOf(items);
    }

    /**
     * Checks.
     *
     * @throws RefusedException when a claim is for an item that the policy does not have, or amounts are more than can
     *     be counted
     */
    public static ClaimsCheck of(ClaimsRequest request) {
        refuseUnknown(request);
        try {
            List<Claim> claims = request.claims().on(request.asOf());
            return new ClaimsCheck(
                    request,
                    request.policy().items().stream()
                            .map(item -> check(item, request, claims))
                            .toList());
        } catch (ArithmeticException e) {
            throw new RefusedException(Reason.DATA, "spend.too-much");
        }
    }

    /** Returns how bad the worst item is. */
    public Flag worst() {
        return Flag.worst(items.stream().map(ItemClaims::flag).toList());
    }

    /**
     * Finds an item by its name; of several brands by the brand in front of it.
     *
     * @throws RefusedException when there is no such item
     */
    public ItemClaims item(String name) {
        List<String> names = items.stream().map(ItemClaims::name).toList();
        return items.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> SpellingSuggestion.of(name, names)
                        .map(near ->
                                new RefusedException(Reason.USAGE, "usage.no-such-item-nearest", name, names, near))
                        .orElseGet(() -> new RefusedException(Reason.USAGE, "usage.no-such-item", name, names)));
    }

    /** Returns what of each item has lapsed unclaimed, by the month that earned it. */
    public Map<String, SortedMap<YearMonth, Money>> lapsed() {
        Map<String, SortedMap<YearMonth, Money>> lapsed = new HashMap<>();
        for (ItemClaims item : items) {
            TreeMap<YearMonth, Money> months = new TreeMap<>();
            for (SettledSlice each : item.settled()) {
                if (each.isLapsed(request.asOf())) {
                    months.merge(each.slice().month(), each.open(), Money::plus);
                }
            }
            lapsed.put(item.name(), months);
        }
        return lapsed;
    }

    /** Each claim is for one item; of several brands it has to be told which. */
    private static void refuseUnknown(ClaimsRequest request) {
        List<SupportItem> items = request.policy().items();
        List<Problem> problems = new ArrayList<>();
        for (ClaimLine line : request.claims().lines()) {
            List<SupportItem> meant =
                    items.stream().filter(item -> isOf(item, line.claim())).toList();
            if (meant.size() > 1) {
                problems.add(new Problem(
                        line.location(),
                        Message.of(
                                "claims.item-of-brands",
                                line.claim().item(),
                                meant.stream().map(SupportItem::brand).toList())));
            } else if (meant.isEmpty()) {
                problems.add(new Problem(line.location(), unknown(items, line.claim())));
            }
        }
        if (!problems.isEmpty()) {
            int listed = Math.min(problems.size(), 20);
            throw new RefusedException(Reason.DATA, problems.subList(0, listed), problems.size());
        }
    }

    private static Message unknown(List<SupportItem> items, ClaimKey claim) {
        String name = claim.item();
        List<String> known = items.stream().map(SupportItem::name).distinct().toList();
        if (!known.contains(name)) {
            return SpellingSuggestion.of(name, known)
                    .map(nearest -> Message.of("claims.unknown-item-nearest", name, nearest))
                    .orElse(Message.of("claims.unknown-item", name, known));
        }
        boolean isOfBrand = items.stream().anyMatch(item -> isOf(item, claim.of(claim.activity(), "")));
        return isOfBrand
                ? Message.of("claims.item-of-no-store", name, claim.store())
                : Message.of("claims.item-of-no-brand", name, claim.brand());
    }

    /** A policy alone need not name its brand. */
    private static boolean isOf(SupportItem item, ClaimKey claim) {
        return item.name().equals(claim.item())
                && (claim.brand().isEmpty()
                        || item.brand().isEmpty()
                        || item.brand().equals(claim.brand())
                        || item.coverage().stores().equals(List.of(claim.store())))
                && (claim.store().isEmpty() || item.isOfStore(claim.store()));
    }

    private static ItemClaims check(SupportItem item, ClaimsRequest request, List<Claim> claims) {
        LocalDate asOf = request.asOf();
        int year = request.facts().year();
        Entitlement entitlement = Entitlement.of(item, request.facts(), asOf);
        List<Claim> own = claims.stream()
                .filter(claim -> isOf(item, claim.key()) && claim.sent().getYear() >= year)
                .toList();
        List<SettledSlice> settled = Settlement.of(entitlement.slices(), own);
        return new ItemClaims(
                entitlement,
                entitlement.spent(),
                settled,
                ClaimedMoney.of(own, asOf),
                capLeft(entitlement.support(), year, asOf),
                DueParts.all(settled, item.deadline(), request),
                DueParts.of(settled, item.deadline(), request));
    }

    /** The least of what the cap of the year, that of the quarter and the most events leave. */
    private static @Nullable Money capLeft(Support support, int year, LocalDate asOf) {
        SupportItem item = support.item();
        Money left = null;
        if (item.cap() != null) {
            left = item.cap().minus(support.conditional());
        }
        if (item.basis() instanceof Basis.PerEvent event && event.maximumEvents() != null) {
            Money most = new Money(Math.multiplyExact(event.amount().cents(), event.maximumEvents()));
            left = least(left, most.minus(support.uncapped()));
        }
        if (item.quarterlyCap() != null) {
            int quarter = asOf.getYear() > year ? 4 : asOf.get(IsoFields.QUARTER_OF_YEAR);
            Money used = support.quarters().stream()
                    .filter(each -> each.year() == year && each.quarter() == quarter)
                    .map(Support.Quarter::amount)
                    .findFirst()
                    .orElse(Money.ZERO);
            left = least(left, item.quarterlyCap().minus(used));
        }
        return left;
    }

    private static Money least(@Nullable Money one, Money other) {
        return one == null || other.compareTo(one) < 0 ? other : one;
    }
}
