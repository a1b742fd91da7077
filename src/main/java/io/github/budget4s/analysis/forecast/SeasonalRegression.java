package io.github.budget4s.analysis.forecast;

import java.util.ArrayList;
import java.util.List;

/**
 * Regresses a series on a level, a slope and the months of the year, with errors that fade, by Bayes' rule.
 *
 * <p>The model: {@code z(t) = level + slope g(t) + season(month of t) + u(t) + e(t)}, where {@code u} is an
 * autoregression {@code u(t) = phi u(t - 1) + ...} and {@code e} is chance. All parts are normal, so that the series as
 * a whole is, with the covariance
 *
 * <pre>{@code
 * s2 (C + kb g(i) g(j) + ks [i and j in the same month of the year] + w phi^|i - j| + (1 - w) [i = j])
 * }</pre>
 *
 * a Gaussian process (Rasmussen and Williams 2006, chapter 2). {@code g} is the straight line up to the last month, and
 * from there goes on by steps that fade by a tenth a month. The scale {@code s2} is integrated out with a weak inverse
 * gamma prior; {@code phi, w, ks, kb} are not estimated but averaged over a grid by their posterior weights, because
 * three years do not settle them. So slope and season are shrunk towards none as far as the history does not show them,
 * and the level returns towards that of the whole history as far as it has done so before. Nothing is tested away.
 */
final class SeasonalRegression {

    private static final int SEASON = MonthsOfYear.COUNT;

    /** How much of a deviation is left after a month. */
    private static final double[] PERSISTENCE = {0.5, 0.8, 0.99};

    /** How much of the variance of errors is of the kind that lasts. */
    private static final double[] LASTING_SHARE = {0, 0.4, 0.95};

    /** The variance of the season, in variances of errors. */
    private static final double[] SEASON_VARIANCE = {0.3, 2, 12};

    /** The variance of the slope a month, in variances of errors: standard deviations of 0, 0.02 and 0.05. */
    private static final double[] SLOPE_VARIANCE = {0, 0.0004, 0.0025};

    /** The variance of the level: so wide that the data alone decide. */
    private static final double LEVEL_VARIANCE = 100;

    private static final double DAMPING = 0.9;

    /** The variance of an event's effect, in variances of errors. */
    private static final double EVENT_VARIANCE = 1;

    /** One month that is off by a tenth is all that is believed of the scale beforehand. */
    private static final double PRIOR_MONTHS = 1;

    private static final double PRIOR_VARIANCE = 0.01;

    /** Three years decide: with six, forecasts from windows of five and seven years were no better. */
    private static final int MOST_MONTHS = 36;

    /** What weighs less than this to the heaviest does not count. */
    private static final double LEAST_WEIGHT = 1e-3;

    private final double[] deviations;
    private final double mean;
    private final double[] slopeSteps;

    /** For each kind of event how often each month had it; none where events are not looked at. */
    private final double[][] events;

    private final int skipped;
    private final int n;
    private final int horizon;

    private record Point(double persistence, double lasting, double season, double slope) {}

    private SeasonalRegression(double[] values, int horizon, double[][] events) {
        n = StrictMath.min(values.length, MOST_MONTHS);
        this.horizon = horizon;
        deviations = new double[n];
        System.arraycopy(values, values.length - n, deviations, 0, n);
        this.events = events;
        skipped = values.length - n;
        double sum = 0;
        for (double value : deviations) {
            sum += value;
        }
        mean = sum / n;
        for (int t = 0; t < n; t++) {
            deviations[t] -= mean;
        }
        slopeSteps = new double[n + horizon];
        double power = 1;
        double steps = 0;
        for (int t = 0; t < n; t++) {
            slopeSteps[t] = t - (n - 1);
        }
        for (int h = 0; h < horizon; h++) {
            power *= DAMPING;
            steps += power;
            slopeSteps[n + h] = steps;
        }
    }

    /** Continues a series of at least a year whose errors are about a tenth, as those of logarithms are. */
    static Projection project(double[] values, int horizon) {
        return new SeasonalRegression(values, horizon, new double[0][]).project();
    }

    /**
     * Returns how well the model explains a series: the logarithm of its probability, up to a constant that is the same
     * for all series of a length.
     */
    static double evidence(double[] values) {
        SeasonalRegression regression = new SeasonalRegression(values, 0, new double[0][]);
        double heaviest = Double.NEGATIVE_INFINITY;
        List<Posterior> posteriors =
                COARSE_GRID.stream().map(regression::posterior).toList();
        for (Posterior posterior : posteriors) {
            heaviest = StrictMath.max(heaviest, posterior.logWeight);
        }
        double sum = 0;
        for (Posterior posterior : posteriors) {
            sum += StrictMath.exp(posterior.logWeight - heaviest);
        }
        return heaviest + StrictMath.log(sum);
    }

    /**
     * Estimates what events do to a series. The effect of each kind has the variance of an error beforehand, so that
     * what occurred once is believed by half, and what occurred often for the most part.
     *
     * @param events for each kind how often each month of the series had it
     * @return the effect of each kind
     */
    static double[] effects(double[] values, double[][] events) {
        return new SeasonalRegression(values, 0, events).effects();
    }

    private double[] effects() {
        List<Posterior> posteriors = posteriors();
        double heaviest = Double.NEGATIVE_INFINITY;
        for (Posterior posterior : posteriors) {
            heaviest = StrictMath.max(heaviest, posterior.logWeight);
        }
        double total = 0;
        double[] effects = new double[events.length];
        for (Posterior posterior : posteriors) {
            double weight = StrictMath.exp(posterior.logWeight - heaviest);
            if (weight >= LEAST_WEIGHT) {
                total += weight;
                double[] solved = posterior.solved();
                for (int e = 0; e < events.length; e++) {
                    for (int t = 0; t < n; t++) {
                        effects[e] += weight * EVENT_VARIANCE * events[e][skipped + t] * solved[t];
                    }
                }
            }
        }
        for (int e = 0; e < events.length; e++) {
            effects[e] /= total;
        }
        return effects;
    }

    private Posterior posterior(Point point) {
        return new Posterior(point);
    }

    private List<Posterior> posteriors() {
        return GRID.stream().map(this::posterior).toList();
    }

    private static final List<Point> GRID = grid();

    /** Enough to compare two readings of one series. */
    private static final List<Point> COARSE_GRID = GRID.stream()
            .filter(point -> point.slope() == SLOPE_VARIANCE[1]
                    && (point.lasting() == 0 || point.persistence() == PERSISTENCE[1]))
            .toList();

    private static List<Point> grid() {
        List<Point> points = new ArrayList<>();
        for (double lasting : LASTING_SHARE) {
            for (double persistence : PERSISTENCE) {
                for (double season : SEASON_VARIANCE) {
                    for (double slope : SLOPE_VARIANCE) {
                        // With nothing that lasts, how long it does makes no difference: once is enough.
                        if (lasting > 0 || persistence == PERSISTENCE[0]) {
                            points.add(new Point(persistence, lasting, season, slope));
                        }
                    }
                }
            }
        }
        return points;
    }

    private Projection project() {
        List<Posterior> posteriors = posteriors();
        double heaviest = Double.NEGATIVE_INFINITY;
        for (Posterior posterior : posteriors) {
            heaviest = StrictMath.max(heaviest, posterior.logWeight);
        }
        double total = 0;
        double[] sums = new double[horizon];
        double[] squares = new double[horizon];
        double wholeSum = 0;
        double wholeSquares = 0;
        for (Posterior posterior : posteriors) {
            double weight = StrictMath.exp(posterior.logWeight - heaviest);
            if (weight >= LEAST_WEIGHT) {
                total += weight;
                posterior.addTo(sums, squares, weight);
                wholeSum += weight * posterior.wholeCentre;
                wholeSquares += weight * (posterior.wholeVariance + posterior.wholeCentre * posterior.wholeCentre);
            }
        }
        double[] centres = new double[horizon];
        double[] spread = new double[horizon];
        for (int h = 0; h < horizon; h++) {
            double centre = sums[h] / total;
            centres[h] = mean + centre;
            spread[h] = StrictMath.sqrt(StrictMath.max(0, squares[h] / total - centre * centre));
        }
        double of = wholeSum / total;
        double whole = StrictMath.max(0, wholeSquares / total - of * of);
        double apart = 0;
        double together = 0;
        for (double each : spread) {
            apart += each * each;
            together += each;
        }
        double common = horizon < 2 ? Projection.COMMON : (whole - apart) / (together * together - apart);
        return new Projection(centres, spread).withCommon(common);
    }

    /** What the history says at one point of the grid. */
    private final class Posterior {
        private final Point point;
        private final double[] powers = new double[n + horizon];
        private final double[][] root = new double[n][];
        private final double[] whitened = new double[n];
        private final double variance;
        private final double logWeight;

        Posterior(Point point) {
            this.point = point;
            powers[0] = 1;
            for (int i = 1; i < powers.length; i++) {
                powers[i] = powers[i - 1] * point.persistence();
            }
            double product = 1;
            double logDeterminant = 0;
            double sum = 0;
            for (int i = 0; i < n; i++) {
                double[] row = new double[i + 1];
                root[i] = row;
                for (int j = 0; j <= i; j++) {
                    double[] other = root[j];
                    double rest = covariance(i, j);
                    for (int k = 0; k < j; k++) {
                        rest -= row[k] * other[k];
                    }
                    row[j] = i == j ? StrictMath.sqrt(rest) : rest / other[j];
                }
                product *= row[i];
                if ((i & 7) == 7 || i == n - 1) {
                    // One logarithm for eight factors.
                    logDeterminant += StrictMath.log(product);
                    product = 1;
                }
                double value = deviations[i];
                for (int k = 0; k < i; k++) {
                    value -= row[k] * whitened[k];
                }
                whitened[i] = value / row[i];
                sum += whitened[i] * whitened[i];
            }
            double months = n + PRIOR_MONTHS;
            variance = (sum + PRIOR_MONTHS * PRIOR_VARIANCE) / months;
            double prior = point.lasting() == 0 ? StrictMath.log(PERSISTENCE.length) : 0;
            logWeight = prior - logDeterminant - months / 2 * StrictMath.log(variance);
        }

        private double covariance(int i, int j) {
            int apart = StrictMath.abs(i - j);
            double covariance =
                    LEVEL_VARIANCE + point.slope() * slopeSteps[i] * slopeSteps[j] + point.lasting() * powers[apart];
            if (apart % SEASON == 0) {
                covariance += point.season();
            }
            for (double[] event : events) {
                covariance += EVENT_VARIANCE * event[skipped + i] * event[skipped + j];
            }
            return apart == 0 ? covariance + 1 - point.lasting() : covariance;
        }

        /** Solves the covariance for the deviations. */
        double[] solved() {
            double[] solved = whitened.clone();
            for (int i = n - 1; i >= 0; i--) {
                solved[i] /= root[i][i];
                for (int k = 0; k < i; k++) {
                    solved[k] -= root[i][k] * solved[i];
                }
            }
            return solved;
        }

        double wholeCentre;
        double wholeVariance;

        void addTo(double[] sums, double[] squares, double weight) {
            double[] known = new double[n];
            double[] all = new double[n];
            double raw = 0;
            for (int h = 0; h < horizon; h++) {
                double centre = 0;
                double explained = 0;
                for (int i = 0; i < n; i++) {
                    double[] row = root[i];
                    double value = covariance(n + h, i);
                    for (int k = 0; k < i; k++) {
                        value -= row[k] * known[k];
                    }
                    known[i] = value / row[i];
                    centre += known[i] * whitened[i];
                    explained += known[i] * known[i];
                    all[i] += known[i];
                }
                wholeCentre += centre;
                for (int j = 0; j < horizon; j++) {
                    raw += covariance(n + h, n + j);
                }
                double left = variance * (covariance(n + h, n + h) - explained);
                sums[h] += weight * centre;
                squares[h] += weight * (left + centre * centre);
            }
            for (double each : all) {
                raw -= each * each;
            }
            wholeVariance = variance * raw;
        }
    }
}
