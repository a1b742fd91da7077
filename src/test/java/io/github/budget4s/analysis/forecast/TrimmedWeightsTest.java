package io.github.budget4s.analysis.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TrimmedWeightsTest {

    @Test
    void takesATenthOfTheWeightOffEitherEnd() {
        assertThat(TrimmedWeights.of(new double[] {3, 1, 2, 90, 0}, new double[] {1, 1, 1, 1, 1}))
                .containsExactly(new double[] {0.25, 0.25, 0.25, 0.125, 0.125}, within(1e-12));
    }

    @Test
    void leavesNothingOfALightOneAtTheEnd() {
        assertThat(TrimmedWeights.of(new double[] {5, 6, 700}, new double[] {5, 4.5, 0.5}))
                .containsExactly(new double[] {0.5, 0.5, 0}, within(1e-12));
    }

    @Test
    void sumsToOneForRandomFigures() {
        Random random = new Random(1);
        for (int round = 0; round < 2000; round++) {
            int count = 1 + random.nextInt(6);
            double[] figures = random.doubles(count).toArray();
            double[] weights = random.doubles(count, 0.01, 3).toArray();

            double[] left = TrimmedWeights.of(figures, weights);

            assertThat(Arrays.stream(left).sum()).isCloseTo(1, within(1e-12));
            assertThat(Arrays.stream(left).allMatch(each -> each >= 0)).isTrue();
        }
    }
}
