package io.github.budget4s.analysis.forecast;

/**
 * Holds the mean absolute errors of a method at earlier origins.
 *
 * @param ofErrors over all errors
 * @param ofHorizons over the means of the horizons, each of which counts the same
 */
record ErrorMeans(double ofErrors, double ofHorizons) {

    static ErrorMeans of(RollingOrigins origins, ForecastMethod method, int longest) {
        double[] sums = new double[longest];
        int[] counts = new int[longest];
        boolean floored = origins.isFloored();
        for (OriginFit fit : origins.fits()) {
            Weights weights = origins.weights(fit.months());
            ForecastMethod resolved = OriginFit.resolve(method, weights);
            Projection projection = fit.project(resolved, weights);
            for (int h = 0; h < StrictMath.min(longest, fit.horizon()); h++) {
                double value = projection.scale().from(projection.centres()[h]) * fit.factor(resolved, h);
                double said = floored ? StrictMath.max(0, value) : value;
                sums[h] += StrictMath.abs(said - origins.actual(fit, h));
                counts[h]++;
            }
        }
        double sum = 0;
        int count = 0;
        double means = 0;
        int horizons = 0;
        for (int h = 0; h < longest; h++) {
            if (counts[h] > 0) {
                sum += sums[h];
                count += counts[h];
                means += sums[h] / counts[h];
                horizons++;
            }
        }
        return count == 0 ? new ErrorMeans(0, 0) : new ErrorMeans(sum / count, means / horizons);
    }

    boolean isNoWorseThan(ErrorMeans other) {
        return ofErrors <= other.ofErrors && ofHorizons <= other.ofHorizons;
    }
}
