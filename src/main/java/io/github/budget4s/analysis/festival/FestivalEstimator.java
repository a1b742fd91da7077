package io.github.budget4s.analysis.festival;

import io.github.budget4s.analysis.festival.FestivalEffects.Outlier;
import io.github.budget4s.analysis.statistics.Median;
import io.github.budget4s.domain.sales.Units;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;

/**
 * Estimates the festival's effects from the first quarters of several years.
 *
 * <p>The model: the logarithm of a month's units is the level of its year's quarter, plus that of the season's month,
 * plus {@code log(days + before x B + during x D)}, plus an error. Its scale is {@code sqrt(irregular^2 + 1 / (units +
 * 0.5))}: what is irregular at any size, and the accident of small numbers.
 *
 * <p>The estimate is the mode of the posterior with normal priors, by weighted least squares (Gauss and Newton). One to
 * three festivals cannot vote an outlier out, so the weights are found once, from the residuals of a start that no
 * single month decides: the prior's effects, the median of each quarter, the median over the years of each month. They
 * are those of Student's distribution with four degrees of freedom, which take a month the less into account the less
 * it fits.
 *
 * <p>All in {@code double} with {@link StrictMath}, and rounded at the end: the same on every machine.
 */
final class FestivalEstimator {

    /** Lange, Little and Taylor (1989) use four where there are too few data to estimate it. */
    private static final double DEGREES_OF_FREEDOM = 4;

    /** No day sells less than nothing. */
    private static final double LEAST_DURING = -1;

    /** A day of the festival sells no more than an ordinary one: that is what the model says. */
    private static final double MOST_DURING = 0;

    /** A day before the eve sells between half and twice of an ordinary one. */
    private static final double LEAST_BEFORE = -0.5;

    private static final double MOST_BEFORE = 1;

    /** So that a month without sales has a logarithm. */
    private static final double HALF_A_VEHICLE = 0.5;

    private static final double MILLIONTH = 1e-6;

    private static final int BEFORE = 0;
    private static final int DURING = 1;
    private static final int SEASON = 2;
    private static final int PARAMETERS = SEASON + FestivalSeason.MONTHS;

    /** About ten are needed; this only bounds the loop. */
    private static final int MOST_STEPS = 100;

    /** By how much two entries that are the same in theory may differ, as a part of the larger one. */
    private static final double SYMMETRIC_ENOUGH = 1e-9;

    /** Far below the four decimals that are kept. */
    private static final double CLOSE_ENOUGH = 1e-9;

    private static final int DECIMALS = 4;
    private static final int DEVIATION_DECIMALS = 2;

    private final List<FestivalSeason> seasons;
    private final FestivalModel model;
    private final FestivalPrior prior;
    private final double[] parameters = new double[PARAMETERS];
    private final List<Observation[]> years = new ArrayList<>();

    /** Is one month of one year. */
    private static final class Observation {
        private final YearMonth month;
        private final Exposure exposure;
        private final double logUnits;
        private final double scale;
        private double weight = 1;
        private double residual;

        Observation(YearMonth month, Units units, FestivalModel model) {
            this.month = month;
            exposure = model.windows().of(month);
            double sold = units.millionths() * MILLIONTH + HALF_A_VEHICLE;
            logUnits = StrictMath.log(sold);
            scale = StrictMath.sqrt(model.irregular() * model.irregular() + 1 / sold);
        }

        int seasonParameter() {
            return SEASON + month.getMonthValue() - 1;
        }
    }

    private FestivalEstimator(List<FestivalSeason> seasons, FestivalModel model) {
        this.seasons = seasons;
        this.model = model;
        prior = model.prior();
        for (FestivalSeason season : seasons) {
            years.add(season.months().entrySet().stream()
                    .map(entry -> new Observation(entry.getKey(), entry.getValue(), model))
                    .toArray(Observation[]::new));
        }
    }

    /** Estimates the effects; without a festival they are the prior's. */
    static FestivalEffects estimate(List<FestivalSeason> seasons, FestivalModel model) {
        return new FestivalEstimator(seasons, model).estimate();
    }

    private FestivalEffects estimate() {
        start();
        double[] variances = new double[PARAMETERS];
        for (int round = 0; round < model.rounds(); round++) {
            weigh();
            variances = solve();
        }
        weigh();
        return new FestivalEffects(
                model.windows(),
                estimate(BEFORE, variances),
                estimate(DURING, variances),
                Arrays.stream(parameters, SEASON, PARAMETERS)
                        .mapToObj(log -> decimal(StrictMath.exp(log)))
                        .toList(),
                seasons.stream().map(FestivalSeason::year).toList(),
                outliers(),
                0);
    }

    private FestivalEffects.Estimate estimate(int parameter, double[] variances) {
        return new FestivalEffects.Estimate(
                decimal(parameters[parameter]), decimal(StrictMath.sqrt(variances[parameter])));
    }

    /** Starts from the prior's effects and, for each month of the season, the median over the years. */
    private void start() {
        parameters[BEFORE] = prior.before();
        parameters[DURING] = prior.during();
        for (int i = 0; i < FestivalSeason.MONTHS; i++) {
            parameters[SEASON + i] = prior.season().get(i);
        }
        years.forEach(this::findResiduals);
        double[] medians = new double[PARAMETERS];
        for (int i = SEASON; i < PARAMETERS; i++) {
            int parameter = i;
            List<Observation> same = years.stream()
                    .flatMap(Arrays::stream)
                    .filter(each -> each.seasonParameter() == parameter)
                    .toList();
            if (!same.isEmpty()) {
                double information = same.stream()
                        .mapToDouble(each -> 1 / (each.scale * each.scale))
                        .sum();
                double shrinkage = information / (information + precision(prior.seasonDeviation()));
                medians[i] = shrinkage
                        * Median.of(
                                same.stream().mapToDouble(each -> each.residual).toArray());
            }
        }
        for (int i = SEASON; i < PARAMETERS; i++) {
            parameters[i] += medians[i];
        }
    }

    /**
     * Measures how far each month of a year is from what is expected, the middle one of the year taken as the level.
     */
    private void findResiduals(Observation[] year) {
        for (Observation each : year) {
            each.residual = each.logUnits - StrictMath.log(ordinaryDays(each)) - parameters[each.seasonParameter()];
        }
        double level =
                Median.of(Arrays.stream(year).mapToDouble(each -> each.residual).toArray());
        for (Observation each : year) {
            each.residual -= level;
        }
    }

    private double ordinaryDays(Observation each) {
        return each.exposure.days()
                + parameters[BEFORE] * each.exposure.before()
                + parameters[DURING] * each.exposure.during();
    }

    private void weigh() {
        for (Observation[] year : years) {
            findResiduals(year);
            for (Observation each : year) {
                double distance = each.residual / each.scale;
                // What fits better than one standard deviation does not count for more than that.
                each.weight = StrictMath.min(1, (DEGREES_OF_FREEDOM + 1) / (DEGREES_OF_FREEDOM + distance * distance));
            }
        }
    }

    /** Moves the parameters to the mode for the weights as they are, and computes the variances there. */
    private double[] solve() {
        double[][] information = new double[PARAMETERS][PARAMETERS];
        boolean[] held = new boolean[PARAMETERS];
        for (int step = 0; step < MOST_STEPS; step++) {
            information = new double[PARAMETERS][PARAMETERS];
            double[] gradient = new double[PARAMETERS];
            addPrior(information, gradient);
            years.forEach(new Sums(information, gradient)::add);
            if (move(information, gradient, held) < CLOSE_ENOUGH) {
                break;
            }
        }
        return inverseDiagonal(information);
    }

    private void addPrior(double[][] information, double[] gradient) {
        for (int i = 0; i < PARAMETERS; i++) {
            double mean;
            double deviation;
            if (i == BEFORE) {
                mean = prior.before();
                deviation = prior.beforeDeviation();
            } else if (i == DURING) {
                mean = prior.during();
                deviation = prior.duringDeviation();
            } else {
                mean = prior.season().get(i - SEASON);
                deviation = prior.seasonDeviation();
            }
            information[i][i] += precision(deviation);
            gradient[i] += precision(deviation) * (mean - parameters[i]);
        }
    }

    /** Takes a step; an effect that would leave its bounds is held there, and the others step without it. */
    private double move(double[][] information, double[] gradient, boolean[] held) {
        double[] step = solve(information, gradient, held);
        for (int i : new int[] {BEFORE, DURING}) {
            double least = i == BEFORE ? LEAST_BEFORE : LEAST_DURING;
            double most = i == BEFORE ? MOST_BEFORE : MOST_DURING;
            double aim = parameters[i] + step[i];
            if (!held[i] && (aim < least || aim > most)) {
                held[i] = true;
                parameters[i] = StrictMath.max(least, StrictMath.min(most, aim));
                // The gradient was that of the place before; the next step is from here.
                return Double.POSITIVE_INFINITY;
            }
        }
        double longest = 0;
        for (int i = 0; i < PARAMETERS; i++) {
            parameters[i] += step[i];
            longest = StrictMath.max(longest, StrictMath.abs(step[i]));
        }
        return longest;
    }

    /** Adds up what the years say; the level of each quarter is free, so that only its split counts. */
    private final class Sums {
        private final double[][] information;
        private final double[] gradient;

        Sums(double[][] information, double[] gradient) {
            this.information = information;
            this.gradient = gradient;
        }

        void add(Observation[] year) {
            findResiduals(year);
            double sum = 0;
            double residuals = 0;
            double[] slopes = new double[PARAMETERS];
            for (Observation each : year) {
                double weight = each.weight / (each.scale * each.scale);
                double[] slope = slope(each);
                sum += weight;
                residuals += weight * each.residual;
                for (int i = 0; i < PARAMETERS; i++) {
                    slopes[i] += weight * slope[i];
                    gradient[i] += weight * slope[i] * each.residual;
                    for (int j = 0; j < PARAMETERS; j++) {
                        information[i][j] += weight * slope[i] * slope[j];
                    }
                }
            }
            for (int i = 0; i < PARAMETERS; i++) {
                gradient[i] -= slopes[i] * residuals / sum;
                for (int j = 0; j < PARAMETERS; j++) {
                    information[i][j] -= slopes[i] * slopes[j] / sum;
                }
            }
        }

        private double[] slope(Observation each) {
            double[] slope = new double[PARAMETERS];
            double days = ordinaryDays(each);
            slope[BEFORE] = each.exposure.before() / days;
            slope[DURING] = each.exposure.during() / days;
            slope[each.seasonParameter()] = 1;
            return slope;
        }
    }

    private List<Outlier> outliers() {
        List<Outlier> outliers = new ArrayList<>();
        for (Observation[] year : years) {
            for (Observation each : year) {
                if (StrictMath.abs(each.residual) > model.outlierLimit() * each.scale) {
                    outliers.add(new Outlier(
                            each.month,
                            BigDecimal.valueOf(StrictMath.exp(each.residual) - 1)
                                    .setScale(DEVIATION_DECIMALS, RoundingMode.HALF_EVEN)));
                }
            }
        }
        return outliers;
    }

    /**
     * Solves {@code matrix x = right}, of a symmetric, positive definite matrix.
     *
     * @param held which unknowns are 0, and their equations left out
     */
    private static double[] solve(double[][] matrix, double[] right, boolean[] held) {
        RealMatrix reduced = new Array2DRowRealMatrix(matrix);
        RealVector reducedRight = new ArrayRealVector(right);
        for (int i = 0; i < held.length; i++) {
            if (held[i]) {
                reduced.setRow(i, new double[held.length]);
                reduced.setColumn(i, new double[held.length]);
                reduced.setEntry(i, i, 1);
                reducedRight.setEntry(i, 0);
            }
        }
        return decompose(reduced).getSolver().solve(reducedRight).toArray();
    }

    private static double[] inverseDiagonal(double[][] matrix) {
        RealMatrix inverse =
                decompose(new Array2DRowRealMatrix(matrix)).getSolver().getInverse();
        double[] diagonal = new double[matrix.length];
        for (int i = 0; i < diagonal.length; i++) {
            diagonal[i] = inverse.getEntry(i, i);
        }
        return diagonal;
    }

    private static CholeskyDecomposition decompose(RealMatrix matrix) {
        return new CholeskyDecomposition(matrix, SYMMETRIC_ENOUGH, 0);
    }

    private static double precision(double deviation) {
        return 1 / (deviation * deviation);
    }

    private static BigDecimal decimal(double value) {
        return BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_EVEN);
    }
}
