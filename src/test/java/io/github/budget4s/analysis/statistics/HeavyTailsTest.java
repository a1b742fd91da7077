package io.github.budget4s.analysis.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeavyTailsTest {

    /** From tables of Student's distribution with three degrees of freedom. */
    @ParameterizedTest
    @CsvSource({
        "0, 0.5",
        "0.7649, 0.25",
        "1.6377, 0.1",
        "2.3534, 0.05",
        "3.1824, 0.025",
        "5.8409, 0.005",
        "-1.6377, 0.9"
    })
    void isAsTheTablesHaveIt(double scales, double probability) {
        assertThat(HeavyTails.above(scales)).isCloseTo(probability, within(1e-5));
    }
}
