package io.github.budget4s.domain.measure;

import io.github.budget4s.domain.money.Ratio;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One measure divided by another: a cost, a rate, a return.
 *
 * @param factor what the numerator is multiplied by: 1000 for the cost of a thousand impressions, else 1
 */
public record Quotient(
        String name,
        Unit unit,
        Better better,
        Measure numerator,
        Quantity denominator,
        int factor,
        List<String> otherNames)
        implements Measure {

    public Quotient {
        otherNames = List.copyOf(otherNames);
    }

    /** Returns what is counted above the line: of a difference, what something is taken away from. */
    public Quantity counted() {
        return numerator instanceof Difference difference ? difference.minuend() : (Quantity) numerator;
    }

    /** Returns whether it says how many of those at one stage went on to the next. */
    public boolean isConversion() {
        return unit == Unit.RATIO && counted().unit() == Unit.COUNT && denominator.unit() == Unit.COUNT;
    }

    @Override
    public boolean isIn(Set<Quantity> quantities) {
        return numerator.isIn(quantities) && denominator.isIn(quantities);
    }

    /** Returns the numerator times the factor, an amount in yuan; null when a quantity is in no file. */
    public @Nullable Ratio dividend(Figures figures) {
        Ratio value = numerator.value(figures);
        return value == null ? null : value.times(Ratio.of(factor, 1));
    }

    /** A refund or a cancellation may leave less than nothing, by which nothing can be divided. */
    @Override
    public @Nullable Ratio value(Figures figures) {
        Ratio dividend = dividend(figures);
        Ratio divisor = denominator.value(figures);
        return dividend == null || divisor == null || divisor.compareTo(Ratio.ZERO) <= 0
                ? null
                : dividend.dividedBy(divisor);
    }
}
