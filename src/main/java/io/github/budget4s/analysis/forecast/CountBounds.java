package io.github.budget4s.analysis.forecast;

/**
 * Says which whole numbers hold a count with a probability: those of the negative binomial distribution with a mean and
 * a variance, which is Poisson's mixed by a gamma distribution (M. Greenwood and G. U. Yule, Journal of the Royal
 * Statistical Society 83, 1920), or of Poisson's where the variance is no larger than the mean.
 */
final class CountBounds {

    /** From here on counts are hardly other than figures. */
    private static final double MANY = 200;

    private CountBounds() {}

    /** Returns the least whole number that is not exceeded with a probability: 1 for 0.9 at a mean of 0.5. */
    static double quantile(double mean, double variance, double probability, double deviations) {
        if (mean <= 0 && variance <= 0) {
            return 0;
        }
        // Of what has not come yet the variance alone is known, which is as large as the mean of counts.
        double expected = mean <= 0 ? StrictMath.min(1, variance) : mean;
        if (expected > MANY) {
            return StrictMath.max(0, StrictMath.rint(expected + deviations * StrictMath.sqrt(variance)));
        }
        boolean poisson = variance <= expected * (1 + 1e-9);
        double size = poisson ? 0 : expected * expected / (variance - expected);
        double ratio = poisson ? 0 : expected / (size + expected);
        double each = poisson ? StrictMath.exp(-expected) : StrictMath.pow(1 - ratio, size);
        double sum = each;
        int count = 0;
        double most = expected + 40 * StrictMath.sqrt(variance) + 40;
        while (sum < probability && count < most) {
            each *= poisson ? expected / (count + 1) : ratio * (count + size) / (count + 1);
            sum += each;
            count++;
        }
        return count;
    }
}
