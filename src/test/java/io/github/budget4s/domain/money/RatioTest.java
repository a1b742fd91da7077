package io.github.budget4s.domain.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.longs;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RatioTest {

    @ParameterizedTest
    @CsvSource({"390, 4680, 1/12", "0, -7, 0/1", "3, -6, -1/2", "-3, -6, 1/2", "10, 5, 2/1"})
    void isKeptInLowestTermsWithThePartCarryingTheSign(long part, long whole, String shown) {
        assertThat(Ratio.of(part, whole)).hasToString(shown);
    }

    @Test
    void isKeptInLowestTermsOnBothSidesOfALong() {
        for (int bits = 60; bits <= 66; bits++) {
            BigInteger large = BigInteger.ONE.shiftLeft(bits);
            for (BigInteger part : new BigInteger[] {large, large.subtract(BigInteger.ONE), large.negate()}) {
                for (long factor : new long[] {1, 2, 3, 5, 6_700_417}) {
                    BigInteger times = BigInteger.valueOf(factor);
                    Ratio ratio = new Ratio(
                            part.multiply(times), BigInteger.valueOf(7).multiply(times));
                    assertThat(ratio.numerator().gcd(ratio.denominator())).isEqualTo(BigInteger.ONE);
                    assertThat(ratio).isEqualTo(new Ratio(part, BigInteger.valueOf(7)));
                    assertThat(new Ratio(times, part.multiply(times)))
                            .isEqualTo(Ratio.ONE.dividedBy(new Ratio(part, BigInteger.ONE)));
                }
            }
        }
    }

    @Test
    void isEqualWhereItIsWorthTheSame() {
        assertThat(Ratio.of(2, 4)).isEqualTo(Ratio.of(-1, -2)).hasSameHashCodeAs(Ratio.of(5, 10));
    }

    @Test
    void differsInEitherPart() {
        assertThat(Ratio.of(1, 3))
                .isNotEqualTo(Ratio.of(1, 2))
                .isNotEqualTo(Ratio.of(2, 3))
                .isNotEqualTo(Ratio.of(-1, 3))
                .isNotEqualTo("1/3");
    }

    /** A set of shares is looked up by them: those of a plan do not all fall into one place. */
    @Test
    void hashesTellRatiosApart() {
        assertThat(Ratio.of(1, 3)).doesNotHaveSameHashCodeAs(Ratio.of(3, 1));
        assertThat(LongStream.rangeClosed(1, 100)
                        .boxed()
                        .flatMap(
                                part -> LongStream.rangeClosed(1, 12).mapToObj(whole -> Ratio.of(part, 12 * whole + 1)))
                        .distinct()
                        .map(Ratio::hashCode)
                        .distinct()
                        .count())
                .isGreaterThan(1_000);
    }

    @Test
    void hasNothingToSayOfNothing() {
        assertThatThrownBy(() -> Ratio.of(1, 0)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Ratio.ONE.dividedBy(Ratio.ZERO)).isInstanceOf(ArithmeticException.class);
    }

    @ParameterizedTest
    @CsvSource({"0.05, 1/20", "5E+2, 500/1", "-1.50, -3/2", "0.00, 0/1", "12, 12/1"})
    void takesDecimalsExactly(BigDecimal decimal, String shown) {
        assertThat(Ratio.of(decimal)).hasToString(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 12, 2, HALF_UP, 0.08",
        "1, 12, 6, HALF_UP, 0.083333",
        "1, 8, 2, HALF_UP, 0.13",
        "1, 8, 2, HALF_EVEN, 0.12",
        "-1, 8, 2, HALF_UP, -0.13",
        "1, 8, 2, DOWN, 0.12"
    })
    void roundsOnlyWhereAskedAndAsAsked(long part, long whole, int scale, RoundingMode mode, BigDecimal rounded) {
        assertThat(Ratio.of(part, whole).toDecimal(scale, mode)).isEqualTo(rounded);
    }

    @Test
    void refusesToRoundWhereItMustNot() {
        assertThatThrownBy(() -> Ratio.of(1, 3).toDecimal(10, RoundingMode.UNNECESSARY))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void computesAsFractionsDo() {
        qt().forAll(
                        longs().all(),
                        longs().between(1, Long.MAX_VALUE),
                        longs().all(),
                        longs().between(1, Long.MAX_VALUE))
                .checkAssert((a, b, c, d) -> {
                    BigInteger first = BigInteger.valueOf(a);
                    BigInteger second = BigInteger.valueOf(b);
                    BigInteger third = BigInteger.valueOf(c);
                    BigInteger fourth = BigInteger.valueOf(d);
                    Ratio one = Ratio.of(a, b);
                    Ratio other = Ratio.of(c, d);
                    isFraction(
                            one.plus(other),
                            first.multiply(fourth).add(third.multiply(second)),
                            second.multiply(fourth));
                    isFraction(one.times(other), first.multiply(third), second.multiply(fourth));
                    assertThat(Integer.signum(one.compareTo(other)))
                            .isEqualTo(first.multiply(fourth).compareTo(third.multiply(second)));
                    if (c != 0) {
                        isFraction(one.dividedBy(other), first.multiply(fourth), second.multiply(third));
                    }
                });
    }

    private static void isFraction(Ratio ratio, BigInteger part, BigInteger whole) {
        assertThat(ratio.numerator().multiply(whole))
                .isEqualTo(ratio.denominator().multiply(part));
        assertThat(ratio.denominator()).isPositive();
        assertThat(ratio.numerator().gcd(ratio.denominator())).isEqualTo(BigInteger.ONE);
    }

    @Test
    void addsUpToOneWhateverThePieces() {
        qt().forAll(integers().between(1, 500)).check(n -> java.util.Collections.nCopies(n, Ratio.of(1, n)).stream()
                .reduce(Ratio.ZERO, Ratio::plus)
                .equals(Ratio.ONE));
    }

    @Test
    void knowsLessThanNothing() {
        assertThat(Ratio.of(-1, 9).isNegative()).isTrue();
        assertThat(Ratio.ZERO.isNegative()).isFalse();
        assertThat(Ratio.of(1, -9).isNegative()).isTrue();
    }
}
