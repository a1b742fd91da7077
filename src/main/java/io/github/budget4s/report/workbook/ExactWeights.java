package io.github.budget4s.report.workbook;

import io.github.budget4s.analysis.allocation.Allocation;
import io.github.budget4s.analysis.allocation.AllocationRequest;
import io.github.budget4s.analysis.allocation.MonthlyBudget;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.report.table.Cell;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Holds the units by which months share, where a spreadsheet can spread by them to the cent: it computes in binary
 * floating point, in which whole numbers up to 2^53 are exact, and some programs take two numbers for equal that agree
 * in their first 15 digits. All products on the way therefore stay below 10^14.
 */
final class ExactWeights {

    /** Below this every program tells one whole number from the next. */
    private static final BigInteger MOST = BigInteger.TEN.pow(14);

    private static final int MOST_DECIMALS = 3;

    private final List<BigDecimal> units;
    private final int decimals;

    private ExactWeights(List<BigDecimal> units, int decimals) {
        this.units = List.copyOf(units);
        this.decimals = decimals;
    }

    /** Finds the weights of an allocation; null where months have bounds, or their shares are no shares of units. */
    static @Nullable ExactWeights of(Allocation allocation) {
        if (!allocation.request().monthBounds().equals(AllocationRequest.NO_BOUNDS)) {
            return null;
        }
        Ratio whole = Ratio.of(allocation.shares().units().toDecimal());
        List<BigDecimal> units = new ArrayList<>();
        int decimals = 0;
        for (MonthlyBudget month : allocation.months()) {
            BigDecimal exact = decimal(month.share().times(whole));
            if (exact == null) {
                return null;
            }
            units.add(exact);
            decimals = Math.max(decimals, exact.scale());
        }
        BigInteger sum =
                whole.numerator().multiply(BigInteger.TEN.pow(decimals)).divide(whole.denominator());
        Money unit = allocation.request().unit();
        boolean exact = sum.multiply(sum).compareTo(MOST) < 0
                && sum.multiply(unit.toBigCents()).compareTo(MOST) < 0
                && allocation.request().total().toBigCents().compareTo(MOST) < 0;
        return exact ? new ExactWeights(units, decimals) : null;
    }

    private static @Nullable BigDecimal decimal(Ratio ratio) {
        BigDecimal scaled = ratio.toDecimal(MOST_DECIMALS, java.math.RoundingMode.HALF_UP);
        if (!Ratio.of(scaled).equals(ratio)) {
            return null;
        }
        BigDecimal plain = scaled.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    /** Shows the units of a month of the year, counted from 0. */
    Cell cell(int month) {
        BigDecimal value = units.get(month);
        return value.scale() == 0 ? Cell.of(value.longValueExact()) : Cell.of(value);
    }

    /** Returns what units are multiplied by to be whole numbers: 1, 10, 100 or 1000. */
    BigInteger factor() {
        return BigInteger.TEN.pow(decimals);
    }

    /** Returns the whole number that a month of the year counts for, counted from 0. */
    BigInteger whole(int month) {
        return units.get(month).movePointRight(decimals).toBigIntegerExact();
    }
}
