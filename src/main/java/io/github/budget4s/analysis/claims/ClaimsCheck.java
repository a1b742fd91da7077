package io.github.budget4s.analysis.claims;

import io.github.budget4s.analysis.support.Entitlement;
import io.github.budget4s.analysis.support.Slice;
import io.github.budget4s.analysis.support.Support;
import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.claims.Claim;
import io.github.budget4s.domain.claims.ClaimLine;
import io.github.budget4s.domain.flag.Flag;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.message.SpellingSuggestion;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.policy.Basis;
import io.github.budget4s.domain.policy.Deadline;
import io.github.budget4s.domain.policy.SupportItem;
import io.github.budget4s.domain.problem.Problem;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
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

    private static void refuseUnknown(ClaimsRequest request) {
        List<String> known =
                request.policy().items().stream().map(SupportItem::name).toList();
        List<Problem> problems = new ArrayList<>();
        for (ClaimLine line : request.claims().lines()) {
            String item = line.claim().item();
            if (!known.contains(item)) {
                problems.add(new Problem(
                        line.location(),
                        SpellingSuggestion.of(item, known)
                                .map(nearest -> Message.of("claims.unknown-item-nearest", item, nearest))
                                .orElse(Message.of("claims.unknown-item", item, known))));
            }
        }
        if (!problems.isEmpty()) {
            int listed = Math.min(problems.size(), 20);
            throw new RefusedException(Reason.DATA, problems.subList(0, listed), problems.size());
        }
    }

    private static ItemClaims check(SupportItem item, ClaimsRequest request, List<Claim> claims) {
        LocalDate asOf = request.asOf();
        int year = request.facts().year();
        Entitlement entitlement = Entitlement.of(item, request.facts(), asOf);
        List<Claim> own = claims.stream()
                .filter(claim ->
                        claim.key().item().equals(item.name()) && claim.sent().getYear() >= year)
                .toList();
        List<SettledSlice> settled = Settlement.of(entitlement.slices(), own);
        Deadline deadline = item.deadline();
        return new ItemClaims(
                entitlement,
                settled,
                ClaimedMoney.of(own, asOf),
                capLeft(entitlement.support(), year, asOf),
                DueMoney.of(settled, request, deadline instanceof Deadline.On on ? on.day() : null),
                deadline == null || deadline instanceof Deadline.On ? List.of() : parts(settled, request, deadline));
    }

    /** An activity, else a month, where each has a day of its own; else what is due on one day. */
    private static List<PartClaims> parts(List<SettledSlice> settled, ClaimsRequest request, Deadline deadline) {
        boolean byActivity = deadline instanceof Deadline.Within;
        Map<Object, List<SettledSlice>> byPart = new LinkedHashMap<>();
        for (SettledSlice each : settled) {
            Slice slice = each.slice();
            Object part = !byActivity
                    ? String.valueOf(slice.due())
                    : slice.activity().isEmpty() ? slice.month() : slice.activity();
            byPart.computeIfAbsent(part, first -> new ArrayList<>()).add(each);
        }
        return byPart.values().stream()
                .map(each -> {
                    Slice first = each.get(0).slice();
                    return part(
                            each,
                            request,
                            byActivity ? first.activity() : "",
                            byActivity
                                    ? new MonthRange(first.month(), first.month())
                                    : dueTogether(first, request.facts().year(), deadline));
                })
                .filter(part -> !part.earned().isZero())
                .toList();
    }

    /** Returns the months of the year that are due on one day. */
    private static MonthRange dueTogether(Slice slice, int year, Deadline deadline) {
        List<YearMonth> months = MonthRange.ofYear(year).months().stream()
                .filter(month ->
                        month.equals(slice.month()) || Objects.equals(deadline.of(month.atEndOfMonth()), slice.due()))
                .toList();
        return new MonthRange(months.get(0), months.get(months.size() - 1));
    }

    private static PartClaims part(
            List<SettledSlice> settled, ClaimsRequest request, String activity, MonthRange months) {
        return new PartClaims(
                activity,
                months,
                sum(settled, each -> each.slice().spent()),
                sum(settled, SettledSlice::claimed),
                DueMoney.of(
                        settled,
                        request,
                        settled.get(settled.size() - 1).slice().due()));
    }

    private static Money sum(List<SettledSlice> settled, Function<SettledSlice, Money> which) {
        return settled.stream().map(which).reduce(Money.ZERO, Money::plus);
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
