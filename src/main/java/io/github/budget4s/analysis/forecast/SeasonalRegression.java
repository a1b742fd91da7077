package io.github.budget4s.analysis.forecast;

import io.github.budget4s.analysis.forecast.SeasonalPosterior.Data;
import io.github.budget4s.analysis.forecast.SeasonalPosterior.Mixture;
import io.github.budget4s.analysis.forecast.SeasonalPosterior.Point;
import java.util.ArrayList;
import java.util.Arrays;
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
 *
 * <p>How much of the past still tells something of the months to come is not known either, for levels and seasons
 * change: the mean over the last two, three and five years is taken (Pesaran and Timmermann 2007, Pesaran and Pick 2011
 * on combining estimation windows).
 */
final class SeasonalRegression {

    /** How much of a deviation is left after a month: half of it is gone after 2, 14 and 138 months. */
    private static final double[] PERSISTENCE = {0.7, 0.95, 0.995};

    /** How much of the variance of errors is of the kind that lasts. */
    private static final double[] LASTING_SHARE = {0, 0.4, 0.95};

    /** The variance of the season, in variances of errors. */
    private static final double[] SEASON_VARIANCE = {0.3, 3, 30};

    /** The variance of the slope a month, in variances of errors: standard deviations of 0, 0.02 and 0.05. */
    private static final double[] SLOPE_VARIANCE = {0, 0.0004, 0.0025};

    private static final double DAMPING = 0.9;

    /** As many of the last months are looked at, where there are that many. */
    private static final int[] WINDOWS = {24, 36, 60};

    /** For comparing two readings of a history, and for effects of events, three years do. */
    private static final int[] ONE_WINDOW = {36};

    /** What weighs less than this to the heaviest does not count. */
    private static final double LEAST_WEIGHT = 1e-2;

    private static final List<Point> GRID = grid();

    /** Enough to compare two readings of one series, with the middle one of the slopes. */
    private static final List<Point> COARSE_GRID = GRID.stream()
            .filter(point -> point.lasting() == 0 || point.persistence() == PERSISTENCE[1])
            .toList();

    private static final double[] COARSE_SLOPE = {SLOPE_VARIANCE[1]};

    /** The mean of the last two years. */
    private final double mean;

    private final Data data;
    private final List<SeasonalPosterior> posteriors;

    private SeasonalRegression(double[] values, Data like, List<Point> grid) {
        int[] windows = Arrays.stream(like.windows())
                .map(window -> StrictMath.min(window, values.length))
                .distinct()
                .toArray();
        double sum = 0;
        for (int i = 0; i < windows[0]; i++) {
            sum += values[values.length - 1 - i];
        }
        mean = sum / windows[0];
        double[] deviations = new double[windows[windows.length - 1]];
        double[][] events = new double[like.events().length][deviations.length];
        for (int i = 0; i < deviations.length; i++) {
            deviations[i] = values[values.length - 1 - i] - mean;
            for (int e = 0; e < events.length; e++) {
                events[e][i] = like.events()[e][values.length - 1 - i];
            }
        }
        data = new Data(deviations, events, like.steps(), windows, like.slopes());
        posteriors =
                grid.stream().map(point -> new SeasonalPosterior(data, point)).toList();
    }

    private static List<Point> grid() {
        List<Point> points = new ArrayList<>();
        for (double lasting : LASTING_SHARE) {
            for (double persistence : PERSISTENCE) {
                for (double season : SEASON_VARIANCE) {
                    // With nothing that lasts, how long it does makes no difference: once is enough.
                    if (lasting > 0 || persistence == PERSISTENCE[0]) {
                        double prior = lasting == 0 ? StrictMath.log(PERSISTENCE.length) : 0;
                        points.add(new Point(persistence, lasting, season, prior));
                    }
                }
            }
        }
        return points;
    }

    /** Continues a series of at least a year whose errors are about a tenth, as those of logarithms are. */
    static Projection project(double[] values, int horizon) {
        double[] steps = new double[horizon];
        double power = 1;
        double way = 0;
        for (int h = 0; h < horizon; h++) {
            power *= DAMPING;
            way += power;
            steps[h] = way;
        }
        Data like = new Data(values, new double[0][], steps, WINDOWS, SLOPE_VARIANCE);
        return new SeasonalRegression(values, like, GRID).project();
    }

    /**
     * Returns how well the model explains a series: the logarithm of its probability, up to a constant that is the same
     * for all series of a length.
     */
    static double evidence(double[] values) {
        Data like = new Data(values, new double[0][], new double[0], ONE_WINDOW, COARSE_SLOPE);
        SeasonalRegression regression = new SeasonalRegression(values, like, COARSE_GRID);
        double heaviest = regression.heaviest(0);
        double sum = 0;
        for (SeasonalPosterior posterior : regression.posteriors) {
            sum += StrictMath.exp(posterior.logWeights(0)[0] - heaviest);
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
        Data like = new Data(values, events, new double[0], ONE_WINDOW, SLOPE_VARIANCE);
        SeasonalRegression regression = new SeasonalRegression(values, like, GRID);
        double[][][] weights = regression.weights();
        double[] effects = new double[events.length];
        for (int p = 0; p < weights.length; p++) {
            regression.posteriors.get(p).addEffects(effects, weights[p][0]);
        }
        return effects;
    }

    private double heaviest(int window) {
        double heaviest = Double.NEGATIVE_INFINITY;
        for (SeasonalPosterior posterior : posteriors) {
            for (double logWeight : posterior.logWeights(window)) {
                heaviest = StrictMath.max(heaviest, logWeight);
            }
        }
        return heaviest;
    }

    /** Returns how much each point of the grid counts by window and slope; each window counts the same. */
    private double[][][] weights() {
        int windows = data.windows().length;
        int slopes = data.slopes().length;
        double[][][] weights = new double[posteriors.size()][windows][slopes];
        for (int w = 0; w < windows; w++) {
            double heaviest = heaviest(w);
            double total = 0;
            for (int p = 0; p < weights.length; p++) {
                for (int s = 0; s < slopes; s++) {
                    double weight = StrictMath.exp(posteriors.get(p).logWeights(w)[s] - heaviest);
                    weights[p][w][s] = weight < LEAST_WEIGHT ? 0 : weight;
                    total += weights[p][w][s];
                }
            }
            for (double[][] each : weights) {
                for (int s = 0; s < slopes; s++) {
                    each[w][s] /= total * windows;
                }
            }
        }
        return weights;
    }

    private Projection project() {
        int horizon = data.steps().length;
        double[][][] weights = weights();
        Mixture mixture = new Mixture(horizon);
        for (int p = 0; p < weights.length; p++) {
            posteriors.get(p).addTo(mixture, weights[p]);
        }
        double[] centres = new double[horizon];
        double[] spread = new double[horizon];
        double apart = 0;
        double together = 0;
        for (int h = 0; h < horizon; h++) {
            double centre = mixture.sums[h];
            centres[h] = mean + centre;
            spread[h] = StrictMath.sqrt(StrictMath.max(0, mixture.squares[h] - centre * centre));
            apart += spread[h] * spread[h];
            together += spread[h];
        }
        double whole = StrictMath.max(0, mixture.wholeSquare - mixture.wholeSum * mixture.wholeSum);
        double common = horizon < 2 ? Projection.COMMON : (whole - apart) / (together * together - apart);
        return new Projection(centres, spread).withCommon(common);
    }
}
