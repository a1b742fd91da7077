package io.github.budget4s.analysis.festival;

import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.domain.sales.Units;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Spreads units by weights, exactly to the millionth of a vehicle. */
final class UnitsSpread {

    private UnitsSpread() {}

    /**
     * Spreads units by largest remainder, ties to the earlier part.
     *
     * @param whole what is spread, not below nothing
     * @param weights not below nothing, and not all nothing unless the whole is
     * @return parts that add up to the whole, none a millionth or more from its exact share
     */
    static List<Units> of(Units whole, List<Ratio> weights) {
        if (whole.isZero()) {
            return weights.stream().map(weight -> Units.ZERO).toList();
        }
        Ratio sum = weights.stream().reduce(Ratio.ZERO, Ratio::plus);
        Ratio each = Ratio.of(whole.millionths(), 1).dividedBy(sum);
        List<BigInteger[]> shares = weights.stream()
                .map(weight -> weight.times(each))
                .map(share -> new BigInteger[] {share.numerator(), share.denominator()})
                .toList();
        List<Long> parts = new ArrayList<>();
        List<Ratio> rests = new ArrayList<>();
        long left = whole.millionths();
        for (BigInteger[] share : shares) {
            BigInteger[] division = share[0].divideAndRemainder(share[1]);
            parts.add(division[0].longValueExact());
            rests.add(new Ratio(division[1], share[1]));
            left -= division[0].longValueExact();
        }
        IntStream.range(0, parts.size())
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> rests.get(i)).reversed())
                .limit(left)
                .forEach(i -> parts.set(i, parts.get(i) + 1));
        return parts.stream().map(Units::new).toList();
    }
}
