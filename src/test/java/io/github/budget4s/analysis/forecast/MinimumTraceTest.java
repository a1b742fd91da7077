package io.github.budget4s.analysis.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class MinimumTraceTest {

    @Test
    void movesTheUnsureMoreThanTheSure() {
        double[][] errors = {{3, -3, 3, -3}, {1, 1, -1, -1}, {0, 0, 0, 0}};

        double[] reconciled = new MinimumTrace(errors).reconcile(new double[] {110, 60, 40});

        // Variances of 9, 1 and 0 share the gap of 10: the whole gives 9, the first part 1, the second nothing.
        assertThat(reconciled).containsExactly(new double[] {101, 61, 40}, within(1e-9));
    }

    @Test
    void partsAddUpForRandomErrors() {
        Random random = new Random(4);
        for (int round = 0; round < 300; round++) {
            int size = 2 + random.nextInt(8);
            double[][] errors = new double[size][3 + random.nextInt(40)];
            double[] forecasts = new double[size];
            for (int i = 0; i < size; i++) {
                forecasts[i] = 100 * random.nextDouble();
                for (int t = 0; t < errors[i].length; t++) {
                    errors[i][t] = random.nextInt(4) == 0 ? 0 : random.nextGaussian();
                }
            }

            double[] reconciled = new MinimumTrace(errors).reconcile(forecasts);

            double sum = 0;
            for (int i = 1; i < size; i++) {
                sum += reconciled[i];
            }
            assertThat(sum).isCloseTo(reconciled[0], within(1e-6));
        }
    }
}
