package io.github.budget4s.analysis.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.hipparchus.distribution.continuous.ChiSquaredDistribution;

/**
 * Holds the two ends between which the true value lies with 95 % confidence, as far as chance alone is at work.
 *
 * @param low the lower end
 * @param high the upper end
 */
public record Interval(BigDecimal low, BigDecimal high) {

    /** With which confidence, in percent. */
    public static final int LEVEL = 95;

    /** The standard normal quantile of 0.975. */
    private static final double Z = 1.959963984540054;

    private static final double TAIL = 0.025;

    /** Decimals of a rate: as many as files carry. */
    private static final int RATE_DECIMALS = 6;

    private static final int COUNT_DECIMALS = 2;

    /**
     * Gives the interval of a rate by Wilson's score: {@code 3} of {@code 10} is 0.107791 to 0.603222.
     *
     * <p>E. B. Wilson, <i>Probable Inference, the Law of Succession, and Statistical Inference</i>, Journal of the
     * American Statistical Association 22, 1927.
     *
     * @param hits how many of the trials succeeded
     * @param trials how many there were
     * @return empty when there were none, or when the hits are not a part of the trials
     */
    public static Optional<Interval> ofRate(long hits, long trials) {
        if (trials <= 0 || hits < 0 || hits > trials) {
            return Optional.empty();
        }
        double rate = (double) hits / trials;
        double square = Z * Z / trials;
        double middle = rate + square / 2;
        double reach = Z * Math.sqrt(rate * (1 - rate) / trials + square / (4 * trials));
        double whole = 1 + square;
        return Optional.of(new Interval(
                hits == 0 ? decimal(0, RATE_DECIMALS) : decimal((middle - reach) / whole, RATE_DECIMALS),
                hits == trials ? decimal(1, RATE_DECIMALS) : decimal((middle + reach) / whole, RATE_DECIMALS)));
    }

    /**
     * Gives the exact interval of the mean of a count that is Poisson: {@code 3} is 0.62 to 8.77.
     *
     * <p>F. Garwood, <i>Fiducial Limits for the Poisson Distribution</i>, Biometrika 28, 1936: half the chi-squared
     * quantiles of 2n and 2n + 2 degrees of freedom. A count that is shared with another activity may be no whole
     * number; the quantiles are defined for those, too.
     *
     * @return empty when the count is below zero
     */
    public static Optional<Interval> ofCount(BigDecimal count) {
        if (count.signum() < 0) {
            return Optional.empty();
        }
        double number = count.doubleValue();
        double low =
                count.signum() == 0 ? 0 : new ChiSquaredDistribution(2 * number).inverseCumulativeProbability(TAIL) / 2;
        double high = new ChiSquaredDistribution(2 * number + 2).inverseCumulativeProbability(1 - TAIL) / 2;
        return Optional.of(new Interval(decimal(low, COUNT_DECIMALS), decimal(high, COUNT_DECIMALS)));
    }

    private static BigDecimal decimal(double value, int scale) {
        return BigDecimal.valueOf(value).setScale(scale, RoundingMode.HALF_UP);
    }
}
