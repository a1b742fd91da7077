package io.github.budget4s.analysis.claims;

import io.github.budget4s.analysis.allocation.LargestRemainder;
import io.github.budget4s.analysis.support.Entitlement;
import io.github.budget4s.analysis.support.Slice;
import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.domain.policy.Basis;
import io.github.budget4s.domain.policy.SupportItem;
import io.github.budget4s.domain.spend.LedgerLine;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the lines of spend behind what may be claimed of an item.
 *
 * <p>What an item pays for the money of some days goes to the lines of these days in proportion; what was claimed of it
 * is taken off the oldest of them. Lines for which nothing may be claimed any more, or not yet, are left out. An item
 * that does not pay by its spend has all lines that it covers.
 */
public final class ClaimableLines {

    private final ItemClaims item;
    private final SupportItem rule;
    private final int year;
    private final LocalDate asOf;
    private final Map<LedgerLine, Money> claimable = new HashMap<>();
    private final Map<LedgerLine, LocalDate> claimBy = new HashMap<>();

    /** What lines have in common that earned one part of what the item pays. */
    private record Key(@Nullable LocalDate due, YearMonth month, String activity, String store) {}

    private record Part(LedgerLine line, Money amount) {}

    private ClaimableLines(ItemClaims item, ClaimsRequest request) {
        this.item = item;
        this.rule = item.support().item();
        this.year = request.facts().year();
        this.asOf = request.asOf();
    }

    /** Lists the lines of an item in the order of their days. */
    public static List<ClaimableLine> of(ItemClaims item, ClaimsRequest request, List<LedgerLine> lines) {
        return new ClaimableLines(item, request).list(lines);
    }

    /** Returns whether an item pays by its spend or by the events in it, so that each line has its part. */
    public static boolean arePaidFor(ItemClaims item) {
        Basis basis = item.support().item().basis();
        return basis instanceof Basis.ShareOfSpend || basis instanceof Basis.PerEvent;
    }

    private List<ClaimableLine> list(List<LedgerLine> lines) {
        List<LedgerLine> sorted = lines.stream()
                .filter(each -> !each.line().key().committed()
                        && rule.covers(
                                each.line().key().channel(), each.line().key().store()))
                .sorted(Comparator.comparing(ClaimableLines::booked))
                .toList();
        Map<Key, List<Part>> parts = new HashMap<>();
        List<LedgerLine> counted = new ArrayList<>();
        for (LedgerLine line : sorted) {
            if (addParts(line, parts)) {
                counted.add(line);
            }
        }
        if (!arePaidFor(item)) {
            return counted.stream()
                    .map(line -> new ClaimableLine(line, null, null))
                    .toList();
        }
        for (SettledSlice each : item.settled()) {
            Slice slice = each.slice();
            List<Part> own = parts.get(new Key(slice.due(), slice.month(), slice.activity(), slice.store()));
            if (own != null && !each.open().isZero() && !each.isLapsed(asOf)) {
                spread(each, own);
            }
        }
        return counted.stream()
                .filter(claimable::containsKey)
                .map(line -> new ClaimableLine(line, claimable.get(line), claimBy.get(line)))
                .toList();
    }

    private static LocalDate booked(LedgerLine line) {
        return day(line, line.line().key().month());
    }

    /** A part of a line that is for several months is of the last day of each. */
    private static LocalDate day(LedgerLine line, YearMonth month) {
        int day = line.line().key().day();
        boolean isItsDay = day > 0
                && month.equals(line.line().key().month())
                && line.months().size() == 1;
        return isItsDay ? month.atDay(day) : month.atEndOfMonth();
    }

    /** Returns whether a line has any part that counts. */
    private boolean addParts(LedgerLine line, Map<Key, List<Part>> parts) {
        MonthRange months = MonthRange.ofYear(year);
        boolean any = false;
        for (Map.Entry<YearMonth, Money> each : line.months().entrySet()) {
            LocalDate day = day(line, each.getKey());
            boolean isInTime = rule.deadline() == null || rule.deadline().of(day) != null;
            if (months.contains(each.getKey())
                    && isInTime
                    && !day.isAfter(asOf)
                    && each.getValue().compareTo(Money.ZERO) > 0) {
                any = true;
                parts.computeIfAbsent(
                                new Key(
                                        Entitlement.due(rule, day),
                                        each.getKey(),
                                        line.line().key().activity(),
                                        line.line().key().store()),
                                key -> new ArrayList<>())
                        .add(new Part(line, each.getValue()));
            }
        }
        return any;
    }

    private void spread(SettledSlice settled, List<Part> parts) {
        Money sum = parts.stream().map(Part::amount).reduce(Money.ZERO, Money::plus);
        List<LargestRemainder.Part> earned = LargestRemainder.spread(
                settled.claimed().plus(settled.open()),
                parts.stream()
                        .map(part -> new Ratio(part.amount().toBigCents(), sum.toBigCents()))
                        .toList(),
                new Money(1));
        Money used = settled.claimed();
        for (int i = 0; i < parts.size(); i++) {
            Money own = earned.get(i).amount();
            Money taken = used.compareTo(own) < 0 ? used : own;
            used = used.minus(taken);
            if (!own.equals(taken)) {
                LedgerLine line = parts.get(i).line();
                claimable.merge(line, own.minus(taken), Money::plus);
                LocalDate due = settled.slice().due();
                if (due != null) {
                    claimBy.merge(line, due, (one, other) -> one.isBefore(other) ? one : other);
                }
            }
        }
    }
}
