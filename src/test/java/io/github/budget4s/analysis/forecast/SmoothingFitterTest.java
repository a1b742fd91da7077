package io.github.budget4s.analysis.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SmoothingFitterTest {

    @Test
    void derivativesAreThoseOfTheErrors() {
        Random random = new Random(2);
        for (SmoothingModel model : SmoothingModel.ALL) {
            double[] values = new double[30];
            for (int t = 0; t < values.length; t++) {
                values[t] =
                        100 * StrictMath.exp(0.2 * StrictMath.sin(t * StrictMath.PI / 6) + 0.1 * random.nextGaussian());
            }
            SmoothingErrors errors = new SmoothingErrors(model, values);
            double[] x = errors.coordinates(SmoothingFitter.fit(model, values).start());
            x[0] += 0.05;
            double[][] jacobian = errors.computeJacobian(x).getData();
            for (int j = 0; j < x.length; j++) {
                double step = 1e-6 * StrictMath.max(1, StrictMath.abs(x[j]));
                double[] above = x.clone();
                above[j] += step;
                double[] below = x.clone();
                below[j] -= step;
                double[] up = errors.computeValue(above).toArray();
                double[] down = errors.computeValue(below).toArray();
                for (int t = 0; t < values.length; t++) {
                    double slope = (up[t] - down[t]) / (2 * step);
                    assertThat(jacobian[t][j])
                            .as("%s by parameter %d at %d", model.toString(), j, t)
                            .isCloseTo(slope, within(1e-3 * (1 + StrictMath.abs(slope))));
                }
            }
        }
    }

    @Test
    void findsTheLevelOfASeriesWithoutChance() {
        double[] values = new double[36];
        Arrays.fill(values, 7);

        SmoothingFit fit = SmoothingFitter.best(SmoothingModel.ALL, values, new SmoothingFitter.Memory());

        assertThat(fit.project(3).centres()).containsExactly(new double[] {7, 7, 7}, within(1e-6));
    }

    /** What is left out because it is out of reach would not have been taken. */
    @Test
    void leavesOutOnlyWhatWouldNotHaveWon() {
        Random random = new Random(36);
        int others = 0;
        int series = 60;
        for (int i = 0; i < series; i++) {
            double[] values = series(random, 36);
            SmoothingFitter.Memory memory = new SmoothingFitter.Memory();
            SmoothingFitter.Memory ofAll = new SmoothingFitter.Memory();
            double found = 0;
            double least = 0;
            for (int n = 24; n <= values.length; n += 3) {
                double[] past = Arrays.copyOf(values, n);
                found = SmoothingFitter.best(SmoothingModel.ALL, past, memory).informationCriterion();
                least = SmoothingModel.ALL.stream()
                        .mapToDouble(
                                model -> SmoothingFitter.fit(model, past, ofAll).informationCriterion())
                        .min()
                        .orElseThrow();
            }
            others += found > least + 0.1 ? 1 : 0;
        }

        assertThat(others).isLessThanOrEqualTo(series / 20);
    }

    private static double[] series(Random random, int months) {
        double noise = 0.02 + 0.2 * random.nextDouble();
        double season = 0.3 * random.nextDouble();
        double slope = 0.01 * random.nextGaussian();
        double[] values = new double[months];
        for (int t = 0; t < months; t++) {
            values[t] = 100
                    * StrictMath.exp(
                            slope * t + season * StrictMath.sin(t * StrictMath.PI / 6) + noise * random.nextGaussian());
        }
        return values;
    }

    @Test
    void namesTheSixModels() {
        assertThat(SmoothingModel.ALL.stream().map(SmoothingModel::toString).distinct())
                .containsExactly("ANN", "AAN", "AAdN", "ANA", "AAA", "AAdA");
    }
}
