package io.github.budget4s.analysis.forecast;

/** Repeats the year before: what every other method has to beat. */
final class SeasonalNaive {

    private static final int SEASON = MonthsOfYear.COUNT;

    private SeasonalNaive() {}

    /**
     * Repeats the last twelve months. The deviation is the root of the mean squared difference of a month from that of
     * the year before, times the root of the years ahead (Hyndman and Athanasopoulos, 5.5); of a first year alone it is
     * the spread of its months.
     */
    static Projection project(double[] values, int horizon) {
        int n = values.length;
        double sum = 0;
        int count = 0;
        double mean = 0;
        for (double value : values) {
            mean += value / n;
        }
        for (int t = 0; t < n; t++) {
            if (n > SEASON && t >= SEASON) {
                sum += square(values[t] - values[t - SEASON]);
                count++;
            } else if (n <= SEASON) {
                sum += square(values[t] - mean);
                count++;
            }
        }
        double deviation = StrictMath.sqrt(sum / StrictMath.max(1, count));
        double[] centres = new double[horizon];
        double[] deviations = new double[horizon];
        for (int h = 0; h < horizon; h++) {
            centres[h] = values[n - SEASON + h % SEASON];
            deviations[h] = deviation * StrictMath.sqrt(1 + yearsBefore(h));
        }
        return new Projection(centres, deviations);
    }

    /** Counts the whole years between the last one known and the month that is {@code h} after the first to come. */
    private static int yearsBefore(int h) {
        return h / SEASON;
    }

    private static double square(double value) {
        return value * value;
    }
}
