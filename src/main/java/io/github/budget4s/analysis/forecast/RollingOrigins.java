package io.github.budget4s.analysis.forecast;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Looks back: what the methods would have said after earlier months, and what came (rolling origin; Tashman 2000).
 *
 * <p>Every third month is an origin, the last one three months before the end, at most eight, none with less than two
 * years before it; a history of less than three years starts after one year. Nothing at an origin knows of what came
 * after it: neither the fits, nor the weights of the combination, nor the width of the intervals.
 */
final class RollingOrigins {

    private static final int STEP = 3;
    private static final int MOST = 8;
    private static final double STRENGTH_STEP = 0.1;
    private static final double STRENGTH_GROWTH = 1.1;

    /** The power of the number of months by which the share of seasonal naive fades. */
    private static final double FADING = 24;

    /** With fewer origins nothing is shown. */
    private static final int ENOUGH_ORIGINS = 4;

    /** So many times the error of seasonal naive no series of the development had by chance. */
    private static final double FAR_WORSE = 2;

    /** So that rounding leaves nothing of the combination where it is to have no part. */
    private static final double A_HAIR_MORE = 1 + 1e-9;

    private static final int LONGEST_ERRORS = MonthsOfYear.COUNT;

    /** A history that long has origins with two years before them. */
    private static final int LONG = 3 * MonthsOfYear.COUNT;

    /** No error at all would make all other members' weights nothing. */
    private static final double LEAST_LOSS = 1e-4;

    private final MonthlySeries history;
    private final List<OriginFit> fits = new ArrayList<>();
    private final Map<Map.Entry<Integer, ForecastMethod>, SeriesForecast> said = new HashMap<>();
    private final int horizon;

    /** The members' weights by what was known; they are asked for again and again. */
    private final Map<Integer, Map<Member, Double>> weighed = new HashMap<>();

    private double strength;
    private boolean naiveAlone;

    RollingOrigins(
            MonthlySeries history,
            int horizon,
            Set<ForecastMethod> methods,
            Preparation preparation,
            SmoothingFitter.Memory memory) {
        this.history = history;
        this.horizon = horizon;
        for (int months : origins(history.length())) {
            fits.add(new OriginFit(
                    history.head(months),
                    StrictMath.min(StrictMath.max(horizon, LONGEST_ERRORS), history.length() - months),
                    methods,
                    preparation,
                    memory));
        }
        if (methods.contains(ForecastMethod.AUTO)) {
            strength = leastStrength();
        }
    }

    /**
     * Finds how much of plain seasonal naive the combination needs so that it would not have been worse than seasonal
     * naive alone, neither over all errors nor over the means of the horizons, neither up to a year ahead, so that a
     * month's forecast is the same however many are asked for, nor up to the horizon: the least of ever greater
     * strengths.
     */
    private double leastStrength() {
        double step = STRENGTH_STEP;
        for (strength = 0; naiveShare(lastOrigin()) < 1; strength += step) {
            if (isNoWorse(LONGEST_ERRORS) && (horizon == LONGEST_ERRORS || isNoWorse(horizon))) {
                return strength;
            }
            step *= STRENGTH_GROWTH;
        }
        // Only seasonal naive itself will do, up to the last origin. From there its share fades as any other, but where
        // there is something in few months only, or where it was so much better that this is no chance.
        strength = 0;
        naiveAlone = Intermittent.is(history.toArray()) || (fits.size() >= ENOUGH_ORIGINS && isFarWorse());
        return A_HAIR_MORE / faded(lastOrigin());
    }

    private boolean isFarWorse() {
        return ErrorMeans.of(this, ForecastMethod.COMBINATION, LONGEST_ERRORS).ofErrors()
                >= FAR_WORSE
                        * ErrorMeans.of(this, ForecastMethod.SEASONAL_NAIVE, LONGEST_ERRORS)
                                .ofErrors();
    }

    private boolean isNoWorse(int ahead) {
        return ErrorMeans.of(this, ForecastMethod.AUTO, ahead)
                .isNoWorseThan(ErrorMeans.of(this, ForecastMethod.SEASONAL_NAIVE, ahead));
    }

    private int lastOrigin() {
        return fits.isEmpty() ? history.length() : fits.get(fits.size() - 1).months();
    }

    /**
     * Returns the share of plain seasonal naive in the combination after a number of months. The longer the past, the
     * less the fitted methods need its help.
     */
    double naiveShare(int months) {
        return naiveAlone ? 1 : StrictMath.min(1, strength * faded(months));
    }

    private double faded(int months) {
        return fits.isEmpty() ? 1 : StrictMath.pow((double) fits.get(0).months() / months, FADING);
    }

    /** Lists after how many months one looks ahead, the fewest first. */
    static List<Integer> origins(int length) {
        int least = length >= LONG ? 2 * MonthsOfYear.COUNT : MonthsOfYear.COUNT + 1;
        List<Integer> origins = new ArrayList<>();
        for (int months = length - STEP; months >= least && origins.size() < MOST; months -= STEP) {
            origins.add(0, months);
        }
        return origins;
    }

    List<OriginFit> fits() {
        return fits;
    }

    /** Returns what a method said at an origin, with the intervals as they were known then. */
    SeriesForecast forecastAt(OriginFit fit, ForecastMethod method) {
        Weights weights = weights(fit.months());
        return said.computeIfAbsent(
                Map.entry(fit.months(), OriginFit.resolve(method, weights)),
                key -> new SeriesForecast(
                        history.head(fit.months()),
                        new ForecastRequest(
                                fit.horizon(), key.getValue(), FestivalChoice.NEVER, KnownEvents.NONE, List.of()),
                        fit,
                        null,
                        calibration(key.getValue(), fit.months()),
                        weights));
    }

    /** Returns whether nothing in the history is below nothing, so that no forecast is either. */
    boolean isFloored() {
        for (int t = 0; t < history.length(); t++) {
            if (history.value(t) < 0) {
                return false;
            }
        }
        return true;
    }

    double actual(OriginFit fit, int h) {
        return history.value(fit.months() + h);
    }

    /**
     * Weighs the members: each one's share by the inverse of the square of its mean absolute error on the scale, as far
     * as it was known after a number of months (Bates and Granger 1969).
     */
    private Map<Member, Double> memberWeights(int known) {
        Map<Member, Double> weights = new EnumMap<>(Member.class);
        for (Member member : Member.values()) {
            double sum = 0;
            int count = 0;
            for (OriginFit fit : fits) {
                Projection projection = fit.members().get(member);
                for (int h = 0; projection != null && h < errorsKnown(fit, known); h++) {
                    sum += StrictMath.abs(error(fit, projection, ForecastMethod.AUTO, h));
                    count++;
                }
            }
            double loss = count == 0 ? 1 : StrictMath.max(LEAST_LOSS, sum / count);
            weights.put(member, member.share() / (loss * loss));
        }
        return known(weights, known);
    }

    /** Says how the combination is made up by what was known after a number of months. */
    Weights weights(int known) {
        return new Weights(weighed.computeIfAbsent(known, this::memberWeights), naiveShare(known));
    }

    /** As long as a member has not been seen at work, shares alone count. */
    private Map<Member, Double> known(Map<Member, Double> weights, int known) {
        Map<Member, Double> result = new EnumMap<>(Member.class);
        boolean all = true;
        for (Member member : Member.values()) {
            all &= fits.stream().anyMatch(fit -> fit.members().containsKey(member) && errorsKnown(fit, known) > 0);
        }
        for (Member member : Member.values()) {
            result.put(member, all ? weights.getOrDefault(member, 0.0) : member.shareUntried());
        }
        return result;
    }

    private static int errorsKnown(OriginFit fit, int known) {
        return StrictMath.max(0, StrictMath.min(StrictMath.min(fit.horizon(), LONGEST_ERRORS), known - fit.months()));
    }

    private double error(OriginFit fit, Projection projection, ForecastMethod method, int h) {
        return projection.scale().to(actual(fit, h) / fit.factor(method, h))
                - projection.centres()[h];
    }

    /** Fits the width of a method's intervals to its errors, as far as they were known after a number of months. */
    Calibration calibration(ForecastMethod method, int known) {
        List<Double> errors = new ArrayList<>();
        for (OriginFit fit : fits) {
            Projection projection = fit.project(method, weights(fit.months()));
            for (int h = 0; h < errorsKnown(fit, known); h++) {
                if (projection.deviations()[h] > 0) {
                    errors.add(StrictMath.abs(
                            error(fit, projection, method, h) / projection.deviations()[h]));
                }
            }
        }
        return Calibration.of(method, known, errors);
    }

    /** Lists the errors of a method at each origin, in standard deviations, as far as they are known by now. */
    List<double[]> standardErrors(ForecastMethod method) {
        List<double[]> all = new ArrayList<>();
        for (OriginFit fit : fits) {
            Projection projection = fit.project(method, weights(fit.months()));
            double[] errors = new double[errorsKnown(fit, history.length())];
            for (int h = 0; h < errors.length; h++) {
                double deviation = projection.deviations()[h];
                errors[h] = deviation > 0 ? error(fit, projection, method, h) / deviation : 0;
            }
            all.add(errors);
        }
        return all;
    }
}
