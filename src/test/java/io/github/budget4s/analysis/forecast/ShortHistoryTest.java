package io.github.budget4s.analysis.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShortHistoryTest {

    private static final double[] NO_WHOLE = {};

    private static double[] months(int count, double value) {
        double[] values = new double[count];
        Arrays.fill(values, value);
        return values;
    }

    /** Quantiles as tables have them. */
    @ParameterizedTest
    @CsvSource({"0.95, 1, 12.7062", "0.95, 4, 2.7764", "0.80, 4, 1.5332", "0.95, 22, 2.0739", "0.80, 1, 3.0777"})
    void quantilesAreThoseOfStudent(double level, int degrees, double expected) {
        assertThat(ShortHistory.quantile(level, degrees)).isCloseTo(expected, within(1e-4));
    }

    @Test
    void monthsThatHappenToBeAlikeAreAsUnsureAsCounts() {
        ShortHistory history = ShortHistory.of(months(5, 20), NO_WHOLE);
        assertThat(history.mean()).isEqualTo(20);
        assertThat(history.away(0.95)).isCloseTo(2.7764 * Math.sqrt(20.1 * 1.2), within(0.01));
    }

    @Test
    void theyDifferAsTheMonthsOfTheWholeDo() {
        // Months of 75 and 125: the deviation is a quarter of the mean but for the degree of freedom.
        double[] whole = {75, 125, 75, 125, 75, 125, 75, 125, 75, 125, 75, 125};
        double deviation = Math.sqrt(625 * 12 / 11.0) / 100 * 20;
        assertThat(ShortHistory.of(months(5, 20), whole).away(0.95))
                .isCloseTo(2.7764 * Math.sqrt((20.1 + deviation * deviation) * 1.2), within(0.01));
    }

    @Test
    void amountsAreNoCounts() {
        assertThat(ShortHistory.poisson(new double[] {12.3, 4})).isZero();
        assertThat(ShortHistory.poisson(new double[] {-1, 4})).isZero();
        assertThat(ShortHistory.of(new double[] {10.5, 11.5}, NO_WHOLE).away(0.95))
                .isCloseTo(12.7062 * Math.sqrt(0.5 * 1.5), within(0.01));
    }

    @Test
    void monthsOfNothingMayBeFollowedByOne() {
        assertThat(ShortHistory.of(months(3, 0), NO_WHOLE).away(0.95)).isGreaterThan(1);
    }

    @Test
    void intervalsOfFewCountsHoldAsOftenAsTheySay() {
        Random random = new Random(5);
        int held = 0;
        int trials = 4000;
        for (int i = 0; i < trials; i++) {
            int n = 1 + random.nextInt(11);
            double mean = 3 + 40 * random.nextDouble();
            double[] values = new double[n];
            for (int t = 0; t < n; t++) {
                values[t] = poisson(random, mean);
            }
            ShortHistory history = ShortHistory.of(values, NO_WHOLE);
            held += Math.abs(poisson(random, mean) - history.mean()) <= history.away(0.95) ? 1 : 0;
        }
        assertThat(held / (double) trials).isBetween(0.95, 1.0);
    }

    private static int poisson(Random random, double mean) {
        double limit = Math.exp(-mean);
        int count = -1;
        for (double product = 1; product > limit; count++) {
            product *= random.nextDouble();
        }
        return count;
    }
}
