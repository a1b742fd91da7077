package io.github.budget4s.analysis.claims;

import io.github.budget4s.analysis.support.Slice;
import io.github.budget4s.domain.claims.Claim;
import io.github.budget4s.domain.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * Holds claims against what an item pays, part by part.
 *
 * <p>A claim takes what its activity and store earned, the oldest first, else what could still be claimed on the day
 * when it was sent, the oldest first; what is left of it then takes whatever is open: the OEM may grant what came too
 * late. A part below zero, of which refunds outweigh the spend, takes back from the parts before it, the nearest first,
 * and then from those that follow.
 */
final class Settlement {

    private final List<Slice> slices;
    private final List<Money> open = new ArrayList<>();
    private final List<Money> claimed = new ArrayList<>();

    private Settlement(List<Slice> slices) {
        this.slices = slices;
        takeBack();
        slices.forEach(slice -> claimed.add(Money.ZERO));
    }

    /**
     * Settles.
     *
     * @param slices in the order in which they are due
     * @param claims those of the item that count
     */
    static List<SettledSlice> of(List<Slice> slices, List<Claim> claims) {
        Settlement settlement = new Settlement(slices);
        settlement.settle(claims);
        List<SettledSlice> settled = new ArrayList<>();
        for (int i = 0; i < slices.size(); i++) {
            settled.add(new SettledSlice(slices.get(i), settlement.claimed.get(i), settlement.open.get(i)));
        }
        return settled;
    }

    private void takeBack() {
        Money owed = Money.ZERO;
        for (Slice slice : slices) {
            Money earned = slice.earned().minus(owed);
            if (!earned.isNegative()) {
                open.add(earned);
                owed = Money.ZERO;
                continue;
            }
            open.add(Money.ZERO);
            owed = earned.negated();
            for (int i = open.size() - 1; i >= 0; i--) {
                Money taken = owed.least(open.get(i));
                open.set(i, open.get(i).minus(taken));
                owed = owed.minus(taken);
            }
        }
    }

    private void settle(List<Claim> claims) {
        List<Claim> sent =
                claims.stream().sorted(Comparator.comparing(Claim::sent)).toList();
        // A correction takes from what was claimed last.
        Money corrected = sent.stream()
                .map(Claim::counted)
                .filter(Money::isNegative)
                .reduce(Money.ZERO, Money::plus)
                .negated();
        Money[] left = new Money[sent.size()];
        for (int i = sent.size() - 1; i >= 0; i--) {
            Money amount = sent.get(i).counted();
            Money taken = amount.isNegative() ? amount : corrected.least(amount);
            left[i] = amount.minus(taken);
            corrected = amount.isNegative() ? corrected : corrected.minus(taken);
        }
        for (int i = 0; i < left.length; i++) {
            Claim claim = sent.get(i);
            String activity = claim.key().activity();
            if (!activity.isEmpty()) {
                left[i] = use(left[i], slice -> slice.activity().equals(activity) && isOfStore(slice, claim));
            }
        }
        for (int i = 0; i < left.length; i++) {
            Claim claim = sent.get(i);
            left[i] = use(left[i], slice -> !isOver(slice, claim.sent()) && isOfStore(slice, claim));
        }
        for (Money each : left) {
            use(each, slice -> true);
        }
    }

    private static boolean isOfStore(Slice slice, Claim claim) {
        String store = claim.key().store();
        return store.isEmpty() || slice.store().isEmpty() || slice.store().equals(store);
    }

    private static boolean isOver(Slice slice, LocalDate day) {
        return slice.due() != null && slice.due().isBefore(day);
    }

    /** Uses an amount up on parts; returns what is left of it. */
    private Money use(Money amount, Predicate<Slice> which) {
        Money left = amount;
        for (int i = 0; i < slices.size() && !left.isZero(); i++) {
            if (which.test(slices.get(i))) {
                Money taken = left.least(open.get(i));
                open.set(i, open.get(i).minus(taken));
                claimed.set(i, claimed.get(i).plus(taken));
                left = left.minus(taken);
            }
        }
        return left;
    }
}
