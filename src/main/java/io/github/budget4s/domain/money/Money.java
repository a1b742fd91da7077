package io.github.budget4s.domain.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * Holds an amount of yuan in whole cents (分).
 *
 * <p>Money is added and compared here, and nothing else: it is spread by {@code LargestRemainder}, which places every
 * cent, and divided only as a {@link Ratio}, which is exact. 12,345.60 yuan is {@code new Money(1234560)}.
 *
 * @param cents the amount in cents, negative for a refund
 */
public record Money(long cents) implements Comparable<Money> {

    public static final Money ZERO = new Money(0);

    private static final int CENT_DIGITS = 2;
    private static final int CENTS = 100;
    private static final int TEN_CENTS = 10;

    /**
     * Takes an exact decimal amount of yuan.
     *
     * @param yuan the amount; 12345.6 and 12345.600 are both 12,345.60 yuan
     * @return the same amount in cents
     * @throws ArithmeticException when the amount has a fraction of a cent, or is beyond 92 quadrillion yuan
     */
    public static Money ofYuan(BigDecimal yuan) {
        return new Money(yuan.movePointRight(CENT_DIGITS).longValueExact());
    }

    /**
     * Adds an amount.
     *
     * @throws ArithmeticException when the sum is beyond 92 quadrillion yuan
     */
    public Money plus(Money other) {
        return new Money(Math.addExact(cents, other.cents));
    }

    /**
     * Takes an amount away.
     *
     * @throws ArithmeticException when the difference is beyond 92 quadrillion yuan
     */
    public Money minus(Money other) {
        return new Money(Math.subtractExact(cents, other.cents));
    }

    /** Turns a cost into a refund and the other way round. */
    public Money negated() {
        return new Money(Math.negateExact(cents));
    }

    /** Returns the lesser of two amounts. */
    public Money least(Money other) {
        return cents < other.cents ? this : other;
    }

    /** Returns whether this is less than nothing. */
    public boolean isNegative() {
        return cents < 0;
    }

    /** Returns whether this is nothing. */
    public boolean isZero() {
        return cents == 0;
    }

    /**
     * Returns the amount in yuan with two decimals: 1234560 cents are 12345.60.
     *
     * @return the exact amount, always of scale 2
     */
    public BigDecimal toYuan() {
        return BigDecimal.valueOf(cents, CENT_DIGITS);
    }

    /** Returns the amount in cents as a number that can be multiplied without bounds. */
    public BigInteger toBigCents() {
        return BigInteger.valueOf(cents);
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(cents, other.cents);
    }

    // Spelled out, for a record's own are bootstrapped by invokedynamic at their first use, which takes some
    // milliseconds.

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Money money && cents == money.cents;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(cents);
    }

    /** Returns the amount as CSV and JSON carry it: {@code 12345.60}. */
    @Override
    public String toString() {
        long yuan = cents / CENTS;
        long rest = Math.abs(cents % CENTS);
        return (cents < 0 && yuan == 0 ? "-" : "") + yuan + (rest < TEN_CENTS ? ".0" : ".") + rest;
    }
}
