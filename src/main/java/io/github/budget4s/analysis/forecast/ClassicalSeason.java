package io.github.budget4s.analysis.forecast;

import java.util.Arrays;

/**
 * Takes a series apart into trend and season by moving averages over twelve months, the classical way (Kendall and
 * Stuart 1983; Hyndman and Athanasopoulos, Forecasting: Principles and Practice, 3.4).
 */
final class ClassicalSeason {

    private static final int SEASON = MonthsOfYear.COUNT;

    /** Two as James and Stein have it, and one because the season sums to nothing. */
    private static final int DIMENSIONS_LOST = 3;

    private ClassicalSeason() {}

    /** Finds the season of each calendar month, that of the series' first month first; they sum to 0. */
    static double[] of(double[] values) {
        double[] trend = trend(values);
        double[] sums = new double[SEASON];
        int[] counts = new int[SEASON];
        for (int t = 0; t < values.length; t++) {
            if (!Double.isNaN(trend[t])) {
                sums[t % SEASON] += values[t] - trend[t];
                counts[t % SEASON]++;
            }
        }
        double[] season = new double[SEASON];
        double total = 0;
        for (int i = 0; i < SEASON; i++) {
            season[i] = counts[i] == 0 ? 0 : sums[i] / counts[i];
            total += season[i];
        }
        for (int i = 0; i < SEASON; i++) {
            season[i] -= total / SEASON;
        }
        return season;
    }

    /**
     * Finds the season and shrinks it towards none by the share of it that is chance: {@code 1 - (12 - 3) v / sum s^2},
     * where {@code v} is the variance of a month's mean, not below 0 (James and Stein 1961).
     */
    static double[] shrunk(double[] values) {
        double[] season = of(values);
        double kept = keptOf(values, season);
        for (int i = 0; i < SEASON; i++) {
            season[i] *= kept;
        }
        return season;
    }

    private static double keptOf(double[] values, double[] season) {
        double[] rest = rest(values, season);
        return kept(rest[0], (int) rest[1], squares(season));
    }

    /**
     * Returns which part of a season is no chance.
     *
     * @param rest the squares of what {@code count} months are off from trend and season
     * @param squares those of the season's twelve months
     */
    static double kept(double rest, int count, double squares) {
        double variance = variance(rest, count, squares);
        return squares == 0 ? 0 : StrictMath.max(0, 1 - (SEASON - DIMENSIONS_LOST) * variance / squares);
    }

    /** Returns the variance of chance in the mean of each calendar month. */
    static double chance(double[] values, double[] season) {
        double[] rest = rest(values, season);
        return variance(rest[0], (int) rest[1], squares(season));
    }

    private static double variance(double rest, int count, double squares) {
        // Of a single year nothing is known of the chance in it; half of the season is believed.
        return count > SEASON ? rest / (count - SEASON) * SEASON / count : squares / (2.0 * (SEASON - DIMENSIONS_LOST));
    }

    /** Returns the squares of what months are off from trend and season, and their number. */
    private static double[] rest(double[] values, double[] season) {
        double[] trend = trend(values);
        double rest = 0;
        int count = 0;
        for (int t = 0; t < values.length; t++) {
            if (!Double.isNaN(trend[t])) {
                double difference = values[t] - trend[t] - season[t % SEASON];
                rest += difference * difference;
                count++;
            }
        }
        return new double[] {rest, count};
    }

    private static double squares(double[] season) {
        double squares = 0;
        for (double each : season) {
            squares += each * each;
        }
        return squares;
    }

    /** Takes the season off. */
    static double[] remove(double[] values, double[] season) {
        double[] adjusted = new double[values.length];
        for (int t = 0; t < values.length; t++) {
            adjusted[t] = values[t] - season[t % SEASON];
        }
        return adjusted;
    }

    /**
     * Averages over a year around each month, the two ends counting half; not a number where a year is not there. With
     * less than two years the trend is a straight line, for the ends would leave nothing.
     */
    static double[] trend(double[] values) {
        int n = values.length;
        double[] trend = new double[n];
        if (n < 2 * SEASON) {
            double[] line = Line.through(values);
            for (int t = 0; t < n; t++) {
                trend[t] = line[0] + line[1] * t;
            }
            return trend;
        }
        Arrays.fill(trend, Double.NaN);
        int half = SEASON / 2;
        for (int t = half; t + half < n; t++) {
            double sum = (values[t - half] + values[t + half]) / 2;
            for (int i = t - half + 1; i < t + half; i++) {
                sum += values[i];
            }
            trend[t] = sum / SEASON;
        }
        return trend;
    }
}
