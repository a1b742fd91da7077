package io.github.budget4s.analysis.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;
import static org.quicktheories.generators.SourceDSL.longs;

import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.money.Ratio;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quicktheories.core.Gen;

class LargestRemainderTest {

    /** Weights many of which are nothing or alike, for these are where rounding goes wrong. */
    private static final Gen<List<Long>> WEIGHTS = lists().of(
                    longs().between(0, 6).mix(longs().between(0, 3_000_000), 50))
            .ofSizeBetween(1, 15)
            .assuming(weights -> weights.stream().anyMatch(each -> each > 0));

    private static final Gen<Long> TOTALS = longs().between(0, 300).mix(longs().between(0, 1_000_000_000_000L), 60);

    private static final Gen<Long> UNITS = integers().between(0, 6).map(choice -> List.of(
                    1L, 100L, 10_000L, 100_000L, 7L, 333L, 12_345L)
            .get(choice));

    private static List<Ratio> shares(List<Long> weights) {
        long whole = weights.stream().mapToLong(Long::longValue).sum();
        return weights.stream().map(weight -> Ratio.of(weight, whole)).toList();
    }

    private static List<Long> spread(long total, List<Long> weights, long unit) {
        return LargestRemainder.spread(new Money(total), shares(weights), new Money(unit)).stream()
                .map(part -> part.amount().cents())
                .toList();
    }

    @Test
    void spreadsTheWholeInUnitsNoneFurtherThanAUnitFromItsShare() {
        qt().withExamples(5_000).forAll(TOTALS, WEIGHTS, UNITS).checkAssert((total, weights, unit) -> {
            List<Long> parts = spread(total, weights, unit);
            long whole = weights.stream().mapToLong(Long::longValue).sum();

            assertThat(parts.stream().mapToLong(Long::longValue).sum()).isEqualTo(total);
            assertThat(parts.stream().filter(part -> part % unit != 0).count()).isEqualTo(total % unit == 0 ? 0 : 1);
            for (int i = 0; i < parts.size(); i++) {
                // |part - total * weight / whole| < unit, without dividing.
                BigInteger distance = BigInteger.valueOf(parts.get(i))
                        .multiply(BigInteger.valueOf(whole))
                        .subtract(BigInteger.valueOf(total).multiply(BigInteger.valueOf(weights.get(i))))
                        .abs();
                assertThat(distance).isLessThan(BigInteger.valueOf(unit).multiply(BigInteger.valueOf(whole)));
                assertThat(parts.get(i)).isNotNegative();
                if (weights.get(i) == 0) {
                    assertThat(parts.get(i)).isZero();
                }
            }
        });
    }

    @Test
    void servesTheLargestRemaindersAndOfEqualOnesTheEarlier() {
        qt().withExamples(5_000).forAll(TOTALS, WEIGHTS, UNITS).checkAssert((total, weights, unit) -> {
            BigInteger whole = BigInteger.valueOf(
                    weights.stream().mapToLong(Long::longValue).sum());
            BigInteger step = whole.multiply(BigInteger.valueOf(unit));
            List<BigInteger> remainders = weights.stream()
                    .map(weight -> BigInteger.valueOf(total)
                            .multiply(BigInteger.valueOf(weight))
                            .mod(step))
                    .toList();
            List<Long> parts = spread(total, weights, unit);
            for (int i = 0; i < parts.size(); i++) {
                for (int j = 0; j < parts.size(); j++) {
                    int order = remainders.get(i).compareTo(remainders.get(j));
                    if (order > 0 || (order == 0 && i < j)) {
                        assertThat(added(parts.get(i), total, weights.get(i), step, unit))
                                .isGreaterThanOrEqualTo(added(parts.get(j), total, weights.get(j), step, unit));
                    }
                }
            }
        });
    }

    /** What a part got beyond the whole units of its exact share. */
    private static long added(long part, long total, long weight, BigInteger step, long unit) {
        return part
                - BigInteger.valueOf(total)
                                .multiply(BigInteger.valueOf(weight))
                                .divide(step)
                                .longValueExact()
                        * unit;
    }

    @Test
    void movesThePartsWithTheSharesWhereNoRemaindersAreEqual() {
        qt().withExamples(5_000)
                .forAll(
                        longs().between(1_000_000, 1_000_000_000_000L),
                        lists().of(longs().between(1, 3_000_000)).ofSizeBetween(2, 12),
                        UNITS,
                        longs().all())
                .assuming((total, weights, unit, seed) -> {
                    BigInteger step = BigInteger.valueOf(
                                    weights.stream().mapToLong(Long::longValue).sum())
                            .multiply(BigInteger.valueOf(unit));
                    return new HashSet<>(weights.stream()
                                            .map(weight -> BigInteger.valueOf(total)
                                                    .multiply(BigInteger.valueOf(weight))
                                                    .mod(step))
                                            .toList())
                                    .size()
                            == weights.size();
                })
                .checkAssert((total, weights, unit, seed) -> {
                    List<Integer> order = new ArrayList<>();
                    for (int i = 0; i < weights.size(); i++) {
                        order.add(i);
                    }
                    Collections.shuffle(order, new Random(seed));
                    List<Long> parts = spread(total, weights, unit);
                    List<Long> shuffled =
                            spread(total, order.stream().map(weights::get).toList(), unit);
                    assertThat(shuffled)
                            .isEqualTo(order.stream().map(parts::get).toList());
                });
    }

    @ParameterizedTest
    @CsvSource({
        "10000, 1, '[3334, 3333, 3333]'",
        "10000, 100, '[3400, 3300, 3300]'",
        "10050, 100, '[3400, 3350, 3300]'",
        "2, 1, '[1, 1, 0]'",
        "0, 1, '[0, 0, 0]'",
        "50, 10000, '[50, 0, 0]'"
    })
    void givesThirdsToTheEarlierFirst(long total, long unit, String parts) {
        assertThat(spread(total, List.of(1L, 1L, 1L), unit)).hasToString(parts);
    }

    @Test
    void showsItsSteps() {
        List<LargestRemainder.Part> parts = LargestRemainder.spread(
                new Money(1000), List.of(Ratio.of(1, 6), Ratio.of(1, 2), Ratio.of(1, 3)), new Money(100));

        assertThat(parts)
                .containsExactly(
                        new LargestRemainder.Part(Ratio.of(500, 3), new Money(100), new Money(100), 1),
                        new LargestRemainder.Part(Ratio.of(500, 1), new Money(500), Money.ZERO, 3),
                        new LargestRemainder.Part(Ratio.of(1000, 3), new Money(300), Money.ZERO, 2));
    }

    @Test
    void spreadsTheMostMoneyThereIs() {
        List<Long> parts = spread(Long.MAX_VALUE, List.of(1L, 1L, 1L, 1L), 100);

        assertThat(parts.stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add))
                .isEqualTo(BigInteger.valueOf(Long.MAX_VALUE));
    }

    @Test
    void spreadsEvenly() {
        List<Money> parts = LargestRemainder.spreadEvenly(new Money(40_000_000), 12, new Money(1));

        assertThat(parts).hasSize(12);
        assertThat(parts.subList(0, 4)).containsOnly(new Money(3_333_334));
        assertThat(parts.subList(4, 12)).containsOnly(new Money(3_333_333));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1})
    void refusesAUnitOfNothing(long unit) {
        assertThatThrownBy(() -> spread(100, List.of(1L), unit)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesWhatCannotBeSpread() {
        assertThatThrownBy(() -> spread(-1, List.of(1L), 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        LargestRemainder.spread(new Money(1), List.of(Ratio.of(1, 2), Ratio.of(1, 3)), new Money(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        LargestRemainder.spread(new Money(1), List.of(Ratio.of(3, 2), Ratio.of(-1, 2)), new Money(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> LargestRemainder.spread(new Money(1), List.of(), new Money(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
