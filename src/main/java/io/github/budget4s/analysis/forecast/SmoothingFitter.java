package io.github.budget4s.analysis.forecast;

import io.github.budget4s.analysis.forecast.SmoothingErrors.Natural;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LeastSquaresFactory;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LeastSquaresProblem;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LevenbergMarquardtOptimizer;

/** Fits exponential smoothing models by the greatest likelihood, initial states included. */
final class SmoothingFitter {

    /** A level that follows in three months, and one that hardly moves: the likelihood may have a top at each. */
    private static final double[] STARTING_LEVEL_WEIGHTS = {0.3, 0.03};

    private static final double STARTING_OTHER_WEIGHT = 0.01;
    private static final double STARTING_DAMPING = 0.95;

    private static final int MOST_ITERATIONS = 20;
    private static final int MOST_EVALUATIONS = 400;
    private static final double CLOSE_ENOUGH = 1e-5;

    /**
     * By how much minus twice the logarithm of a likelihood may come out below what is to be expected of it: three more
     * months, or a trend, hardly make a model that many times as likely.
     */
    private static final double REACH = 20;

    /** As many months as the first level and slope are drawn through. */
    private static final int FIRST_MONTHS = 10;

    private SmoothingFitter() {}

    /** Holds what the fits of a shorter history have found, as a place to start from for a longer one. */
    static final class Memory {
        private final Map<SmoothingModel, Natural> found = new LinkedHashMap<>();
        private final Map<SmoothingModel, Double> gaps = new LinkedHashMap<>();

        /** Keeps how much more likely than simple smoothing a model makes a month of the series. */
        private void keep(SmoothingFit fit, SmoothingFit simple) {
            gaps.put(fit.model(), (simple.logLikelihood() - fit.logLikelihood()) / fit.residuals().length);
        }

        /**
         * Returns whether a model may still have the least criterion: by what it, or else the same one without trend,
         * has shown, with {@link #REACH} in its favour.
         */
        private boolean isInReach(SmoothingModel model, SmoothingFit simple, SmoothingFit best) {
            Double gap = gaps.get(model);
            gap = gap != null ? gap : gaps.get(model.withoutTrend());
            int n = simple.residuals().length;
            return gap == null
                    || -2 * simple.logLikelihood() + 2 * gap * n + model.penalty(n) - REACH
                            < best.informationCriterion();
        }
    }

    /** Fits a model, from two places. */
    static SmoothingFit fit(SmoothingModel model, double[] values) {
        return fit(model, values, new Memory(), STARTING_LEVEL_WEIGHTS.length);
    }

    /** Fits a model from where a shorter past of the series had it, or from one place. */
    static SmoothingFit fit(SmoothingModel model, double[] values, Memory memory) {
        return fit(model, values, memory, 1);
    }

    private static SmoothingFit fit(SmoothingModel model, double[] values, Memory memory, int places) {
        SmoothingErrors errors = new SmoothingErrors(model, values);
        Natural known = memory.found.get(model);
        if (known != null) {
            improve(errors, values.length, errors.coordinates(known));
        }
        for (int i = 0; i < places && (known == null || errors.best() == null); i++) {
            improve(errors, values.length, errors.coordinates(start(model, values, STARTING_LEVEL_WEIGHTS[i])));
        }
        double[] best = errors.best();
        SmoothingFit fit =
                errors.fit(best != null ? best : errors.coordinates(start(model, values, STARTING_LEVEL_WEIGHTS[0])));
        memory.found.put(model, fit.start());
        return fit;
    }

    /**
     * Fits models and takes the one with the least information criterion, the first of equals; of a series too short
     * for any of them the one without trend and season. A model that is out of reach by what it has shown on a shorter
     * past, or without a trend, is not fitted again.
     *
     * @param models among them the one without trend and season; those without a trend before those with one
     */
    static SmoothingFit best(Collection<SmoothingModel> models, double[] values, Memory memory) {
        SmoothingFit simple = fit(SmoothingModel.ANN, values, memory);
        SmoothingFit best = simple;
        for (SmoothingModel model : models) {
            boolean enough = values.length - model.parameters() - 2 > 0;
            if (enough && !model.equals(SmoothingModel.ANN) && memory.isInReach(model, simple, best)) {
                SmoothingFit fit = fit(model, values, memory);
                memory.keep(fit, simple);
                if (fit.informationCriterion() < best.informationCriterion()) {
                    best = fit;
                }
            }
        }
        return best;
    }

    private static void improve(SmoothingErrors errors, int n, double[] start) {
        LeastSquaresProblem problem = LeastSquaresFactory.create(
                errors,
                new ArrayRealVector(n),
                new ArrayRealVector(start, false),
                null,
                (iteration, previous, current) -> iteration >= MOST_ITERATIONS
                        || (previous != null && isStill(previous.getCost(), current.getCost())),
                MOST_EVALUATIONS,
                MOST_EVALUATIONS,
                true,
                null);
        try {
            new LevenbergMarquardtOptimizer()
                    .withCostRelativeTolerance(CLOSE_ENOUGH)
                    .withParameterRelativeTolerance(CLOSE_ENOUGH)
                    .withOrthoTolerance(CLOSE_ENOUGH)
                    .optimize(problem);
        } catch (MathRuntimeException e) {
            // Nothing better was to be found, or not in time: the best that was met stands.
            return;
        }
    }

    private static boolean isStill(double before, double now) {
        return before - now <= CLOSE_ENOUGH * before;
    }

    /** Draws the first level, slope and season roughly, as R's forecast package does. */
    private static Natural start(SmoothingModel model, double[] values, double alpha) {
        double[] season = new double[0];
        double[] adjusted = values;
        if (model.hasSeason()) {
            season = ClassicalSeason.of(values);
            adjusted = ClassicalSeason.remove(values, season);
        }
        int first = StrictMath.min(FIRST_MONTHS, values.length);
        double level = 0;
        for (int i = 0; i < first; i++) {
            level += adjusted[i] / first;
        }
        double slope = 0;
        if (model.hasTrend()) {
            double[] line = Line.through(Arrays.copyOf(adjusted, first));
            slope = line[1];
            level = line[0] - slope;
        }
        return new Natural(alpha, STARTING_OTHER_WEIGHT, STARTING_OTHER_WEIGHT, STARTING_DAMPING, level, slope, season);
    }
}
