package io.github.budget4s.analysis.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntervalTest {

    /** The last as R. G. Newcombe, Statistics in Medicine 17, 1998, has it: 0.2553 to 0.3662. */
    @ParameterizedTest
    @CsvSource({
        "0, 10, 0.000000, 0.277533",
        "3, 10, 0.107791, 0.603222",
        "10, 10, 0.722467, 1.000000",
        "81, 263, 0.255289, 0.366210"
    })
    void ratesHaveWilsonsInterval(long hits, long trials, BigDecimal low, BigDecimal high) {
        assertThat(Interval.ofRate(hits, trials)).contains(new Interval(low, high));
    }

    /** As the tables of the exact Poisson limits give them. */
    @ParameterizedTest
    @CsvSource({"0, 0.00, 3.69", "1, 0.03, 5.57", "3, 0.62, 8.77", "10, 4.80, 18.39", "100, 81.36, 121.63"})
    void countsHaveGarwoodsInterval(BigDecimal count, BigDecimal low, BigDecimal high) {
        assertThat(Interval.ofCount(count)).contains(new Interval(low, high));
    }

    @Test
    void whatIsNoPartHasNone() {
        assertThat(Interval.ofRate(1, 0)).isEmpty();
        assertThat(Interval.ofRate(11, 10)).isEmpty();
        assertThat(Interval.ofRate(-1, 10)).isEmpty();
        assertThat(Interval.ofCount(BigDecimal.ONE.negate())).isEmpty();
    }
}
