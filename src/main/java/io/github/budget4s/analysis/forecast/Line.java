package io.github.budget4s.analysis.forecast;

/** Draws a straight line by least squares. */
final class Line {

    private Line() {}

    /** Returns the value at the first month (index 0) and the slope a month. */
    static double[] through(double[] values) {
        int n = values.length;
        double middle = (n - 1) / 2.0;
        double mean = 0;
        for (double value : values) {
            mean += value / n;
        }
        double products = 0;
        double squares = 0;
        for (int t = 0; t < n; t++) {
            products += (t - middle) * (values[t] - mean);
            squares += (t - middle) * (t - middle);
        }
        double slope = squares == 0 ? 0 : products / squares;
        return new double[] {mean - slope * middle, slope};
    }
}
