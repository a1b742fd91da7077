package io.github.budget4s.domain.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * Holds an exact fraction in lowest terms: a share, a rate, a deviation.
 *
 * <p>It is never rounded while it is computed with; {@link #toDecimal} rounds for whoever shows it. 390 of 4,680 units
 * is {@code Ratio.of(390, 4680)}, kept as 1/12 and shown as 8.33 %.
 *
 * @param numerator any whole number
 * @param denominator a positive whole number
 */
public record Ratio(BigInteger numerator, BigInteger denominator) implements Comparable<Ratio> {

    /** So many bits of a magnitude fit beside the sign, the one number without a positive twin left out. */
    private static final int LONG_BITS = 62;

    public static final Ratio ZERO = new Ratio(BigInteger.ZERO, BigInteger.ONE);

    public static final Ratio ONE = new Ratio(BigInteger.ONE, BigInteger.ONE);

    /**
     * Brings the fraction to lowest terms with a positive denominator.
     *
     * @throws ArithmeticException when the denominator is zero
     */
    public Ratio {
        if (denominator.signum() == 0) {
            throw new ArithmeticException("a ratio to nothing");
        }
        BigInteger divisor = commonDivisor(numerator, denominator);
        if (denominator.signum() < 0) {
            divisor = divisor.negate();
        }
        if (!divisor.equals(BigInteger.ONE)) {
            numerator = numerator.divide(divisor);
            denominator = denominator.divide(divisor);
        }
    }

    /** Spreading over a thousand stores is mostly this; nearly all of its numbers fit into a {@code long}. */
    private static BigInteger commonDivisor(BigInteger first, BigInteger second) {
        if (first.bitLength() > LONG_BITS || second.bitLength() > LONG_BITS) {
            return first.gcd(second);
        }
        long larger = Math.abs(first.longValueExact());
        long smaller = Math.abs(second.longValueExact());
        while (smaller != 0) {
            long rest = larger % smaller;
            larger = smaller;
            smaller = rest;
        }
        return BigInteger.valueOf(larger);
    }

    /** Returns {@code part} of {@code whole}. */
    public static Ratio of(long part, long whole) {
        return new Ratio(BigInteger.valueOf(part), BigInteger.valueOf(whole));
    }

    /** Returns an exact decimal as a fraction: 0.05 is 1/20. */
    public static Ratio of(BigDecimal decimal) {
        return decimal.scale() > 0
                ? new Ratio(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()))
                : new Ratio(decimal.toBigIntegerExact(), BigInteger.ONE);
    }

    /** Adds exactly. */
    public Ratio plus(Ratio other) {
        return new Ratio(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    /** Takes away exactly. */
    public Ratio minus(Ratio other) {
        return plus(new Ratio(other.numerator.negate(), other.denominator));
    }

    /** Multiplies exactly. */
    public Ratio times(Ratio other) {
        return new Ratio(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /**
     * Divides exactly.
     *
     * @throws ArithmeticException when {@code other} is zero
     */
    public Ratio dividedBy(Ratio other) {
        return new Ratio(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    /** Returns whether this is less than nothing. */
    public boolean isNegative() {
        return numerator.signum() < 0;
    }

    /**
     * Rounds to a decimal for showing.
     *
     * @param scale how many decimals
     * @param rounding how the last one is found
     */
    public BigDecimal toDecimal(int scale, RoundingMode rounding) {
        return new BigDecimal(numerator).divide(new BigDecimal(denominator), scale, rounding);
    }

    @Override
    public int compareTo(Ratio other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    // Spelled out, for a record's own are bootstrapped by invokedynamic at their first use, which costs a start two
    // milliseconds.

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Ratio ratio
                && numerator.equals(ratio.numerator)
                && denominator.equals(ratio.denominator);
    }

    @Override
    public int hashCode() {
        return 31 * numerator.hashCode() + denominator.hashCode();
    }

    @Override
    public String toString() {
        return numerator + "/" + denominator;
    }
}
