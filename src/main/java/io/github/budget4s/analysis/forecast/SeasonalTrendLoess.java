package io.github.budget4s.analysis.forecast;

import io.github.budget4s.analysis.statistics.Median;
import java.util.Arrays;

/**
 * Takes a series apart into trend, season and remainder by local regressions: STL of R. B. Cleveland, W. S. Cleveland,
 * McRae and Terpenning (1990), Journal of Official Statistics 6, 3 to 73.
 *
 * <p>The season of each calendar month is smoothed over the years with a window of 11 and degree 0, the trend with the
 * window that the paper derives from that and degree 1, both as R's {@code stlf} does. Outer rounds weigh outliers down
 * by the bisquare of their remainders.
 *
 * @param trend the trend, a value a month
 * @param season the season, a value a month
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and handed on for figures only
record SeasonalTrendLoess(double[] trend, double[] season) {

    private static final int SEASON = MonthsOfYear.COUNT;
    private static final int SEASON_WINDOW = 11;
    private static final int TREND_WINDOW = nextOdd(1.5 * SEASON / (1 - 1.5 / SEASON_WINDOW));
    private static final int LOW_PASS_WINDOW = nextOdd(SEASON);
    private static final int INNER_ROUNDS = 2;
    private static final double MEDIANS_TO_NOTHING = 6;

    private static int nextOdd(double value) {
        int whole = (int) StrictMath.ceil(value);
        return whole % 2 == 0 ? whole + 1 : whole;
    }

    /**
     * Takes a series of at least two years apart.
     *
     * @param robustRounds how often outliers are weighed down; 0 for not at all
     */
    static SeasonalTrendLoess of(double[] values, int robustRounds) {
        int n = values.length;
        double[] weights = new double[n];
        Arrays.fill(weights, 1);
        double[] trend = new double[n];
        double[] season = new double[n];
        for (int outer = 0; outer <= robustRounds; outer++) {
            for (int inner = 0; inner < INNER_ROUNDS; inner++) {
                season = season(values, trend, weights);
                double[] adjusted = minus(values, season);
                trend = smooth(adjusted, weights, TREND_WINDOW, 1);
            }
            if (outer < robustRounds) {
                weights = weights(minus(minus(values, trend), season));
            }
        }
        return new SeasonalTrendLoess(trend, season);
    }

    /** Returns the season of the months after the last one: that of the last year. */
    double nextSeason(int h) {
        return season[season.length - SEASON + h % SEASON];
    }

    private static double[] season(double[] values, double[] trend, double[] weights) {
        int n = values.length;
        double[] extended = new double[n + 2 * SEASON];
        for (int month = 0; month < SEASON; month++) {
            int years = (n - month + SEASON - 1) / SEASON;
            double[] same = new double[years];
            double[] sameWeights = new double[years];
            for (int year = 0; year < years; year++) {
                int t = month + year * SEASON;
                same[year] = values[t] - trend[t];
                sameWeights[year] = weights[t];
            }
            // One year beyond either end, for the low pass to lean on.
            for (int year = -1; year <= years; year++) {
                extended[month + (year + 1) * SEASON] = Local.at(same, sameWeights, year, SEASON_WINDOW, 0);
            }
        }
        double[] low = average(average(average(extended, SEASON), SEASON), 3);
        double[] even = new double[n];
        Arrays.fill(even, 1);
        double[] smoothLow = smooth(low, even, LOW_PASS_WINDOW, 1);
        double[] season = new double[n];
        for (int t = 0; t < n; t++) {
            season[t] = extended[t + SEASON] - smoothLow[t];
        }
        return season;
    }

    private static double[] average(double[] values, int length) {
        double[] averages = new double[values.length - length + 1];
        for (int i = 0; i < averages.length; i++) {
            double sum = 0;
            for (int j = 0; j < length; j++) {
                sum += values[i + j];
            }
            averages[i] = sum / length;
        }
        return averages;
    }

    private static double[] smooth(double[] values, double[] weights, int window, int degree) {
        double[] smooth = new double[values.length];
        for (int t = 0; t < values.length; t++) {
            smooth[t] = Local.at(values, weights, t, window, degree);
        }
        return smooth;
    }

    private static double[] minus(double[] left, double[] right) {
        double[] difference = new double[left.length];
        for (int t = 0; t < left.length; t++) {
            difference[t] = left[t] - right[t];
        }
        return difference;
    }

    private static double[] weights(double[] remainders) {
        double[] sizes = new double[remainders.length];
        for (int t = 0; t < sizes.length; t++) {
            sizes[t] = StrictMath.abs(remainders[t]);
        }
        double limit = MEDIANS_TO_NOTHING * Median.of(sizes);
        double[] weights = new double[sizes.length];
        for (int t = 0; t < sizes.length; t++) {
            double part = limit == 0 ? 0 : sizes[t] / limit;
            weights[t] = part >= 1 ? 0 : (1 - part * part) * (1 - part * part);
        }
        return weights;
    }

    /** Regresses locally, with tricube weights (Cleveland 1979). */
    private static final class Local {

        private Local() {}

        /** Returns the regression's value at a place, which may lie outside of the values. */
        static double at(double[] values, double[] weights, double place, int window, int degree) {
            int n = values.length;
            int count = StrictMath.min(window, n);
            int first = (int) StrictMath.max(0, StrictMath.min(n - count, StrictMath.round(place) - (count - 1) / 2));
            int last = first + count - 1;
            double reach = StrictMath.max(StrictMath.abs(place - first), StrictMath.abs(place - last));
            if (window > n) {
                // Fewer values than the window holds: it stays as wide as it would be.
                reach += (window - n) / 2.0;
            }
            reach = StrictMath.max(reach, 1);
            double sum = 0;
            double mean = 0;
            double[] local = new double[count];
            for (int i = 0; i < count; i++) {
                double part = StrictMath.abs(first + i - place) / reach;
                double tricube = part >= 1 ? 0 : cube(1 - cube(part));
                local[i] = (part <= 0.001 ? 1 : tricube) * weights[first + i];
                sum += local[i];
                mean += local[i] * (first + i);
            }
            if (sum <= 0) {
                return values[(int) StrictMath.max(0, StrictMath.min(n - 1, StrictMath.round(place)))];
            }
            mean /= sum;
            double value = 0;
            double squares = 0;
            double products = 0;
            for (int i = 0; i < count; i++) {
                double share = local[i] / sum;
                double distance = first + i - mean;
                value += share * values[first + i];
                squares += share * distance * distance;
                products += share * distance * values[first + i];
            }
            boolean sloped = degree == 1 && squares > 1e-6 * (n - 1.0) * (n - 1.0);
            return sloped ? value + (place - mean) * products / squares : value;
        }

        private static double cube(double x) {
            return x * x * x;
        }
    }
}
