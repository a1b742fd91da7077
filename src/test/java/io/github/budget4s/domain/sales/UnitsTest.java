package io.github.budget4s.domain.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.longs;

import io.github.budget4s.domain.money.Ratio;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitsTest {

    @ParameterizedTest
    @CsvSource({
        "120, 120",
        "120.000, 120",
        "0.5, 0.5",
        "-0.000001, -0.000001",
        "0, 0",
        "1E+3, 1000",
        "9223372036854.775807, 9223372036854.775807"
    })
    void holdsVehiclesToTheMillionthAndShowsNoNeedlessDecimals(BigDecimal vehicles, String shown) {
        assertThat(Units.of(vehicles)).hasToString(shown);
        assertThat(Units.of(vehicles).toDecimal()).isEqualByComparingTo(vehicles);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0000001", "9223372036854.775808", "1E+20"})
    void refusesWhatItCannotHoldExactly(BigDecimal vehicles) {
        assertThatThrownBy(() -> Units.of(vehicles)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void comesBackFromItsDecimals() {
        qt().forAll(longs().all()).check(millionths -> Units.of(new BigDecimal(new Units(millionths).toString()))
                .equals(new Units(millionths)));
    }

    @Test
    void doesNotRunOver() {
        assertThatThrownBy(() -> new Units(Long.MAX_VALUE).plus(new Units(1))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Units.of(Long.MAX_VALUE)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> new Units(Long.MIN_VALUE).magnitude()).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void netsCancellations() {
        assertThat(Units.of(3).plus(Units.of(-5))).isEqualTo(Units.of(-2));
        assertThat(Units.of(-2).isNegative()).isTrue();
        assertThat(Units.ZERO.isNegative()).isFalse();
        assertThat(Units.of(-2).isZero()).isFalse();
        assertThat(Units.of(2).plus(Units.of(-2)).isZero()).isTrue();
        assertThat(Units.of(-2).magnitude()).isEqualTo(Units.of(2));
        assertThat(Units.of(2).magnitude()).isEqualTo(Units.of(2));
        assertThat(Units.of(-2)).isLessThan(Units.of(1));
    }

    @Test
    void statesAShareExactly() {
        assertThat(Units.of(390).shareOf(Units.of(4680))).isEqualTo(Ratio.of(1, 12));
        assertThat(Units.of(new BigDecimal("0.5")).shareOf(Units.of(3))).isEqualTo(Ratio.of(1, 6));
    }
}
