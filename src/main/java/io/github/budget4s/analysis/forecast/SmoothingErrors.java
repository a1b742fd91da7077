package io.github.budget4s.analysis.forecast;

import java.util.Arrays;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.hipparchus.optim.nonlinear.vector.leastsquares.ValueAndJacobianFunction;
import org.hipparchus.util.Pair;
import org.jspecify.annotations.Nullable;

/**
 * Returns the one-step errors of an exponential smoothing model and their derivatives by all of its parameters.
 *
 * <p>The greatest likelihood is a least-squares problem: minus twice the log-likelihood of Hyndman et al. (2008, 5.3)
 * is {@code n log(sum e^2)} for additive errors.
 *
 * <p>A smoothing parameter in {@code [lower, upper]} is {@code lower + (upper - lower) sin^2(x)}, so that it keeps its
 * bounds and can still reach them.
 */
final class SmoothingErrors implements ValueAndJacobianFunction {

    /** Bounds as R's forecast package has them, so that the likelihoods can be compared. */
    static final double LEAST = 1e-4;

    static final double MOST = 1 - LEAST;
    static final double LEAST_DAMPING = 0.8;
    static final double MOST_DAMPING = 0.98;

    private static final int SEASON = MonthsOfYear.COUNT;

    private final SmoothingModel model;
    private final double[] values;
    private final int parameters;
    private final int alphaAt = 0;
    private final int betaAt;
    private final int gammaAt;
    private final int phiAt;
    private final int levelAt;
    private final int slopeAt;
    private final int seasonAt;

    /** The best that was met, for an optimiser that gives up without a result still has been there. */
    private double @Nullable [] best;

    private double leastSum = Double.POSITIVE_INFINITY;

    SmoothingErrors(SmoothingModel model, double[] values) {
        this.model = model;
        this.values = values;
        parameters = model.parameters();
        int next = 1;
        betaAt = model.hasTrend() ? next++ : -1;
        gammaAt = model.hasSeason() ? next++ : -1;
        phiAt = model.isDamped() ? next++ : -1;
        levelAt = next++;
        slopeAt = model.hasTrend() ? next++ : -1;
        seasonAt = model.hasSeason() ? next : -1;
    }

    /** Holds the parameters as the model knows them. */
    @SuppressWarnings("ArrayRecordComponent") // never compared, and handed on for figures only
    record Natural(double alpha, double beta, double gamma, double phi, double level, double slope, double[] season) {}

    /** Turns the optimiser's coordinates into the model's parameters. */
    Natural natural(double[] x) {
        double alpha = between(LEAST, MOST, x[alphaAt]);
        double[] season = new double[model.hasSeason() ? SEASON : 0];
        if (model.hasSeason()) {
            double rest = 0;
            for (int i = 0; i < SEASON - 1; i++) {
                season[i] = x[seasonAt + i];
                rest -= season[i];
            }
            season[SEASON - 1] = rest;
        }
        return new Natural(
                alpha,
                model.hasTrend() ? between(LEAST, alpha, x[betaAt]) : 0,
                model.hasSeason() ? between(LEAST, 1 - alpha, x[gammaAt]) : 0,
                model.isDamped() ? between(LEAST_DAMPING, MOST_DAMPING, x[phiAt]) : model.hasTrend() ? 1 : 0,
                x[levelAt],
                model.hasTrend() ? x[slopeAt] : 0,
                season);
    }

    /** Turns the model's parameters into the optimiser's coordinates. */
    double[] coordinates(Natural natural) {
        double[] x = new double[parameters];
        x[alphaAt] = coordinate(LEAST, MOST, natural.alpha());
        if (model.hasTrend()) {
            x[betaAt] = coordinate(LEAST, natural.alpha(), natural.beta());
            x[slopeAt] = natural.slope();
        }
        if (model.hasSeason()) {
            x[gammaAt] = coordinate(LEAST, 1 - natural.alpha(), natural.gamma());
            System.arraycopy(natural.season(), 0, x, seasonAt, SEASON - 1);
        }
        if (model.isDamped()) {
            x[phiAt] = coordinate(LEAST_DAMPING, MOST_DAMPING, natural.phi());
        }
        x[levelAt] = natural.level();
        return x;
    }

    private static double between(double lower, double upper, double x) {
        double sine = StrictMath.sin(x);
        return lower + (upper - lower) * sine * sine;
    }

    private static double coordinate(double lower, double upper, double value) {
        double part = upper > lower ? (value - lower) / (upper - lower) : 0;
        // A little inside: at a bound the derivative is nothing, and the optimiser would never leave it.
        return StrictMath.asin(StrictMath.sqrt(StrictMath.max(0.001, StrictMath.min(0.999, part))));
    }

    double @Nullable [] best() {
        return best;
    }

    @Override
    public RealVector computeValue(double[] x) {
        return new ArrayRealVector(errors(x, null), false);
    }

    @Override
    public RealMatrix computeJacobian(double[] x) {
        double[][] jacobian = new double[values.length][parameters];
        errors(x, jacobian);
        return new Array2DRowRealMatrix(jacobian, false);
    }

    @Override
    public Pair<RealVector, RealMatrix> value(RealVector point) {
        double[] x = point.toArray();
        return new Pair<>(computeValue(x), computeJacobian(x));
    }

    /** Runs through the series; what grows beyond all numbers gives errors beyond all others. */
    private double[] errors(double[] x, double @Nullable [][] jacobian) {
        Natural natural = natural(x);
        double[] errors = new double[values.length];
        State state = new State(natural, jacobian == null ? null : derivatives(x, natural));
        double sum = 0;
        for (int t = 0; t < values.length; t++) {
            double error = values[t] - state.expected(t);
            errors[t] = error;
            sum += error * error;
            if (jacobian != null) {
                for (int j = 0; j < parameters; j++) {
                    jacobian[t][j] = -state.expectedSlopes[j];
                }
            }
            state.move(t, error);
        }
        if (!(sum < Double.MAX_VALUE)) {
            return beyondAll(errors, jacobian);
        }
        if (sum < leastSum) {
            leastSum = sum;
            best = x.clone();
        }
        return errors;
    }

    private static double[] beyondAll(double[] errors, double @Nullable [][] jacobian) {
        Arrays.fill(errors, 1e100);
        if (jacobian != null) {
            for (double[] row : jacobian) {
                Arrays.fill(row, 0);
            }
        }
        return errors;
    }

    /** Returns how the natural parameters change with the coordinates: alpha moves the bounds of beta and gamma. */
    private double[][] derivatives(double[] x, Natural natural) {
        double[][] slopes = new double[4][parameters];
        double alphaSlope = slope(LEAST, MOST, x[alphaAt]);
        slopes[0][alphaAt] = alphaSlope;
        if (model.hasTrend()) {
            slopes[1][betaAt] = slope(LEAST, natural.alpha(), x[betaAt]);
            slopes[1][alphaAt] = square(StrictMath.sin(x[betaAt])) * alphaSlope;
        }
        if (model.hasSeason()) {
            slopes[2][gammaAt] = slope(LEAST, 1 - natural.alpha(), x[gammaAt]);
            slopes[2][alphaAt] = -square(StrictMath.sin(x[gammaAt])) * alphaSlope;
        }
        if (model.isDamped()) {
            slopes[3][phiAt] = slope(LEAST_DAMPING, MOST_DAMPING, x[phiAt]);
        }
        return slopes;
    }

    private static double slope(double lower, double upper, double x) {
        return (upper - lower) * 2 * StrictMath.sin(x) * StrictMath.cos(x);
    }

    private static double square(double x) {
        return x * x;
    }

    /** Runs once more and hands the end over. */
    SmoothingFit fit(double[] x) {
        return fit(natural(x));
    }

    /** Runs through the series with the model's own parameters. */
    SmoothingFit fit(Natural natural) {
        State state = new State(natural, null);
        double[] residuals = new double[values.length];
        double sum = 0;
        for (int t = 0; t < values.length; t++) {
            residuals[t] = values[t] - state.expected(t);
            sum += residuals[t] * residuals[t];
            state.move(t, residuals[t]);
        }
        int n = values.length;
        double[] season = new double[natural.season().length];
        for (int i = 0; i < season.length; i++) {
            season[i] = state.season[(n + i) % SEASON];
        }
        return new SmoothingFit(
                model,
                natural,
                new Natural(
                        natural.alpha(),
                        natural.beta(),
                        natural.gamma(),
                        natural.phi(),
                        state.level,
                        state.slope,
                        season),
                residuals,
                -0.5 * n * StrictMath.log(sum),
                sum / StrictMath.max(1, n - model.parameters()));
    }

    /** The states as they move, with their derivatives by all parameters where these are wanted. */
    private final class State {
        private final Natural natural;
        private double level;
        private double slope;
        private final double[] season;
        private double trended;
        private final double @Nullable [][] naturalSlopes;
        private final double[] levelSlopes = new double[parameters];
        private final double[] slopeSlopes = new double[parameters];
        private final double[][] seasonSlopes;
        private final double[] trendedSlopes = new double[parameters];
        private final double[] expectedSlopes = new double[parameters];

        State(Natural natural, double @Nullable [][] naturalSlopes) {
            this.natural = natural;
            this.naturalSlopes = naturalSlopes;
            level = natural.level();
            slope = natural.slope();
            season = natural.season().clone();
            seasonSlopes = new double[naturalSlopes == null ? 0 : season.length][parameters];
            if (naturalSlopes != null) {
                levelSlopes[levelAt] = 1;
                if (model.hasTrend()) {
                    slopeSlopes[slopeAt] = 1;
                }
                for (int i = 0; i < season.length - 1; i++) {
                    seasonSlopes[i][seasonAt + i] = 1;
                    seasonSlopes[SEASON - 1][seasonAt + i] = -1;
                }
            }
        }

        double expected(int t) {
            trended = level + natural.phi() * slope;
            if (naturalSlopes != null) {
                for (int j = 0; j < parameters; j++) {
                    trendedSlopes[j] = levelSlopes[j] + natural.phi() * slopeSlopes[j] + naturalSlopes[3][j] * slope;
                    expectedSlopes[j] =
                            model.hasSeason() ? trendedSlopes[j] + seasonSlopes[t % SEASON][j] : trendedSlopes[j];
                }
            }
            return model.hasSeason() ? trended + season[t % SEASON] : trended;
        }

        /** Moves on by an error, the value less what was expected. */
        void move(int t, double error) {
            if (naturalSlopes != null) {
                for (int j = 0; j < parameters; j++) {
                    double errorSlope = -expectedSlopes[j];
                    if (model.hasTrend()) {
                        slopeSlopes[j] = natural.phi() * slopeSlopes[j]
                                + naturalSlopes[3][j] * slope
                                + natural.beta() * errorSlope
                                + naturalSlopes[1][j] * error;
                    }
                    levelSlopes[j] = trendedSlopes[j] + natural.alpha() * errorSlope + naturalSlopes[0][j] * error;
                    if (model.hasSeason()) {
                        seasonSlopes[t % SEASON][j] += natural.gamma() * errorSlope + naturalSlopes[2][j] * error;
                    }
                }
            }
            slope = natural.phi() * slope + natural.beta() * error;
            level = trended + natural.alpha() * error;
            if (model.hasSeason()) {
                season[t % SEASON] += natural.gamma() * error;
            }
        }
    }
}
