package io.github.budget4s.domain.sales;

import io.github.budget4s.domain.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Holds the sales of one month.
 *
 * @param units how many vehicles, cancellations taken off
 * @param lines how many lines of the files say so
 * @param lastDay the last day of the month that has a line; 0 when the lines know the month only
 * @param revenue what the customers paid for them; null when some line does not say
 */
public record MonthlySales(
        Units units, long lines, int lastDay, @Nullable Money revenue) {

    /** Holds sales whose revenue nobody knows. */
    public MonthlySales(Units units, long lines, int lastDay) {
        this(units, lines, lastDay, null);
    }

    /** Adds lines of the same month. */
    public MonthlySales plus(MonthlySales other) {
        return new MonthlySales(
                units.plus(other.units),
                lines + other.lines,
                Math.max(lastDay, other.lastDay),
                revenue == null || other.revenue == null ? null : revenue.plus(other.revenue));
    }
}
