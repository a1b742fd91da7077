package io.github.budget4s.analysis.allocation;

import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.money.Ratio;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

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

        /** States what the part comes to. */
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
        if (total.isNegative() || unit.cents() <= 0) {
            throw new IllegalArgumentException("cannot spread " + total + " in units of " + unit);
        }
        if (!shares.stream().reduce(Ratio.ZERO, Ratio::plus).equals(Ratio.ONE)
                || shares.stream().anyMatch(Ratio::isNegative)) {
            throw new IllegalArgumentException("shares that are not parts of one whole");
        }
        BigInteger unitCents = unit.toBigCents();
        Ratio whole = new Ratio(total.toBigCents(), BigInteger.ONE);
        List<Ratio> exact = shares.stream().map(whole::times).toList();
        List<Long> floors = exact.stream()
                .map(share -> share.numerator()
                        .divide(share.denominator().multiply(unitCents))
                        .multiply(unitCents)
                        .longValueExact())
                .toList();
        List<Integer> ranks = ranks(exact, floors);
        Long[] added = new Long[shares.size()];
        long left = total.cents() - floors.stream().mapToLong(Long::longValue).sum();
        for (int index : ranks) {
            long step = Math.min(left, unit.cents());
            added[index] = step;
            left -= step;
        }
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < shares.size(); i++) {
            parts.add(new Part(exact.get(i), new Money(floors.get(i)), new Money(added[i]), ranks.indexOf(i) + 1));
        }
        return parts;
    }

    /** Spreads an amount evenly by the same rule: 400,000.00 over twelve is 33,333.34 four times, then 33,333.33. */
    public static List<Money> spreadEvenly(Money total, int parts, Money unit) {
        return spread(total, Collections.nCopies(parts, Ratio.of(1, parts)), unit).stream()
                .map(Part::amount)
                .toList();
    }

    private static List<Integer> ranks(List<Ratio> exact, List<Long> floors) {
        List<Ratio> remainders = IntStream.range(0, exact.size())
                .mapToObj(i -> exact.get(i).plus(Ratio.of(-floors.get(i), 1)))
                .toList();
        // The sort is stable: of equal remainders the earlier stays before the later.
        return IntStream.range(0, exact.size())
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> remainders.get(i)).reversed())
                .toList();
    }
}
