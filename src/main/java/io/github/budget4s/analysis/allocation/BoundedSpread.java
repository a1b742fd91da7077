package io.github.budget4s.analysis.allocation;

import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.money.Ratio;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Spreads money by shares so that no part gets less than its minimum or more than its maximum, every cent is placed,
 * and what one part may not have goes to the others in proportion to their shares.
 *
 * <p>Water-filling, exactly: all parts take their proportion of the money; where that breaks bounds, the parts on the
 * side that breaks them by more in sum are held at their bounds, and the rest is spread again among the others, until
 * nothing changes. There is one level at which every part that is not held has the same amount for its share, so the
 * order of the parts does not matter. (The projection onto a box with one sum: P. Brucker, <i>An O(n) algorithm for
 * quadratic knapsack problems</i>, Operations Research Letters 3, 1984; holding the larger side first is how CSS lays
 * out flexible boxes, W3C <i>CSS Flexible Box Layout</i>, 9.7.) Then {@link LargestRemainder} rounds, between the
 * bounds.
 *
 * <p>100.00 by 1/2, 1/4, 1/4 with at most 40.00 for the first is 40.00, 30.00, 30.00.
 */
public final class BoundedSpread {

    private BoundedSpread() {}

    /** Whether a part is held at a bound. */
    public enum Held {
        /** It has its proportion of what the held ones leave. */
        FREE,
        /** It has its minimum, which is more than its proportion. */
        AT_MINIMUM,
        /** It has its maximum, which is less than its proportion. */
        AT_MAXIMUM
    }

    /**
     * One part of the whole.
     *
     * @param share its share
     * @param bounds its bounds
     * @param held whether a bound holds it
     * @param rounding its exact amount and how that was rounded; for a held part the bound itself
     */
    public record Part(Ratio share, Bounds bounds, Held held, LargestRemainder.Part rounding) {

        /** Returns what the part comes to. */
        public Money amount() {
            return rounding.amount();
        }
    }

    /**
     * Finds why bounds cannot all hold: first every part whose minimum is over its maximum, or, where there is none,
     * sums of bounds that miss the total.
     *
     * @param total what is to be spread
     * @return nothing when the bounds can hold
     */
    public static List<BoundsConflict> conflicts(Money total, List<Bounds> bounds) {
        List<BoundsConflict> conflicts = new ArrayList<>();
        for (int i = 0; i < bounds.size(); i++) {
            Money maximum = bounds.get(i).maximum();
            Money minimum = bounds.get(i).least();
            if (maximum != null && minimum.compareTo(maximum) > 0) {
                conflicts.add(new BoundsConflict.MinimumOverMaximum(i, minimum, maximum));
            }
        }
        if (!conflicts.isEmpty()) {
            return conflicts;
        }
        Money least = Money.ZERO;
        for (Bounds each : bounds) {
            least = least.plus(each.least());
        }
        if (least.compareTo(total) > 0) {
            List<Integer> parts = IntStream.range(0, bounds.size())
                    .filter(i -> !bounds.get(i).least().isZero())
                    .boxed()
                    .toList();
            conflicts.add(new BoundsConflict.MinimumsOverTotal(parts, least, total));
        }
        Money most = most(bounds);
        if (most != null && most.compareTo(total) < 0) {
            List<Integer> parts = IntStream.range(0, bounds.size()).boxed().toList();
            conflicts.add(new BoundsConflict.MaximumsUnderTotal(parts, most, total));
        }
        return conflicts;
    }

    /** Adds up the maximums; null when a part has none. */
    private static @Nullable Money most(List<Bounds> bounds) {
        Money most = Money.ZERO;
        for (Bounds each : bounds) {
            Money maximum = each.maximum();
            if (maximum == null) {
                return null;
            }
            most = most.plus(maximum);
        }
        return most;
    }

    /**
     * Spreads an amount.
     *
     * <p>Parts without a share get no more than their minimum, unless all others are at their maximum: then they share
     * what is left evenly, within their own bounds.
     *
     * @param total what is to be spread, not less than nothing
     * @param shares the shares, none less than nothing, exactly 1 in sum
     * @param bounds the bounds of each, in the same order
     * @param unit what each part that is not held is a multiple of, as far as the total and the bounds let it
     * @return one part a share, in the same order
     * @throws IllegalArgumentException when {@link #conflicts} finds something, or an argument is not as described
     */
    public static List<Part> spread(Money total, List<Ratio> shares, List<Bounds> bounds, Money unit) {
        if (shares.size() != bounds.size() || !conflicts(total, bounds).isEmpty()) {
            throw new IllegalArgumentException("bounds that cannot hold");
        }
        List<Part> parts = new ArrayList<>(shares.size());
        if (areNone(bounds)) {
            List<LargestRemainder.Part> rounded = LargestRemainder.spread(total, shares, unit);
            for (int i = 0; i < shares.size(); i++) {
                parts.add(new Part(shares.get(i), Bounds.NONE, Held.FREE, rounded.get(i)));
            }
            return parts;
        }
        LargestRemainder.refuseWrong(total, shares, unit);
        Filling filling = new Filling(total, shares, bounds);
        filling.fill();
        List<LargestRemainder.Part> rounded = filling.round(unit);
        for (int i = 0; i < shares.size(); i++) {
            parts.add(new Part(shares.get(i), bounds.get(i), filling.held[i], rounded.get(i)));
        }
        return parts;
    }

    private static boolean areNone(List<Bounds> bounds) {
        for (Bounds each : bounds) {
            if (!each.isNone()) {
                return false;
            }
        }
        return true;
    }

    private static final class Filling {

        private final Money total;
        private final List<Ratio> shares;
        private final List<Bounds> bounds;
        private final Ratio[] exact;
        private final Held[] held;

        Filling(Money total, List<Ratio> shares, List<Bounds> bounds) {
            this.total = total;
            this.shares = shares;
            this.bounds = bounds;
            this.exact = new Ratio[shares.size()];
            this.held = new Held[shares.size()];
            Arrays.fill(held, Held.FREE);
        }

        void fill() {
            List<Integer> sharing = new ArrayList<>();
            List<Integer> without = new ArrayList<>();
            for (int i = 0; i < shares.size(); i++) {
                (shares.get(i).compareTo(Ratio.ZERO) > 0 ? sharing : without).add(i);
            }
            Money minimums = without.stream().map(i -> bounds.get(i).least()).reduce(Money.ZERO, Money::plus);
            Ratio left = fill(cents(total.minus(minimums)), sharing, shares);
            if (left.equals(Ratio.ZERO)) {
                for (int i : without) {
                    hold(i, bounds.get(i).least(), bounds.get(i).least().isZero() ? Held.FREE : Held.AT_MINIMUM);
                }
            } else {
                List<Ratio> even = shares.stream().map(share -> Ratio.ONE).toList();
                fill(left.plus(cents(minimums)), without, even);
            }
        }

        /** Fills the parts that are listed; returns what is left when all of them are at their maximum. */
        private Ratio fill(Ratio amount, List<Integer> parts, List<Ratio> weights) {
            Ratio rest = amount;
            List<Integer> free = new ArrayList<>(parts);
            while (!free.isEmpty()) {
                Ratio weight = free.stream().map(weights::get).reduce(Ratio.ZERO, Ratio::plus);
                Ratio level = rest.dividedBy(weight);
                Ratio added = Ratio.ZERO;
                for (int i : free) {
                    exact[i] = level.times(weights.get(i));
                    added = added.plus(within(i, exact[i])).minus(exact[i]);
                }
                List<Integer> broken = new ArrayList<>();
                for (int i : free) {
                    Ratio within = within(i, exact[i]);
                    int moved = within.compareTo(exact[i]);
                    // Where both sides weigh the same, all that break a bound are at their place.
                    if (moved != 0 && moved * added.numerator().signum() >= 0) {
                        exact[i] = within;
                        held[i] = moved > 0 ? Held.AT_MINIMUM : Held.AT_MAXIMUM;
                        broken.add(i);
                    }
                }
                if (broken.isEmpty()) {
                    return Ratio.ZERO;
                }
                for (int i : broken) {
                    rest = rest.minus(exact[i]);
                }
                free.removeAll(broken);
            }
            return rest;
        }

        private Ratio within(int part, Ratio amount) {
            Money maximum = bounds.get(part).maximum();
            Ratio least = cents(bounds.get(part).least());
            if (amount.compareTo(least) < 0) {
                return least;
            }
            return maximum != null && amount.compareTo(cents(maximum)) > 0 ? cents(maximum) : amount;
        }

        private void hold(int part, Money amount, Held how) {
            exact[part] = cents(amount);
            held[part] = how;
        }

        List<LargestRemainder.Part> round(Money unit) {
            long[] lowest = new long[exact.length];
            long[] highest = new long[exact.length];
            for (int i = 0; i < exact.length; i++) {
                Money maximum = bounds.get(i).maximum();
                long down = LargestRemainder.floor(exact[i], unit);
                boolean whole = exact[i].equals(Ratio.of(down, 1));
                if (held[i] != Held.FREE || whole) {
                    // A bound need not be a multiple of the unit, but it is whole cents.
                    lowest[i] = exact[i].numerator().longValueExact();
                    highest[i] = lowest[i];
                } else {
                    lowest[i] = Math.max(down, bounds.get(i).least().cents());
                    highest[i] = upTo(Math.addExact(down, unit.cents()), maximum);
                }
            }
            return LargestRemainder.place(total, List.of(exact), lowest, highest);
        }

        private static long upTo(long amount, @Nullable Money maximum) {
            return maximum == null ? amount : Math.min(amount, maximum.cents());
        }
    }

    private static Ratio cents(Money money) {
        return new Ratio(money.toBigCents(), BigInteger.ONE);
    }
}
