package io.github.budget4s.analysis.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ScaleTest {

    @Test
    void bringsFiguresBack() {
        Random random = new Random(2);
        for (int round = 0; round < 500; round++) {
            double size = StrictMath.exp(20 * random.nextDouble() - 5);
            double[] values = new double[24];
            for (int t = 0; t < values.length; t++) {
                values[t] = round % 4 == 0 && t % 5 == 0 ? 0 : size * random.nextDouble();
            }
            Scale scale = Scale.forMethods(values);

            for (double value : values) {
                assertThat(scale.from(scale.to(value))).isCloseTo(value, within(1e-9 * (1 + size)));
            }
        }
    }

    @Test
    void countsAPartOfAMeanMonthAsThatPart() {
        double[] values = {50, 150, 100, 20, 180};
        Scale scale = Scale.forMethods(values);

        assertThat(scale.to(101) - scale.to(100)).isCloseTo(0.01, within(1e-4));
        assertThat(scale.to(21) - scale.to(20))
                .as("a vehicle more in a weak month counts less than its part")
                .isLessThan(0.03);
    }

    @Test
    void leavesSeriesWithoutLogarithmsAsTheyAre() {
        double[] values = {-3, 4, 5};

        assertThat(Scale.forMethods(values)).isEqualTo(Scale.of(values));
    }
}
