package io.github.budget4s.analysis.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.budget4s.analysis.forecast.SeasonalPosterior.Data;
import io.github.budget4s.analysis.forecast.SeasonalPosterior.Mixture;
import io.github.budget4s.analysis.forecast.SeasonalPosterior.Point;
import java.util.Random;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.RealVector;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds what is got from one root, for all windows and slopes, to each covariance matrix solved by itself. */
class SeasonalPosteriorTest {

    private static final int[] WINDOWS = {24, 36, 50};
    private static final double[] SLOPES = {0, 0.0004, 0.0025};
    private static final double[] STEPS = {0.9, 1.71, 2.439};
    private static final Point POINT = new Point(0.95, 0.4, 3, 0.25);

    private static double covariance(int i, int j, double slope) {
        int apart = StrictMath.abs(i - j);
        return 100
                + 0.4 * StrictMath.pow(0.95, apart)
                + (apart % 12 == 0 ? 3 : 0)
                + (apart == 0 ? 0.6 : 0)
                + slope * step(i) * step(j);
    }

    /** Month i is i months before the last one; those to come have negative numbers. */
    private static double step(int i) {
        return i >= 0 ? -i : STEPS[-i - 1];
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "0, 2", "1, 1", "2, 0", "2, 2"})
    void saysWhatEachMatrixSaysByItself(int window, int slope) {
        Random random = new Random(4);
        double[] deviations = new double[WINDOWS[2]];
        for (int i = 0; i < deviations.length; i++) {
            deviations[i] = 0.1 * random.nextGaussian() + 0.2 * StrictMath.cos(i) - 0.004 * i;
        }
        SeasonalPosterior posterior =
                new SeasonalPosterior(new Data(deviations, new double[0][], STEPS, WINDOWS, SLOPES), POINT);
        double[][] weights = new double[WINDOWS.length][SLOPES.length];
        weights[window][slope] = 1;
        Mixture mixture = new Mixture(STEPS.length);
        posterior.addTo(mixture, weights);

        int n = WINDOWS[window];
        double[][] matrix = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                matrix[i][j] = covariance(i, j, SLOPES[slope]);
            }
        }
        CholeskyDecomposition root = new CholeskyDecomposition(new Array2DRowRealMatrix(matrix));
        RealVector values = new ArrayRealVector(deviations).getSubVector(0, n);
        RealVector solved = root.getSolver().solve(values);
        double variance = (values.dotProduct(solved) + 3 * 0.01) / (n + 3);
        double logWeight = 0.25 - StrictMath.log(root.getDeterminant()) / 2 - (n + 3) / 2.0 * StrictMath.log(variance);
        assertThat(posterior.logWeights(window)[slope]).isCloseTo(logWeight, within(1e-6));

        double whole = 0;
        double prior = 0;
        RealVector all = new ArrayRealVector(n);
        for (int h = 0; h < STEPS.length; h++) {
            RealVector to = new ArrayRealVector(n);
            for (int i = 0; i < n; i++) {
                to.setEntry(i, covariance(-h - 1, i, SLOPES[slope]));
            }
            for (int j = 0; j < STEPS.length; j++) {
                prior += covariance(-h - 1, -j - 1, SLOPES[slope]);
            }
            double centre = to.dotProduct(solved);
            double left = covariance(-h - 1, -h - 1, SLOPES[slope])
                    - to.dotProduct(root.getSolver().solve(to));
            assertThat(mixture.sums[h]).isCloseTo(centre, within(1e-8));
            assertThat(mixture.squares[h]).isCloseTo(variance * left + centre * centre, within(1e-8));
            whole += centre;
            all = all.add(to);
        }
        double left = prior - all.dotProduct(root.getSolver().solve(all));
        assertThat(mixture.wholeSum).isCloseTo(whole, within(1e-8));
        assertThat(mixture.wholeSquare).isCloseTo(variance * left + whole * whole, within(1e-8));
    }
}
