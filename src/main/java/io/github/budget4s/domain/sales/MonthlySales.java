package io.github.budget4s.domain.sales;

/**
 * Holds the sales of one month.
 *
 * @param units how many vehicles, cancellations taken off
 * @param lines how many lines of the files say so
 * @param lastDay the last day of the month that has a line; 0 when the lines know the month only
 */
public record MonthlySales(Units units, long lines, int lastDay) {

    /** Adds lines of the same month. */
    public MonthlySales plus(MonthlySales other) {
        return new MonthlySales(units.plus(other.units), lines + other.lines, Math.max(lastDay, other.lastDay));
    }
}
