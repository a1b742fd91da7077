package io.github.budget4s.analysis.forecast;

import java.util.List;

/**
 * Says what the errors of two months of one forecast have in common: if the level is missed, it is missed in all
 * months, so that a sum of months is the less sure, the more the level wanders.
 *
 * <p>The seasonal regression knows the joint distribution of the months to come (Rasmussen and Williams 2006, 2.2), and
 * with it the mean correlation of their errors. How much of that comes true was measured on the development series' own
 * past: 0.15 + 0.8 times that, and a tenth of what the series' own sums of errors show. Of an earlier origin with
 * {@code H} errors of sum {@code S} and sum of squares {@code Q}, in standard deviations, {@code S^2 - Q} is expected
 * to be {@code H (H - 1)} times the correlation; over all origins their sum is held against that of {@code (H - 1) Q}.
 */
final class CommonErrors {

    private static final double FIRST = 0.15;
    private static final double OF_MODEL = 0.8;
    private static final double OF_ERRORS = 0.1;
    private static final double LEAST = 0.05;
    private static final double MOST = 0.95;

    private CommonErrors() {}

    /** Returns the correlation where the series has no errors of its own yet: the model says it alone. */
    static double of(double model) {
        return of(model, List.of());
    }

    /**
     * Returns the correlation.
     *
     * @param model the mean correlation that the model says
     * @param errors for each earlier origin its errors in standard deviations
     */
    static double of(double model, List<double[]> errors) {
        double products = 0;
        double squares = 0;
        for (double[] origin : errors) {
            double sum = 0;
            double square = 0;
            for (double error : origin) {
                sum += error;
                square += error * error;
            }
            products += sum * sum - square;
            squares += (origin.length - 1) * square;
        }
        double own = squares > 0 ? StrictMath.max(0, StrictMath.min(MOST, products / squares)) : model;
        return StrictMath.max(LEAST, StrictMath.min(MOST, FIRST + OF_MODEL * model + OF_ERRORS * own));
    }
}
