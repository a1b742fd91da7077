package io.github.budget4s.analysis.forecast;

/**
 * Reconciles the forecasts of a whole and of its parts by the least sum of error variances: MinT of Wickramasuriya,
 * Athanasopoulos and Hyndman (2019), with the errors' covariance shrunk towards its diagonal (Schäfer and Strimmer
 * 2005).
 *
 * <p>With {@code f} the forecasts of the whole and the parts, {@code c = (1, -1, ..., -1)} and {@code W} the
 * covariance, the reconciled forecasts are {@code f - W c (c'f) / (c'W c)}. This is the paper's formula for a hierarchy
 * of two levels; it takes no inverse.
 */
final class MinimumTrace {

    private final double[] shares;

    /**
     * Learns from errors.
     *
     * @param errors of the whole first, then of each part, month by month; all as long
     */
    MinimumTrace(double[][] errors) {
        int size = errors.length;
        int n = errors[0].length;
        double[] deviations = new double[size];
        for (int i = 0; i < size; i++) {
            double sum = 0;
            for (double error : errors[i]) {
                sum += error * error;
            }
            deviations[i] = StrictMath.sqrt(sum / n);
        }
        double shrinkage = shrinkage(errors, deviations);
        shares = new double[size];
        double total = 0;
        for (int i = 0; i < size; i++) {
            double sum = 0;
            for (int j = 0; j < size; j++) {
                double covariance = covariance(errors, i, j) * (i == j ? 1 : 1 - shrinkage);
                sum += j == 0 ? covariance : -covariance;
            }
            shares[i] = sum;
            total += i == 0 ? sum : -sum;
        }
        for (int i = 0; i < size; i++) {
            // Without any error there is nothing to weigh by: the whole gives way.
            shares[i] = total > 0 ? shares[i] / total : i == 0 ? 1 : 0;
        }
    }

    private static double covariance(double[][] errors, int i, int j) {
        double sum = 0;
        for (int t = 0; t < errors[i].length; t++) {
            sum += errors[i][t] * errors[j][t];
        }
        return sum / errors[i].length;
    }

    /**
     * Returns how far correlations are shrunk: the variance of all of them over the sum of their squares, at most 1.
     */
    private static double shrinkage(double[][] errors, double[] deviations) {
        int n = errors[0].length;
        double variances = 0;
        double squares = 0;
        for (int i = 0; i < errors.length; i++) {
            for (int j = 0; j < i; j++) {
                if (deviations[i] > 0 && deviations[j] > 0) {
                    double correlation = covariance(errors, i, j) / (deviations[i] * deviations[j]);
                    double sum = 0;
                    for (int t = 0; t < n; t++) {
                        double product = errors[i][t] * errors[j][t] / (deviations[i] * deviations[j]) - correlation;
                        sum += product * product;
                    }
                    variances += sum / ((double) n * StrictMath.max(1, n - 1));
                    squares += correlation * correlation;
                }
            }
        }
        return squares == 0 ? 1 : StrictMath.max(0, StrictMath.min(1, variances / squares));
    }

    /** Moves forecasts, the whole's first, so that the parts add up to the whole. */
    double[] reconcile(double[] forecasts) {
        double gap = forecasts[0];
        for (int i = 1; i < forecasts.length; i++) {
            gap -= forecasts[i];
        }
        double[] reconciled = new double[forecasts.length];
        for (int i = 0; i < forecasts.length; i++) {
            reconciled[i] = forecasts[i] - shares[i] * gap;
        }
        return reconciled;
    }
}
