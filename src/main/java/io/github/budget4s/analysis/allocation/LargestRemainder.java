package io.github.budget4s.analysis.allocation;

import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.money.Ratio;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * Spreads money by shares so that every part is a multiple of a unit, the parts sum to the whole, and no part is a unit
 * or more from its exact share.
 *
 * <p>The method of largest remainders (Hamilton 1792; M. L. Balinski and H. P. Young, <i>Fair Representation</i>, 2nd
 * ed. 2001, ch. 2): each part first gets the whole units in its exact share, the units left over go one each to the
 * largest remainders, of equal ones to the earlier. Where the whole is not a multiple of the unit, what is short of a
 * unit goes to the next largest remainder. 100.00 by thirds in units of 0.01 is 33.34, 33.33, 33.33; in units of 1 it
 * is 34, 33, 33.
 */
public final class LargestRemainder {

    private LargestRemainder() {}

    /**
     * One part of the whole.
     *
     * @param exactCents the exact share, in cents
     * @param wholeUnits the whole units in the exact share
     * @param added what the part got of the units left over
     * @param rank the place of its remainder among all, from 1, the largest first
     */
    public record Part(Ratio exactCents, Money wholeUnits, Money added, int rank) {

        /** Returns what the part comes to. */
        public Money amount() {
            return wholeUnits.plus(added);
        }
    }

    /**
     * Spreads an amount.
     *
     * @param total what is to be spread, not less than nothing
     * @param shares the shares, none less than nothing, exactly 1 in sum
     * @param unit what each part is a multiple of, more than nothing
     * @return one part a share, in the same order
     */
    public static List<Part> spread(Money total, List<Ratio> shares, Money unit) {
        refuseWrong(total, shares, unit);
        Ratio whole = new Ratio(total.toBigCents(), BigInteger.ONE);
        List<Ratio> exact = new ArrayList<>();
        long[] lowest = new long[shares.size()];
        long[] highest = new long[shares.size()];
        for (int i = 0; i < shares.size(); i++) {
            exact.add(whole.times(shares.get(i)));
            lowest[i] = floor(exact.get(i), unit);
            highest[i] = Math.addExact(lowest[i], unit.cents());
        }
        return place(total, exact, lowest, highest);
    }

    static void refuseWrong(Money total, List<Ratio> shares, Money unit) {
        if (total.isNegative() || unit.cents() <= 0) {
            throw new IllegalArgumentException("cannot spread " + total + " in units of " + unit);
        }
        Ratio sum = Ratio.ZERO;
        boolean negative = false;
        for (Ratio share : shares) {
            sum = sum.plus(share);
            negative |= share.isNegative();
        }
        if (negative || !sum.equals(Ratio.ONE)) {
            throw new IllegalArgumentException("shares that are not parts of one whole");
        }
    }

    /** Returns the largest multiple of the unit that is not over an exact amount of cents. */
    static long floor(Ratio exactCents, Money unit) {
        BigInteger unitCents = unit.toBigCents();
        return exactCents
                .numerator()
                .divide(exactCents.denominator().multiply(unitCents))
                .multiply(unitCents)
                .longValueExact();
    }

    /**
     * Places a total: each part gets its lowest amount, then the largest remainders get what leads to their highest
     * one, until nothing is left.
     *
     * @param exact the exact amounts in cents, the total in sum
     * @param lowest for each an amount of cents that is not over the exact one
     * @param highest for each one that is not under it
     */
    static List<Part> place(Money total, List<Ratio> exact, long[] lowest, long[] highest) {
        List<Integer> ranks = ranks(exact, lowest);
        Part[] parts = new Part[exact.size()];
        long left = total.cents();
        for (long amount : lowest) {
            left -= amount;
        }
        for (int rank = 0; rank < parts.length; rank++) {
            int index = ranks.get(rank);
            long step = Math.min(left, highest[index] - lowest[index]);
            parts[index] = new Part(exact.get(index), new Money(lowest[index]), new Money(step), rank + 1);
            left -= step;
        }
        return List.of(parts);
    }

    /** Spreads an amount evenly by the same rule: 400,000.00 over twelve is 33,333.34 four times, then 33,333.33. */
    public static List<Money> spreadEvenly(Money total, int parts, Money unit) {
        if (total.isNegative() || unit.cents() <= 0 || parts <= 0) {
            throw new IllegalArgumentException("cannot spread " + total + " over " + parts + " in units of " + unit);
        }
        // All remainders are equal, so the units left over go to the first parts.
        long whole = total.cents() / parts / unit.cents() * unit.cents();
        long left = total.cents() - parts * whole;
        List<Money> amounts = new ArrayList<>();
        for (int i = 0; i < parts; i++) {
            long step = Math.min(left, unit.cents());
            amounts.add(new Money(whole + step));
            left -= step;
        }
        return amounts;
    }

    private static List<Integer> ranks(List<Ratio> exact, long[] lowest) {
        List<Ratio> remainders = new ArrayList<>();
        List<Integer> ranks = new ArrayList<>();
        for (int i = 0; i < exact.size(); i++) {
            remainders.add(exact.get(i).minus(Ratio.of(lowest[i], 1)));
            ranks.add(i);
        }
        // The sort is stable: of equal remainders the earlier stays before the later.
        ranks.sort((one, other) -> remainders.get(other).compareTo(remainders.get(one)));
        return ranks;
    }
}
