package io.github.budget4s.domain.sales;

import io.github.budget4s.domain.money.Ratio;
import java.math.BigDecimal;

/**
 * Holds a number of vehicles, exact to the millionth.
 *
 * <p>A vehicle is whole, a count of them need not be: two advisers share a deal by halves, and a group's file may be in
 * units of ten thousand (万辆). Millionths in a {@code long} keep every such file exact and sums fast.
 *
 * @param millionths the number of vehicles times 1,000,000; negative for cancellations
 */
public record Units(long millionths) implements Comparable<Units> {

    public static final Units ZERO = new Units(0);

    private static final int DECIMALS = 6;

    /**
     * Takes an exact decimal number of vehicles.
     *
     * @throws ArithmeticException when it has more than six decimals or is beyond 9.2 trillion
     */
    public static Units of(BigDecimal vehicles) {
        return new Units(vehicles.movePointRight(DECIMALS).longValueExact());
    }

    /** Takes a whole number of vehicles. */
    public static Units of(long vehicles) {
        return of(BigDecimal.valueOf(vehicles));
    }

    /**
     * Adds a number of vehicles.
     *
     * @throws ArithmeticException when the sum is beyond 9.2 trillion
     */
    public Units plus(Units other) {
        return new Units(Math.addExact(millionths, other.millionths));
    }

    /**
     * Returns the number without its sign.
     *
     * @throws ArithmeticException when it is beyond 9.2 trillion
     */
    public Units magnitude() {
        return millionths < 0 ? new Units(Math.negateExact(millionths)) : this;
    }

    /** Returns whether cancellations outweigh sales. */
    public boolean isNegative() {
        return millionths < 0;
    }

    /** Returns whether nothing was sold. */
    public boolean isZero() {
        return millionths == 0;
    }

    /** Returns this as a part of {@code whole}, exactly. */
    public Ratio shareOf(Units whole) {
        return Ratio.of(millionths, whole.millionths);
    }

    /** Returns the number of vehicles without needless decimals: 120, 0.5. */
    public BigDecimal toDecimal() {
        BigDecimal plain = BigDecimal.valueOf(millionths, DECIMALS).stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    @Override
    public int compareTo(Units other) {
        return Long.compare(millionths, other.millionths);
    }

    @Override
    public String toString() {
        return toDecimal().toPlainString();
    }
}
