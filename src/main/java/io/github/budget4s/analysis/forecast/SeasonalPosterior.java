package io.github.budget4s.analysis.forecast;

import java.util.Arrays;

/**
 * Holds what a history says of the {@link SeasonalRegression} with one set of its variances, for several windows that
 * end with the last month and several variances of the slope.
 *
 * <p>Months are counted backwards, the last one first: so the shorter windows are the first rows of the longest one's
 * Cholesky root, and cost nothing more. The slope is one coefficient, which is estimated by what is whitened without it
 * (Rasmussen and Williams 2006, 2.7).
 */
final class SeasonalPosterior {

    private static final int SEASON = MonthsOfYear.COUNT;

    /** The variance of the level: so wide that the data alone decide. */
    private static final double LEVEL_VARIANCE = 100;

    /** The variance of an event's effect, in variances of errors. */
    private static final double EVENT_VARIANCE = 1;

    /** Three months that are off by a tenth are all that is believed of the scale beforehand. */
    private static final double PRIOR_MONTHS = 3;

    private static final double PRIOR_VARIANCE = 0.01;

    /**
     * Is what all points of the grid have in common.
     *
     * @param deviations of the months from about the level, the last month first; as many as the longest window has
     * @param events for each kind of event how often each month had it, the last month first
     * @param steps the slope's steps from the last month to each month to come
     * @param windows how many months each window has, the shortest first
     * @param slopes the variances of the slope a month, in variances of errors
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared, and handed on for figures only
    record Data(double[] deviations, double[][] events, double[] steps, int[] windows, double[] slopes) {}

    /**
     * Is what is averaged over, but for the slope; variances are in variances of errors.
     *
     * @param persistence how much of a deviation that lasts is left after a month
     * @param lasting the share of the variance of errors that lasts
     * @param season the variance of the season
     * @param prior the logarithm of the probability beforehand, up to a constant
     */
    record Point(double persistence, double lasting, double season, double prior) {}

    /** Sums up what normal distributions say of the months to come, and of their sum. */
    static final class Mixture {
        final double[] sums;
        final double[] squares;
        double wholeSum;
        double wholeSquare;

        Mixture(int horizon) {
            sums = new double[horizon];
            squares = new double[horizon];
        }
    }

    private final Data data;
    private final int n;
    private final int horizon;

    /** The covariance of months so many months apart, but for the slope and events. */
    private final double[] apart;

    private final double[][] root;

    /** The deviations, and the line through the months, divided by the root. */
    private final double[] whitened;

    private final double[] line;

    /** The logarithm of the probability by window and slope, up to a constant for the window. */
    private final double[][] logWeights;

    private final double[][] variances;
    private final double[][] slope;
    private final double[][] slopeVariances;

    SeasonalPosterior(Data data, Point point) {
        this.data = data;
        n = data.deviations().length;
        horizon = data.steps().length;
        int windows = data.windows().length;
        int slopes = data.slopes().length;
        apart = new double[n + horizon + 1];
        root = new double[n][];
        whitened = new double[n];
        line = new double[n];
        logWeights = new double[windows][slopes];
        variances = new double[windows][slopes];
        slope = new double[windows][slopes];
        slopeVariances = new double[windows][slopes];
        double power = 1;
        for (int i = 0; i < apart.length; i++) {
            apart[i] = LEVEL_VARIANCE + point.lasting() * power + (i % SEASON == 0 ? point.season() : 0);
            power *= point.persistence();
        }
        apart[0] += 1 - point.lasting();
        double product = 1;
        double logDeterminant = 0;
        double squares = 0;
        double products = 0;
        double lines = 0;
        int window = 0;
        for (int i = 0; i < n; i++) {
            double[] row = new double[i + 1];
            root[i] = row;
            for (int j = 0; j <= i; j++) {
                double rest = covariance(i, j) - dot(row, root[j], j);
                row[j] = i == j ? StrictMath.sqrt(rest) : rest / root[j][j];
            }
            whitened[i] = (data.deviations()[i] - dot(row, whitened, i)) / row[i];
            line[i] = (-i - dot(row, line, i)) / row[i];
            squares += whitened[i] * whitened[i];
            products += whitened[i] * line[i];
            lines += line[i] * line[i];
            product *= row[i];
            if ((i & 7) == 7 || i + 1 == data.windows()[window]) {
                // One logarithm for eight factors.
                logDeterminant += StrictMath.log(product);
                product = 1;
            }
            if (i + 1 == data.windows()[window]) {
                weigh(window, point, logDeterminant, new double[] {squares, products, lines}, i + 1);
                window++;
            }
        }
    }

    /** Estimates slope and variance of a window by its sums of squares and products, and how probable it is. */
    private void weigh(int window, Point point, double logDeterminant, double[] sums, int length) {
        double months = length + PRIOR_MONTHS;
        for (int s = 0; s < data.slopes().length; s++) {
            double more = 1 + data.slopes()[s] * sums[2];
            slope[window][s] = data.slopes()[s] * sums[1] / more;
            slopeVariances[window][s] = data.slopes()[s] / more;
            double squares = sums[0] - slope[window][s] * sums[1];
            variances[window][s] = (squares + PRIOR_MONTHS * PRIOR_VARIANCE) / months;
            logWeights[window][s] = point.prior()
                    - logDeterminant
                    - StrictMath.log(more) / 2
                    - months / 2 * StrictMath.log(variances[window][s]);
        }
    }

    double[] logWeights(int window) {
        return logWeights[window];
    }

    private static double dot(double[] a, double[] b, int length) {
        double sum = 0;
        for (int k = 0; k < length; k++) {
            sum += a[k] * b[k];
        }
        return sum;
    }

    private double covariance(int i, int j) {
        double covariance = apart[i - j];
        for (double[] event : data.events()) {
            covariance += EVENT_VARIANCE * event[i] * event[j];
        }
        return covariance;
    }

    /**
     * Adds what events do to the first window: the covariance solved for the deviations, in months that had them.
     *
     * @param weights by slope
     */
    void addEffects(double[] effects, double[] weights) {
        for (int s = 0; s < weights.length; s++) {
            if (weights[s] == 0) {
                continue;
            }
            double[] solved = new double[n];
            for (int i = 0; i < n; i++) {
                solved[i] = whitened[i] - slope[0][s] * line[i];
            }
            for (int i = n - 1; i >= 0; i--) {
                solved[i] /= root[i][i];
                for (int k = 0; k < i; k++) {
                    solved[k] -= root[i][k] * solved[i];
                }
            }
            for (int e = 0; e < effects.length; e++) {
                effects[e] += weights[s] * EVENT_VARIANCE * dot(data.events()[e], solved, n);
            }
        }
    }

    /**
     * Adds what the windows say of the months to come.
     *
     * @param weights by window and slope
     */
    void addTo(Mixture mixture, double[][] weights) {
        if (Arrays.stream(weights).flatMapToDouble(Arrays::stream).allMatch(weight -> weight == 0)) {
            return;
        }
        double[] known = new double[n];
        double[] all = new double[n];
        double[] wholes = new double[data.windows().length];
        double[] ways = new double[data.windows().length];
        double[] lefts = new double[data.windows().length];
        double prior = 0;
        for (int h = 0; h < horizon; h++) {
            for (int j = 0; j < horizon; j++) {
                prior += apart[StrictMath.abs(h - j)];
            }
            double centre = 0;
            double way = data.steps()[h];
            double left = apart[0];
            int window = 0;
            for (int i = 0; i < n; i++) {
                known[i] = (apart[h + 1 + i] - dot(root[i], known, i)) / root[i][i];
                all[i] += known[i];
                centre += known[i] * whitened[i];
                way -= known[i] * line[i];
                left -= known[i] * known[i];
                if (i + 1 == data.windows()[window]) {
                    for (int s = 0; s < data.slopes().length; s++) {
                        double weight = weights[window][s];
                        double at = centre + slope[window][s] * way;
                        double own = variances[window][s] * (left + way * way * slopeVariances[window][s]);
                        mixture.sums[h] += weight * at;
                        mixture.squares[h] += weight * (own + at * at);
                    }
                    wholes[window] += centre;
                    ways[window] += way;
                    window++;
                }
            }
        }
        int window = 0;
        for (int i = 0; i < n; i++) {
            prior -= all[i] * all[i];
            if (i + 1 == data.windows()[window]) {
                lefts[window++] = prior;
            }
        }
        for (int w = 0; w < data.windows().length; w++) {
            for (int s = 0; s < data.slopes().length; s++) {
                double at = wholes[w] + slope[w][s] * ways[w];
                double own = variances[w][s] * (lefts[w] + ways[w] * ways[w] * slopeVariances[w][s]);
                mixture.wholeSum += weights[w][s] * at;
                mixture.wholeSquare += weights[w][s] * (own + at * at);
            }
        }
    }
}
