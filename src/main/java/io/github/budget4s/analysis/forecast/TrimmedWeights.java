package io.github.budget4s.analysis.forecast;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Weighs what several methods say so that a tenth of the weight counts nothing at either end: a method that is far from
 * all others draws the mean less (Jose and Winkler 2008 on trimmed means of forecasts).
 */
final class TrimmedWeights {

    private static final double TRIMMED = 0.1;

    private TrimmedWeights() {}

    /**
     * Returns what is left of each weight.
     *
     * @param figures what each says
     * @param weights the weight of each, above nothing in sum
     * @return in the same order, 1 in sum
     */
    static double[] of(double[] figures, double[] weights) {
        double total = 0;
        for (double weight : weights) {
            total += weight;
        }
        int[] ascending = IntStream.range(0, figures.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> figures[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] left = new double[figures.length];
        double below = 0;
        for (int i : ascending) {
            double from = StrictMath.max(below / total, TRIMMED);
            below += weights[i];
            double to = StrictMath.min(below / total, 1 - TRIMMED);
            left[i] = StrictMath.max(0, to - from) / (1 - 2 * TRIMMED);
        }
        return left;
    }
}
