package io.github.budget4s.domain.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.longs;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

    @ParameterizedTest
    @CsvSource({
        "12345.6, 1234560, 12345.60",
        "12345.600, 1234560, 12345.60",
        "0, 0, 0.00",
        "-0.01, -1, -0.01",
        "1E+3, 100000, 1000.00",
        "92233720368547758.07, 9223372036854775807, 92233720368547758.07",
        "-92233720368547758.08, -9223372036854775808, -92233720368547758.08"
    })
    void takesAnAmountToTheCent(BigDecimal yuan, long cents, String shown) {
        assertThat(Money.ofYuan(yuan)).isEqualTo(new Money(cents)).hasToString(shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.001", "-12.345", "92233720368547758.08", "1E+30", "1E-30"})
    void refusesWhatItCannotHoldExactly(BigDecimal yuan) {
        assertThatThrownBy(() -> Money.ofYuan(yuan)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void statesEveryAmountSoThatItComesBack() {
        qt().forAll(longs().all())
                .check(cents -> Money.ofYuan(new BigDecimal(new Money(cents).toString()))
                                .equals(new Money(cents))
                        && new Money(cents)
                                .toString()
                                .equals(BigDecimal.valueOf(cents, 2).toPlainString())
                        && new Money(cents).toYuan().scale() == 2);
    }

    @Test
    void addsAndTakesAwayExactlyOrNotAtAll() {
        BigInteger least = BigInteger.valueOf(Long.MIN_VALUE);
        BigInteger most = BigInteger.valueOf(Long.MAX_VALUE);
        qt().forAll(longs().all(), longs().all()).checkAssert((one, other) -> {
            BigInteger sum = BigInteger.valueOf(one).add(BigInteger.valueOf(other));
            if (sum.compareTo(least) < 0 || sum.compareTo(most) > 0) {
                assertThatThrownBy(() -> new Money(one).plus(new Money(other))).isInstanceOf(ArithmeticException.class);
            } else {
                assertThat(new Money(one).plus(new Money(other)).toBigCents()).isEqualTo(sum);
            }
            BigInteger difference = BigInteger.valueOf(one).subtract(BigInteger.valueOf(other));
            if (difference.compareTo(least) < 0 || difference.compareTo(most) > 0) {
                assertThatThrownBy(() -> new Money(one).minus(new Money(other)))
                        .isInstanceOf(ArithmeticException.class);
            } else {
                assertThat(new Money(one).minus(new Money(other)).toBigCents()).isEqualTo(difference);
            }
        });
    }

    @Test
    void turnsCostsIntoRefunds() {
        assertThat(new Money(5).negated()).isEqualTo(new Money(-5));
        assertThatThrownBy(() -> new Money(Long.MIN_VALUE).negated()).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void knowsLessThanNothingFromNothing() {
        assertThat(new Money(-1).isNegative()).isTrue();
        assertThat(Money.ZERO.isNegative()).isFalse();
        assertThat(Money.ZERO.isZero()).isTrue();
        assertThat(new Money(-1).isZero()).isFalse();
        assertThat(new Money(-1)).isLessThan(Money.ZERO).isGreaterThan(new Money(-100));
    }

    @Test
    void findsTheLess() {
        assertThat(new Money(5).least(new Money(7))).isEqualTo(new Money(5));
        assertThat(new Money(7).least(new Money(5))).isEqualTo(new Money(5));
        assertThat(new Money(-7).least(Money.ZERO)).isEqualTo(new Money(-7));
    }

    @Test
    void isEqualByItsCents() {
        assertThat(new Money(123)).isEqualTo(new Money(123)).hasSameHashCodeAs(new Money(123));
        assertThat(new Money(123)).isNotEqualTo(new Money(124)).isNotEqualTo(123L);
        assertThat(new Money(123)).doesNotHaveSameHashCodeAs(new Money(124));
    }
}
