package io.github.budget4s.analysis.claims;

import io.github.budget4s.analysis.support.ActualFacts;
import io.github.budget4s.analysis.support.Support;
import io.github.budget4s.analysis.support.SupportFacts;
import io.github.budget4s.analysis.support.SupportRules;
import io.github.budget4s.domain.claims.Claim;
import io.github.budget4s.domain.flag.Flag;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.message.SpellingSuggestion;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.policy.Basis;
import io.github.budget4s.domain.policy.SupportItem;
import io.github.budget4s.domain.problem.Problem;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import io.github.budget4s.domain.spend.Spend;
import io.github.budget4s.domain.spend.SpendEntry;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds what may be claimed from the OEM on a day.
 *
 * <p>The policy refunds what was paid, not what is ordered. What is paid after an item's last day to claim is not
 * refunded any more. Claims count from the first day of the policy's year to the day that is looked at.
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
            return new ClaimsCheck(
                    request,
                    request.policy().items().stream()
                            .map(item -> check(item, request))
                            .toList());
        } catch (ArithmeticException e) {
            throw new RefusedException(Reason.DATA, "spend.too-much");
        }
    }

    /** Returns how bad the worst item is. */
    public Flag worst() {
        return Flag.worst(items.stream().map(ItemClaims::flag).toList());
    }

    private static void refuseUnknown(ClaimsRequest request) {
        List<String> known =
                request.policy().items().stream().map(SupportItem::name).toList();
        List<Problem> problems = new ArrayList<>();
        for (Claim claim : request.claims().claims()) {
            if (!known.contains(claim.item())) {
                problems.add(new Problem(
                        claim.location(),
                        SpellingSuggestion.of(claim.item(), known)
                                .map(nearest -> Message.of("claims.unknown-item-nearest", claim.item(), nearest))
                                .orElse(Message.of("claims.unknown-item", claim.item(), known))));
            }
        }
        if (!problems.isEmpty()) {
            int listed = Math.min(problems.size(), 20);
            throw new RefusedException(Reason.DATA, problems.subList(0, listed), problems.size());
        }
    }

    private static ItemClaims check(SupportItem item, ClaimsRequest request) {
        LocalDate asOf = request.asOf();
        ActualFacts known = request.facts();
        LocalDate claimBy = item.claimBy();
        LocalDate last = claimBy != null && claimBy.isBefore(asOf) ? claimBy : asOf;
        Spend paid = new Spend(
                known.spend().entries().stream()
                        .filter(entry -> !entry.committed() && !isAfter(entry, last))
                        .toList(),
                known.spend().source());
        SupportFacts facts = known.withSpend(paid).of(item, YearMonth.from(last));
        Support support = SupportRules.compute(item, known.year(), facts);
        Money spent = facts.spend().values().stream().reduce(Money.ZERO, Money::plus);
        Money claimed = request.claims().claims().stream()
                .filter(claim -> claim.item().equals(item.name())
                        && claim.date().getYear() >= known.year()
                        && !claim.date().isAfter(asOf))
                .map(Claim::amount)
                .reduce(Money.ZERO, Money::plus);
        Long daysLeft = claimBy == null ? null : ChronoUnit.DAYS.between(asOf, claimBy);
        ItemClaims unflagged = new ItemClaims(
                support, facts, spent, claimed, capLeft(support, known.year(), asOf), claimBy, daysLeft, Flag.OK);
        return new ItemClaims(
                support,
                facts,
                spent,
                claimed,
                unflagged.capLeft(),
                claimBy,
                daysLeft,
                flag(unflagged, request.warnDays()));
    }

    /** Lines that know the month only are of its first day. */
    private static boolean isAfter(SpendEntry entry, LocalDate day) {
        return entry.month().atDay(Math.max(1, entry.day())).isAfter(day);
    }

    /** What nobody can claim cannot lapse. */
    private static Flag flag(ItemClaims item, int warnDays) {
        Long daysLeft = item.daysLeft();
        if (daysLeft == null || item.claimable().isZero()) {
            return Flag.OK;
        }
        return daysLeft < 0 ? Flag.RED : daysLeft <= warnDays ? Flag.YELLOW : Flag.OK;
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
