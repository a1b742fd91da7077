package io.github.budget4s.analysis.allocation;

import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.sales.Units;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * Holds how much a store counts for when a group's money is divided: the units that it sold in the months that count,
 * or those that stand for a store of which these do not tell.
 *
 * @param basis what the units are
 * @param sold what it sold in the months in which it was open, or what is planned for the year
 * @param months how many of the months that count it was open in
 * @param counted how many months count
 * @param older what the older stores sold; null when the store is not weighed by its pace, or when there are none to
 *     compare with
 * @param weight the units that it counts for
 */
public record StoreWeight(
        Basis basis,
        Units sold,
        int months,
        int counted,
        @Nullable Older older,
        Units weight) {

    /** What a store's units are. */
    public enum Basis {
        /** What it sold in all the months that count. */
        SALES,
        /** What it would have sold in them at its pace since it opened. */
        PACE,
        /** What its own sales plan would have it sell in so many months. */
        SALES_PLAN,
        /** What the store counts for that the plan says it is like. */
        LIKE
    }

    /**
     * What the stores sold that opened earlier.
     *
     * @param sold in the months in which the younger store was open, too
     * @param weight in all months that count, or at their pace
     */
    public record Older(Units sold, Units weight) {}

    /** Weighs a store by what it sold. */
    static StoreWeight ofSales(Units sold, int months, int counted) {
        return new StoreWeight(Basis.SALES, sold, months, counted, null, sold);
    }

    /** Weighs a store by the units that are planned for its year: 240 are 720 where 36 months count. */
    static StoreWeight ofPlan(Units planned, int months, int counted) {
        BigInteger weight = BigInteger.valueOf(planned.millionths())
                .multiply(BigInteger.valueOf(counted))
                .divide(BigInteger.valueOf(MonthRange.MONTHS_OF_A_YEAR));
        return new StoreWeight(Basis.SALES_PLAN, planned, months, counted, null, units(weight));
    }

    /** Weighs a store that has sold nothing yet like another one. */
    static StoreWeight like(StoreWeight other) {
        return new StoreWeight(Basis.LIKE, Units.ZERO, 0, other.counted, null, other.weight);
    }

    /**
     * Weighs a store by its pace since it opened: the geometric mean of what it would have sold in all months had it
     * gone on as in its own, and what it would have sold had it kept its proportion to the older stores. The first
     * takes the months in which it happened to be open for usual ones, the second takes the older stores' seasons for
     * its own. Measured on real series, the mean is nearly as good as the better of the two, and better than the other
     * by more (the lab has the figures: young-stores.md).
     *
     * <p>With 100 sold in five months of 36 it is 720 by its own months. Where the older stores sold 1,000 in the same
     * five months and 6,480 in all, it is 648 beside them, and the weight is the square root of 720 × 648, 683.05.
     */
    static StoreWeight ofPace(Units sold, int months, int counted, Older older) {
        BigInteger own = BigInteger.valueOf(sold.millionths());
        BigInteger numerator = own.multiply(BigInteger.valueOf(counted));
        BigInteger denominator = BigInteger.valueOf(months);
        if (older.sold().millionths() <= 0) {
            return new StoreWeight(Basis.PACE, sold, months, counted, null, units(numerator.divide(denominator)));
        }
        BigInteger square = numerator
                .multiply(own)
                .multiply(BigInteger.valueOf(older.weight().millionths()))
                .divide(denominator.multiply(BigInteger.valueOf(older.sold().millionths())));
        return new StoreWeight(Basis.PACE, sold, months, counted, older, units(square.sqrt()));
    }

    /** Returns what it would have sold in all the months had it gone on as in its own, down to the millionth. */
    public Units atOwnPace() {
        return part(BigInteger.valueOf(counted), BigInteger.valueOf(months));
    }

    /** Returns what it would have sold in all the months had it kept its proportion to the older stores. */
    public Units besideOlder(Older others) {
        return part(
                BigInteger.valueOf(others.weight().millionths()),
                BigInteger.valueOf(others.sold().millionths()));
    }

    private Units part(BigInteger numerator, BigInteger denominator) {
        return units(BigInteger.valueOf(sold.millionths()).multiply(numerator).divide(denominator));
    }

    private static Units units(BigInteger millionths) {
        return new Units(millionths.longValueExact());
    }
}
